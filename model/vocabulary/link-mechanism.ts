import type { LinkMechanism } from '../generated/vocabulary'

/** By what an entity is tied to a state, in a word or two, and what that means in a sentence; in the order of docs/state-links.md. */
export const mechanismWord: Readonly<Record<LinkMechanism, { word: string; meaning: string }>> = {
  OWNERSHIP: { word: 'ownership', meaning: 'A body of the state holds a part of it, directly or through others.' },
  CONTROL: { word: 'control', meaning: 'A body controls it without a stake, or it is a part of a body.' },
  APPOINTMENT: {
    word: 'appointment',
    meaning: 'It, or who leads it, leads a body, works for one or holds a post there.',
  },
  PEOPLE: { word: 'people', meaning: 'Who owns it or works for it, or a relative of theirs, is of a body.' },
  SUPPLY: {
    word: 'supply',
    meaning: 'It supplies a body or one that is a body’s, or a body supplies, pays or commissions it.',
  },
  OPERATION: { word: 'operation', meaning: 'A body operates or owns what it produces, operates or owns.' },
  LEGAL_DUTY: { word: 'legal duty', meaning: 'A law of the state obliges it, or a group to which it belongs.' },
  LEGAL_POWER: { word: 'legal power', meaning: 'A law that obliges it gives powers to a body.' },
  DATA_SHARING: { word: 'data sharing', meaning: 'It shares data with a body, or collects data for one.' },
  COOPERATION: { word: 'cooperation', meaning: 'It cooperates with a body, or both signed one agreement.' },
  INVESTMENT: { word: 'investment', meaning: 'One invests in the other.' },
  ASSISTANCE: { word: 'assistance', meaning: 'One assists the other.' },
  SANCTION: { word: 'sanction', meaning: 'The state has sanctioned it: what a state does against it, not with it.' },
  SHARED_ADDRESS: { word: 'shared address', meaning: 'Both have one address.' },
  OTHER: { word: 'another tie', meaning: 'Tied in another way, that the relation says.' },
}

/** All mechanisms, in that order. */
export const mechanismOrder = Object.keys(mechanismWord) as LinkMechanism[]

/** "Legal duty" */
export const mechanismTitle = (mechanism: LinkMechanism): string => {
  const { word } = mechanismWord[mechanism]
  return word.charAt(0).toUpperCase() + word.slice(1)
}

import type { EntityKind, Modality, RelationStatus, RelationType, Stance } from '../generated/graphql'

/** A kind in lower case, for one and for several. */
export const kindWord: Record<EntityKind, readonly [one: string, many: string]> = {
  PERSON: ['person', 'people'],
  COMPANY: ['company', 'companies'],
  GOVERNMENT: ['government', 'governments'],
  LAW: ['law', 'laws'],
  SURVEILLANCE_SYSTEM: ['surveillance system', 'surveillance systems'],
  ORGANIZATION: ['organization', 'organizations'],
  EVENT: ['event', 'events'],
  PLACE: ['place', 'places'],
  GROUP: ['group of people', 'groups of people'],
  DOCUMENT: ['document', 'documents'],
}

/** What the claims of a relation add up to. */
export const statusWord: Record<RelationStatus, string> = {
  ASSERTED: 'asserted',
  ALLEGED: 'alleged',
  DISPUTED: 'disputed',
  DENIED: 'denied',
}

/** What a status means, in a sentence. */
export const statusMeaning: Record<RelationStatus, string> = {
  ASSERTED: 'At least one claim asserts it as a fact, an inference or an obligation, and none denies it.',
  ALLEGED: 'It is only alleged, planned, predicted, thought possible or an opinion, and no claim denies it.',
  DISPUTED: 'Some claims support it and some deny it, or an aspect of it.',
  DENIED: 'Only denials speak of it: it is not drawn and carries no path.',
}

/** What a claim does, as a verb and as the heading over such claims. */
export const stanceWord: Record<Stance, { verb: string; heading: string; meaning: string }> = {
  ASSERTS: { verb: 'asserts', heading: 'Asserted', meaning: 'Says that it is so.' },
  ALLEGES: { verb: 'alleges', heading: 'Alleged', meaning: 'Says that it is said, suspected or accused.' },
  DENIES: { verb: 'denies', heading: 'Denied', meaning: 'Says that it is not so, or not so in the aspect named.' },
}

/** Stances in the order in which they are shown. */
export const stances: readonly Stance[] = ['ASSERTS', 'ALLEGES', 'DENIES']

/** In what sense a claim speaks: a word, and what it means. */
export const modalityWord: Record<Modality, { word: string; meaning: string }> = {
  FACT: { word: 'fact', meaning: 'It says that it is or was so.' },
  INFERENCE: { word: 'inference', meaning: 'It concludes it from other things.' },
  OBLIGATION: { word: 'obligation', meaning: 'It says that it is required, not that it is done.' },
  PLAN: { word: 'plan', meaning: 'It says that it is intended, not that it is done.' },
  PREDICTION: { word: 'prediction', meaning: 'It says that it will be so, not that it is.' },
  POSSIBILITY: { word: 'possibility', meaning: 'It says that it may be so, not that it is.' },
  OPINION: { word: 'opinion', meaning: 'It is a view.' },
}

const strengths: Record<RelationStatus, Record<number, string>> = {
  ASSERTED: {
    3: 'one independent source asserts it, none denies it',
    4: 'two independent sources assert it, none denies it',
    5: 'three or more independent sources assert it, none denies it',
  },
  DISPUTED: {
    1: 'no source asserts it as a fact, and one denies it',
    2: 'one independent source asserts it, and it is denied',
    3: 'two or more independent sources assert it, and it is denied',
  },
  ALLEGED: {
    1: 'one independent source, or nothing firmer than a plan, prediction, possibility or opinion',
    2: 'two or more independent sources allege it, none asserts it',
  },
  DENIED: {},
}

/** What a strength of 1 to 5 means for a relation of that status. */
export const strengthMeaning = (status: RelationStatus, strength: number): string =>
  strengths[status][strength] ?? 'see how strength is made in the guide'

/** "SUPPLIES_TO" as it reads from subject to object and back. Relations bring their own label; claims and settings only have the type. */
export const typeWord: Record<RelationType, readonly [label: string, inverse: string]> = {
  SUPPLIES_TO: ['supplies', 'is supplied by'],
  PRODUCES: ['produces', 'is produced by'],
  OPERATES: ['operates', 'is operated by'],
  OWNS: ['owns', 'is owned by'],
  LEADS: ['leads', 'is led by'],
  WORKS_FOR: ['works for', 'employs'],
  PART_OF: ['is part of', 'has part'],
  LOCATED_IN: ['is located in', 'is location of'],
  LEGISLATES: ['legislates', 'is legislated by'],
  OBLIGES: ['obliges', 'is obliged by'],
  AUTHORISES: ['authorises', 'is authorised by'],
  SIGNED: ['signed', 'was signed by'],
  COOPERATES_WITH: ['cooperates with', 'cooperates with'],
  INVESTS_IN: ['invests in', 'receives investment from'],
  ASSISTS: ['assists', 'is assisted by'],
  COLLECTS_DATA_FOR: ['collects data for', 'has data collected by'],
  SHARES_DATA_WITH: ['shares data with', 'receives data from'],
  TARGETS: ['targets', 'is targeted by'],
  MODELLED_ON: ['is modelled on', 'is model for'],
  PARTICIPATED_IN: ['took part in', 'had participant'],
  PUBLISHED: ['published', 'was published by'],
  REPORTS_ON: ['reports on', 'is reported on by'],
  LINKED_TO: ['is linked to', 'is linked to'],
}

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/** Text from the data for a sentence of ours. Where it runs from right to left it is set apart: two such beside each other would change places. */
export const isolated = (text: string): string => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text)

/** "1 document", "3 documents". */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`

/** "3 entities and 27 relations"; what there is none of is not named. */
export const amounts = (entities: number, relations: number): string =>
  [
    entities > 0 && counted(entities, 'entity', 'entities'),
    (relations > 0 || entities === 0) && counted(relations, 'relation'),
  ]
    .filter(Boolean)
    .join(' and ')

let regions: Intl.DisplayNames | undefined

/** "CN" as "China"; a code nobody knows as it is. */
export function countryName(code: string): string {
  regions ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })
  try {
    return regions.of(code) ?? code
  } catch {
    return code
  }
}

let languages: Intl.DisplayNames | undefined

/** "fa" as "Persian"; a tag nobody knows as it is. */
export function languageName(tag: string): string {
  languages ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })
  try {
    return languages.of(tag) ?? tag
  } catch {
    return tag
  }
}

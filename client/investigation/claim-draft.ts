import type {
  ClaimCardFragment,
  ClaimInput,
  EntityChipFragment,
  Modality,
  RelationType,
  Stance,
} from '../generated/graphql'
import { keptStore } from './kept'
import { modalityWord, stanceWord, typeWord } from './words'

/** A claim while it is being written. Lists of entities hold at most one, but for the speakers. */
export type ClaimDraft = {
  /** Kept as long as the claim says the same, so that sending it again records it once. */
  operation: string
  about: 'RELATION' | 'ATTRIBUTE'
  subject: EntityChipFragment[]
  type: RelationType | null
  object: EntityChipFragment[]
  role: string
  article: string
  attribute: string
  value: string
  stance: Stance
  modality: Modality
  statement: string
  aspect: string
  source: EntityChipFragment[]
  speakers: EntityChipFragment[]
  locator: string
  validity: string
  quote: string
  lang: string
  note: string
}

export const emptyDraft = (): ClaimDraft => ({
  operation: crypto.randomUUID(),
  about: 'RELATION',
  subject: [],
  type: null,
  object: [],
  role: '',
  article: '',
  attribute: '',
  value: '',
  stance: 'ASSERTS',
  modality: 'FACT',
  statement: '',
  aspect: '',
  source: [],
  speakers: [],
  locator: '',
  validity: '',
  quote: '',
  lang: '',
  note: '',
})

/** The claim that is being written; it survives a reload. */
export const claimDraft = keptStore('throughline.claim-draft', emptyDraft)

/** What is written otherwise is another operation: the one before may have been done, and its answer lost. */
export const editClaim = (change: Partial<ClaimDraft>): void =>
  claimDraft.setState({ operation: crypto.randomUUID(), ...change })
export const dropClaim = (): void => claimDraft.setState(emptyDraft(), true)

const texts = ['role', 'article', 'attribute', 'value', 'aspect', 'locator', 'quote', 'lang', 'note'] as const

/** A draft that says what a recorded claim says, to record the same once more: it is a new operation. */
export const draftOf = (claim: ClaimCardFragment): ClaimDraft => ({
  ...emptyDraft(),
  ...Object.fromEntries(texts.map((name) => [name, claim[name] ?? ''])),
  about: claim.type ? 'RELATION' : 'ATTRIBUTE',
  subject: [claim.subject],
  type: claim.type ?? null,
  object: claim.object ? [claim.object] : [],
  stance: claim.stance,
  modality: claim.modality,
  statement: claim.statement,
  source: [claim.source],
  speakers: claim.speakers,
  validity: claim.validity.text ?? '',
})

const given = (text: string): string | undefined => text.trim() || undefined

/** What is still missing before it can be recorded, as words; none when it is whole. */
export function missing(draft: ClaimDraft): string[] {
  const needs: [there: boolean, words: string][] = [
    [draft.subject.length === 1, draft.about === 'RELATION' ? 'whom it speaks of first' : 'whom it speaks of'],
    ...(draft.about === 'RELATION'
      ? ([
          [draft.type !== null, 'how they are tied'],
          [draft.object.length === 1, 'whom they are tied to'],
        ] as [boolean, string][])
      : ([
          [given(draft.attribute) !== undefined, 'which attribute'],
          [given(draft.value) !== undefined, 'its value'],
        ] as [boolean, string][])),
    [draft.source.length === 1, 'the document it was read in'],
    [given(draft.statement) !== undefined, 'what it says, in your own words'],
  ]
  return needs.filter(([there]) => !there).map(([, words]) => words)
}

/** The draft as the API takes it; null while something is missing. */
export function toClaimInput(draft: ClaimDraft): ClaimInput | null {
  const [subject] = draft.subject
  const [source] = draft.source
  if (!subject || !source || missing(draft).length > 0) return null
  const what =
    draft.about === 'RELATION'
      ? { type: draft.type, object: draft.object[0]?.id, role: given(draft.role), article: given(draft.article) }
      : { attribute: given(draft.attribute), value: given(draft.value) }
  return {
    subject: subject.id,
    ...what,
    stance: draft.stance,
    modality: draft.modality,
    statement: draft.statement.trim(),
    aspect: given(draft.aspect),
    quote: given(draft.quote),
    lang: given(draft.lang),
    locator: given(draft.locator),
    note: given(draft.note),
    validity: given(draft.validity),
    source: source.id,
    speakers: draft.speakers.map(({ id }) => id),
  }
}

const nameOf = ([entity]: EntityChipFragment[]): string => entity?.name ?? '…'

/** The sentence that will be drawn, as far as it is known: "ZTE supplies (plan) TCI: Reuters asserts it." */
export function draftSentence(draft: ClaimDraft): string {
  const notes = [
    given(draft.role),
    given(draft.article),
    draft.modality === 'FACT' ? null : modalityWord[draft.modality].word,
  ]
  const brackets = notes.some(Boolean) ? ` (${notes.filter(Boolean).join('; ')})` : ''
  const what =
    draft.about === 'RELATION'
      ? `${nameOf(draft.subject)} ${draft.type ? typeWord[draft.type][0] : '…'}${brackets} ${nameOf(draft.object)}`
      : `${nameOf(draft.subject)}: ${given(draft.attribute) ?? '…'}${brackets} “${given(draft.value) ?? '…'}”`
  const who = draft.speakers.map(({ name }) => name).join(' and ') || nameOf(draft.source)
  const verb = stanceWord[draft.stance].verb
  return `${what}: ${who} ${draft.speakers.length > 1 ? verb.replace(/ies$/, 'y').replace(/s$/, '') : verb} it.`
}

import type {
  ClaimCardFragment,
  ClaimInput,
  ControlMechanism,
  EntityChipFragment,
  Modality,
  RelationType,
  Stance,
} from '../../generated/graphql'
import { persistentStore } from '../browser-store'
import { nameWithin } from '../../../model/text/distinction'
import { isolated } from '../../../model/text/isolated'
import { agreeing } from '../../../model/vocabulary/agreement'
import { modalityWord } from '../../../model/vocabulary/modality'
import { stanceWord } from '../../../model/vocabulary/stance'
import { stakeKindWord } from '../../../model/stake/stake'
import { vocabulary } from '../../../model/vocabulary/relation-type'
import { kindAttributes } from '../../../model/vocabulary/attribute'
import { typedTime } from '../../../model/time/typed-time'

import { stakeDraftOf, stakeReading, toStakeInput, whyNoStake } from './stake-draft'
import type { StakeDraft } from './stake-draft'

/** The fields of a claim that take entities. */
export type EntityField = 'subject' | 'law' | 'object' | 'source' | 'speakers'

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
  /** Of OWNS alone, with the law by which control without a stake is given. */
  stakes: StakeDraft[]
  control: ControlMechanism[]
  law: EntityChipFragment[]
  attribute: string
  value: string
  stance: Stance
  modality: Modality
  statement: string
  aspect: string
  source: EntityChipFragment[]
  speakers: EntityChipFragment[]
  /** What is typed into these and not chosen yet: it says nothing as it is, and must not be left out in silence. */
  typed: Partial<Record<EntityField, string>>
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
  stakes: [],
  control: [],
  law: [],
  attribute: '',
  value: '',
  stance: 'ASSERTS',
  modality: 'FACT',
  statement: '',
  aspect: '',
  source: [],
  speakers: [],
  typed: {},
  locator: '',
  validity: '',
  quote: '',
  lang: '',
  note: '',
})

/** The claim that is being written; it survives a reload. */
export const claimDraft = persistentStore('throughline.claim-draft', emptyDraft)

/** What is written otherwise is another operation: the one before may have been done, and its answer lost. */
export const editClaim = (change: Partial<ClaimDraft>): void =>
  claimDraft.setState({ operation: crypto.randomUUID(), ...change })
/** What stands in a field that takes entities, while none is chosen for it: the claim says the same as before. */
export const typeInto = (field: EntityField, text: string): void =>
  claimDraft.setState(({ typed }) => ({ typed: { ...typed, [field]: text } }))
export const dropClaim = (): void => claimDraft.setState(emptyDraft(), true)
/** Empties the draft but for what the next claim of the same document is likely to share: document, speakers and time. */
export const nextClaim = (): void =>
  claimDraft.setState(({ source, speakers, validity }) => ({ ...emptyDraft(), source, speakers, validity }), true)

const texts = ['role', 'article', 'attribute', 'value', 'aspect', 'locator', 'quote', 'lang', 'note'] as const

/** A draft that says what a recorded claim says, to record the same once more: it is a new operation. */
export const draftOf = (claim: ClaimCardFragment): ClaimDraft => ({
  ...emptyDraft(),
  ...Object.fromEntries(texts.map((name) => [name, claim[name] ?? ''])),
  about: claim.type ? 'RELATION' : 'ATTRIBUTE',
  subject: [claim.subject],
  type: claim.type ?? null,
  object: claim.object ? [claim.object] : [],
  stakes: claim.stakes.map(stakeDraftOf),
  control: claim.control,
  law: claim.law ? [claim.law] : [],
  stance: claim.stance,
  modality: claim.modality,
  statement: claim.statement,
  source: [claim.source],
  speakers: claim.speakers,
  validity: claim.validity.text ?? '',
})

const given = (text: string): string | undefined => text.trim() || undefined

const entityFields: readonly EntityField[] = ['subject', 'object', 'law', 'source', 'speakers']

/** Stakes and control belong to owning: what was written of them is kept while another type is chosen, and not sent. */
const owns = ({ about, type }: ClaimDraft): boolean => about === 'RELATION' && type === 'OWNS'

/** What is typed where an entity is to be chosen, as something that is missing. */
const unchosen = (draft: ClaimDraft): string[] =>
  entityFields
    .filter((field) => field !== 'object' || draft.about === 'RELATION')
    .filter((field) => field !== 'law' || (owns(draft) && draft.control.length > 0))
    .flatMap((field) => given(draft.typed[field] ?? '') ?? [])
    .map((text) => `who or what “${text}” is (choose it from the list, or empty the field)`)

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
    [!owns(draft) || draft.stakes.every((stake) => whyNoStake(stake) === null), 'how large the stake is'],
    [draft.source.length === 1, 'the document it was read in'],
    [given(draft.statement) !== undefined, 'what it says, in your own words'],
  ]
  return [...needs.filter(([there]) => !there).map(([, words]) => words), ...unchosen(draft)]
}

/** What it says of stakes and control. */
const heldBy = ({ stakes, control, law }: ClaimDraft): Pick<ClaimInput, 'stakes' | 'control' | 'law'> => ({
  ...(stakes.length > 0 && { stakes: stakes.map(toStakeInput) }),
  ...(control.length > 0 && { control, ...(law[0] && { law: law[0].id }) }),
})

/** The value of an attribute; of one that is a date as it is recorded, where it can be read. */
function valueOf({ subject: [subject], attribute, value }: ClaimDraft): string {
  const forms = subject ? kindAttributes[subject.kind] : {}
  const name = attribute.trim()
  return Object.hasOwn(forms, name) && forms[name] === 'date' ? typedTime(value) : value
}

/** The draft as the API takes it; null while something is missing. */
export function toClaimInput(draft: ClaimDraft): ClaimInput | null {
  const [subject] = draft.subject
  const [source] = draft.source
  if (!subject || !source || missing(draft).length > 0) return null
  const what =
    draft.about === 'RELATION'
      ? {
          type: draft.type,
          object: draft.object[0]?.id,
          role: given(draft.role),
          article: given(draft.article),
          ...(owns(draft) && heldBy(draft)),
        }
      : { attribute: given(draft.attribute), value: given(valueOf(draft)) }
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
    validity: given(typedTime(draft.validity)),
    source: source.id,
    speakers: draft.speakers.map(({ id }) => id),
  }
}

const nameOf = ([entity]: EntityChipFragment[]): string => (entity ? nameWithin(entity) : '…')
const quoted = (text: string): string => isolated(given(text) ?? '…')

function labelOf({ type, subject: [subject] }: ClaimDraft): string {
  if (type === null) return '…'
  const { label } = vocabulary[type]
  return subject ? agreeing(label, subject) : label
}

/** The sentence that will be drawn, as far as it is known: "ZTE supplies (plan) TCI: Reuters asserts it." */
export function draftSentence(draft: ClaimDraft): string {
  const notes = [
    given(draft.role) && quoted(draft.role),
    given(draft.article) && quoted(draft.article),
    ...(owns(draft)
      ? draft.stakes.map((stake) => `${stakeReading(stake) ?? '…'} of ${stakeKindWord[stake.kind]}`)
      : []),
    draft.modality === 'FACT' ? null : modalityWord[draft.modality].word,
  ]
  const brackets = notes.some(Boolean) ? ` (${notes.filter(Boolean).join('; ')})` : ''
  const what =
    draft.about === 'RELATION'
      ? `${nameOf(draft.subject)} ${labelOf(draft)}${brackets} ${nameOf(draft.object)}`
      : `${nameOf(draft.subject)}: ${quoted(draft.attribute)}${brackets} “${quoted(draft.value)}”`
  const who = draft.speakers.map((speaker) => nameWithin(speaker)).join(' and ') || nameOf(draft.source)
  const verb = stanceWord[draft.stance].verb
  const part = given(draft.aspect) ? `, as to “${quoted(draft.aspect)}”` : ''
  return `${what}: ${who} ${draft.speakers.length > 1 ? verb.replace(/ies$/, 'y').replace(/s$/, '') : verb} it${part}.`
}

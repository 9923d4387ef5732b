import type { EntityChipFragment, EntityInput, EntityKind, LawStatus, LawType } from '../../generated/graphql'
import { countries } from '../../../model/country/country'
import { typedTime, whyNotTyped } from '../../../model/time/typed-time'
import { persistentStore } from '../browser-store'

/** What can be written about an entity. The fields of a document and of a law count only for those. */
export type EntityFields = {
  kind: EntityKind
  name: string
  aliases: string[]
  countries: string[]
  topics: string[]
  description: string
  publisher: string
  published: string
  url: string
  lang: string
  derivedFrom: EntityChipFragment[]
  /** What is typed where such a document is to be chosen, and not chosen yet: left out in silence it would count as a source of its own. */
  originTyped?: string
  lawType: LawType | null
  lawStatus: LawStatus | null
  jurisdiction: string
  inForceFrom: string
  repealed: string
}

/** An entity while it is being written. */
export type EntityDraft = EntityFields & {
  /** Kept as long as it says the same, so that sending it again records it once. */
  operation: string
  /** What is on record of an entity that is being changed; null for a new one. */
  recorded: RecordedEntity | null
  /** What somebody else made of it since, where they did. */
  conflict?: Conflict | null
}

/** An entity as it was read; without `version`, it is recorded whatever is there. */
export type RecordedEntity = EntityFields & { id: string; version?: number }

/** A field that two people can change. */
export type ConflictField = Exclude<keyof EntityFields, 'kind' | 'originTyped'>

/** Somebody else changed the entity after it was read: what it is now, who changed what, and what is to stand of each field. */
export type Conflict = {
  theirs: RecordedEntity
  changes: readonly { by: string; at: string; attributes: readonly string[] }[]
  chosen: Partial<Record<ConflictField, 'MINE' | 'THEIRS'>>
}

export const emptyFields: EntityFields = {
  kind: 'COMPANY',
  name: '',
  aliases: [],
  countries: [],
  topics: [],
  description: '',
  publisher: '',
  published: '',
  url: '',
  lang: '',
  derivedFrom: [],
  lawType: null,
  lawStatus: null,
  jurisdiction: '',
  inForceFrom: '',
  repealed: '',
}

export const emptyEntity = (more: Partial<EntityFields> = {}): EntityDraft => ({
  ...emptyFields,
  ...more,
  operation: crypto.randomUUID(),
  recorded: null,
})

/** The draft with something written otherwise: another operation, as the one before may have been done, and its answer lost. */
export const edited = (draft: EntityDraft, change: Partial<EntityFields>): EntityDraft => ({
  ...draft,
  ...change,
  operation: crypto.randomUUID(),
})

/** A draft that changes what is recorded of an entity. */
export const draftToChange = (id: string, fields: EntityFields, version?: number): EntityDraft => ({
  ...fields,
  operation: crypto.randomUUID(),
  recorded: { ...fields, id, version },
})

/** `fresh`: a new entity in the Record tool. `changed`: one that is being changed there, if any. `inPlace`: a new one for a field of a claim. */
export type EntityDrafts = { fresh: EntityDraft; changed: EntityDraft | null; inPlace: EntityDraft | null }

/** The entities that are being written; they survive a reload. */
export const entityDrafts = persistentStore<EntityDrafts>('throughline.entity-drafts', () => ({
  fresh: emptyEntity(),
  changed: null,
  inPlace: null,
}))

/** Writes on in a draft as it is now: one action may change two fields, each without knowing of the other. */
export const editEntity = (which: keyof EntityDrafts, change: Partial<EntityFields>): void =>
  entityDrafts.setState((drafts) => {
    const draft = drafts[which]
    return draft ? { [which]: edited(draft, change) } : {}
  })

const text = (written: string): string | null => written.trim() || null

const shared = ({ aliases, countries, topics, description }: EntityFields) => ({
  aliases,
  countries,
  topics,
  description: text(description),
})

const ofDocument = ({ publisher, published, url, lang, derivedFrom }: EntityFields) => ({
  publisher: text(publisher),
  published: text(typedTime(published)),
  url: text(url),
  lang: text(lang),
  derivedFrom: derivedFrom.map(({ id }) => id),
})

const ofLaw = ({ lawType, lawStatus, jurisdiction, inForceFrom, repealed }: EntityFields) => ({
  lawType,
  lawStatus,
  jurisdiction: text(jurisdiction),
  inForceFrom: text(typedTime(inForceFrom)),
  repealed: text(typedTime(repealed)),
})

/** What is written otherwise than it was. Only that is sent: what is given replaces what is recorded, and what is left out stays. */
function differing<T extends object>(of: (fields: EntityFields) => T, now: EntityFields, before: EntityFields) {
  const was: Partial<Record<string, unknown>> = of(before)
  const entries = Object.entries(of(now)).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name]))
  return entries.length > 0 ? (Object.fromEntries(entries) as Partial<T>) : null
}

/** The draft as the API takes it: what was written, and of an entity that is on record what was changed. */
export function toEntityInput(draft: EntityDraft): EntityInput {
  const before = draft.recorded ?? emptyFields
  const document = draft.kind === 'DOCUMENT' ? differing(ofDocument, draft, before) : null
  const law = draft.kind === 'LAW' ? differing(ofLaw, draft, before) : null
  return {
    ...(draft.recorded && { id: draft.recorded.id, version: draft.recorded.version }),
    kind: draft.kind,
    name: draft.name.trim(),
    ...differing(shared, draft, before),
    ...(document && { document }),
    ...(law && { law }),
  }
}

const wrongDate = ({ kind, published, inForceFrom, repealed }: EntityFields): string | null => {
  if (kind === 'DOCUMENT') return whyNotTyped(published)
  return kind === 'LAW' ? (whyNotTyped(inForceFrom) ?? whyNotTyped(repealed)) : null
}

/** Which country is none, as a sentence; null where all are codes. */
export function whyNoCountry(codes: readonly string[]): string | null {
  const wrong = codes.find((code) => !countries.has(code))
  return wrong
    ? `“${wrong}” is no country that is known here: choose one from the list, or write its two letters, as IR for Iran.`
    : null
}

function unchosenOrigin({ kind, originTyped = '' }: EntityFields): string | null {
  const typed = kind === 'DOCUMENT' && text(originTyped)
  return typed ? `Choose from the list which document “${typed}” is, or empty the field.` : null
}

/** Why it cannot be recorded yet; null when it can. */
export function whyNotEntity(draft: EntityDraft): string | null {
  const name = text(draft.name)
  if (!name) return 'It needs a name.'
  const wrong = whyNoCountry(draft.countries) ?? wrongDate(draft) ?? unchosenOrigin(draft)
  if (wrong) return wrong
  if (!draft.recorded || draft.recorded.name !== name) return null
  const { id: _, version: _version, kind: _kind, name: _name, ...changes } = toEntityInput(draft)
  return Object.keys(changes).length > 0 ? null : 'Nothing is changed yet.'
}

import type { EntityKind, Modality, RelationType, Stance } from '../../model/generated/vocabulary'

/** Where in a file something stands: the line, counted from 1, and the id or number that the file gives the record. */
export type Place = { line: number | null; record: string }

/** A document that a record cites: its id where it is in the file too, else an address or a title. */
export type CitedDocument = { id?: string; url?: string; title?: string; publisher?: string }

/** What a record says beyond the bare triple. Times are in EDTF. */
type Said = {
  stance?: Stance
  modality?: Modality
  validity?: string | null
  aspect?: string | null
  quote?: string | null
  locator?: string | null
  note?: string | null
  lang?: string | null
  /** The document that it is read in, where that is not the file. */
  document?: CitedDocument
  /** Ids of those who are said to say it. */
  speakers?: string[]
  /** What the statement, which is made from the names, says after them: an amount, a share. */
  detail?: string | null
}

/** One value that a record gives an attribute of an entity. */
export type AttributeDraft = Said & { name: string; value: string }

/** An entity as a record gives it. `id` is the file's own, see `EntityIds`. */
export type EntityDraft = {
  what: 'entity'
  id: string
  kind: EntityKind
  name: string
  aliases: string[]
  description: string | null
  /** ISO 3166-1 alpha-2. */
  countries: string[]
  topics: string[]
  attributes: AttributeDraft[]
  place: Place
}

/** Attributes of an entity that another record makes. */
export type DescriptionDraft = { what: 'description'; id: string; attributes: AttributeDraft[]; place: Place }

/** A relation as a record gives it, between entities of the file by the file's own ids. */
export type RelationDraft = Said & {
  what: 'relation'
  type: RelationType
  subject: string
  object: string
  role: string | null
  place: Place
}

/** Something in a file that cannot be taken, or can be taken only in part. */
export type ProblemDraft = {
  what: 'problem'
  place: Place
  field: string | null
  /** One sentence. */
  reason: string
  /** Whether something of the file is left out because of it. */
  lost: boolean
}

/** What one record of a file becomes. */
export type Draft = EntityDraft | DescriptionDraft | RelationDraft | ProblemDraft

/** A problem because of which something is left out. */
export const problem = (place: Place, field: string | null, reason: string): ProblemDraft => ({
  what: 'problem',
  place,
  field,
  reason,
  lost: true,
})

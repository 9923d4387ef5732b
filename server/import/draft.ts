import type { ControlMechanism, EntityKind, Modality, RelationType, Stance } from '../../model/generated/vocabulary'
import type { Stake } from '../../model/stake/stake'
import type { GraphLine } from '../graph/lines/line'

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
  /** It is known by its name alone: the one that is there under this name, where it is the only one. */
  byName?: boolean
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
export type DescriptionDraft = {
  what: 'description'
  id: string
  /** What it is, should no record describe it. */
  kind?: EntityKind
  attributes: AttributeDraft[]
  place: Place
}

/** A relation as a record gives it, between entities of the file by the file's own ids. */
export type RelationDraft = Said & {
  what: 'relation'
  type: RelationType
  subject: string
  object: string
  role: string | null
  /** Of OWNS alone. */
  stakes?: Stake[]
  control?: ControlMechanism[]
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

/** What of a record is to be written: an entity before what it derives from, and that before claims. */
export type RecordPart = 'THING' | 'DERIVATION' | 'CLAIM'
/** A record of Throughline's own, which is written as it stands. */
export type RecordDraft = { what: 'record'; part: RecordPart; line: GraphLine; place: Place }

/** How many other records a record is as much as: a version of an investigation holds a whole drawing. */
export const weightOfRecord = ({ line }: RecordDraft): number => (line.record === 'version' ? 100 : 1)

/** What one record of a file becomes. */
export type Draft = EntityDraft | DescriptionDraft | RelationDraft | ProblemDraft | RecordDraft
/** What of it is told by the file's own ids. */
export type FileDraft = Exclude<Draft, RecordDraft>

/** A problem because of which something is left out. */
export const problem = (place: Place, field: string | null, reason: string): ProblemDraft => ({
  what: 'problem',
  place,
  field,
  reason,
  lost: true,
})

/** Something to be told because of which nothing is left out. */
export const remark = (place: Place, field: string | null, reason: string): ProblemDraft => ({
  ...problem(place, field, reason),
  lost: false,
})

/** An entity of which a record says no more than what it is and what it is called. */
export const bareEntity = (id: string, kind: EntityKind, name: string, place: Place): EntityDraft => ({
  what: 'entity',
  id,
  kind,
  name,
  aliases: [],
  description: null,
  countries: [],
  topics: [],
  attributes: [],
  place,
})

import type { EntityKind, Modality, RelationStatus, RelationType } from '../generated/vocabulary'
import type { Named } from '../text/distinction'

/** What a picture shows of an entity. */
export type DrawnEntity = { id: string; kind: EntityKind } & Named

/** What a picture shows of a relation. */
export type DrawnRelation = {
  id: string
  type: RelationType
  subjectId: string
  objectId: string
  role: string | null
  status: RelationStatus
  modality: Modality
  /** 1 to 5. */
  strength: number
}

/** A document that claims of the drawing were read in. */
export type DrawnSource = { name: string; publisher: string | null; published: string | null }

/** What is drawn. */
export type Drawing = {
  entities: readonly DrawnEntity[]
  relations: readonly DrawnRelation[]
  /** The most cited first. */
  sources: readonly DrawnSource[]
  /** Relations among the entities that only denials speak of. */
  denied: number
  /** What a filter left out, as a sentence; null: there was none. */
  filter: string | null
}

/** How it is drawn. */
export type Manner = {
  theme: 'LIGHT' | 'DARK'
  title: string | null
  /** Whether relations carry labels. */
  labels: boolean
  /** The day on which the picture is made, YYYY-MM-DD. */
  made: string
}

import type { EntityKind, Modality, RelationStatus, RelationType } from '../generated/graphql'

/** An entity as it is drawn. Positions are in canvas units. `hidden`: put away by hand, not lost. */
export type DrawnEntity = {
  id: string
  kind: EntityKind
  name: string
  /** What tells it apart from others of the same name; null: no other has it. */
  distinction: string | null
  aliases: readonly string[]
  countries: readonly string[]
  description: string | null
  /** How many relations it has in the whole graph. */
  relationTotal: number
  hub: boolean
  x: number
  y: number
  pinned: boolean
  hidden: boolean
}

/** A relation as it is drawn, between two drawn entities. */
export type DrawnRelation = {
  id: string
  type: RelationType
  label: string
  inverseLabel: string
  role: string | null
  modality: Modality
  subjectId: string
  objectId: string
  status: RelationStatus
  strength: number
  sources: number
  reason: string
  validity: { text: string | null; earliest: string | null; latest: string | null }
  /** What its claims' dates make sure, YYYY-MM-DD; empty: none of them has a date. */
  surely: readonly { begunBy: string; notEndedBefore: string }[]
}

/** What one expansion brought, so that collapsing can take just that away. `entityId`: the entity that was expanded. */
export type Expansion = {
  id: string
  entityId: string
  broughtEntities: readonly string[]
  broughtRelations: readonly string[]
}

/** A time of which relations are shown. */
export type TimeFilter = {
  /** A year, month or day, or a span of two, in EDTF. */
  asOf: string
  /** Only what surely held then, instead of all that may have. */
  surely: boolean
  /** Whether relations without any date are shown. */
  undated: boolean
}

/** What is filtered out of sight. Nothing here takes anything away. */
export type Filters = {
  hiddenKinds: readonly EntityKind[]
  hiddenTypes: readonly RelationType[]
  hiddenStatuses: readonly RelationStatus[]
  /** Whether what ties together what is left stays in sight, paler, though its kind is put away. */
  ties: boolean
  /** Null: whatever time it held at. */
  time: TimeFilter | null
}

/** Those filters that are lists of what is out of sight. */
export type FilterList = Exclude<keyof Filters, 'time' | 'ties'>

/** Everything on the canvas, by id. Never mutated: a change is a new Drawing. */
export type Drawing = {
  entities: ReadonlyMap<string, DrawnEntity>
  relations: ReadonlyMap<string, DrawnRelation>
  expansions: ReadonlyMap<string, Expansion>
  filters: Filters
}

export const noFilters: Filters = { hiddenKinds: [], hiddenTypes: [], hiddenStatuses: [], ties: false, time: null }

export const emptyDrawing: Drawing = {
  entities: new Map(),
  relations: new Map(),
  expansions: new Map(),
  filters: noFilters,
}

/** The relations of an entity that are drawn, each once (a loop too). */
export const relationsOf = (drawing: Drawing, id: string): DrawnRelation[] =>
  [...drawing.relations.values()].filter((relation) => relation.subjectId === id || relation.objectId === id)

/** The entity at the other end; the same one for a loop. */
export const otherEnd = (relation: DrawnRelation, id: string): string =>
  relation.subjectId === id ? relation.objectId : relation.subjectId

import type { z } from 'zod'

import { Modality, RelationStatus, RelationType } from '../../../model/generated/vocabulary'
import { columns, enumColumn, textColumn, textOrNullColumn, textsColumn, wholeColumn } from '../columns'
import type { Entity } from '../entity/entity'
import { vocabulary } from '../../../model/vocabulary/relation-type'

/** When something held: EDTF text beside its two derived bounds, YYYY-MM-DD. */
export type Validity = { text: string | null; earliest: string | null; latest: string | null }

/** Relations as columns, which is how lists of them come from the database: what is stored of each, and the ids of its ends. */
export const relationColumns = columns({
  id: textColumn,
  type: enumColumn(RelationType),
  subjectId: textColumn,
  objectId: textColumn,
  role: textOrNullColumn,
  articles: textsColumn,
  status: enumColumn(RelationStatus),
  modality: enumColumn(Modality),
  strength: wholeColumn,
  sources: wholeColumn,
  /** EDTF as written, or the span of several. */
  validity: textOrNullColumn,
  /** The first and the last day on which it may have held, YYYY-MM-DD; null: not known or open. */
  earliest: textOrNullColumn,
  latest: textOrNullColumn,
  /** "begunBy/notEndedBefore", see `Span`. */
  surely: textsColumn,
  asserts: wholeColumn,
  alleges: wholeColumn,
  denies: wholeColumn,
})
export type RelationColumns = z.infer<typeof relationColumns>
/** One relation of the columns. */
export type RelationRow = { [name in keyof RelationColumns]: RelationColumns[name][number] }

/** A relation with its words, ready to be shown. The ends are there when the question brought them along. */
export type Relation = Omit<RelationRow, 'validity' | 'earliest' | 'latest' | 'asserts' | 'alleges' | 'denies'> & {
  label: string
  inverseLabel: string
  /** The status explained: "2 assert, 2 deny: disputed". */
  reason: string
  validity: Validity
  subject?: Entity
  object?: Entity
}

const counted = (n: number, one: string, many: string) => (n === 0 ? '' : `, ${n} ${n === 1 ? one : many}`)

/** "2 assert, 2 deny: disputed"; "1 asserts (not firmly): alleged" where all that is asserted are plans, predictions and the like. */
function reasonOf(asserts: number, alleges: number, denies: number, status: RelationStatus): string {
  const loose = asserts > 0 && status === RelationStatus.ALLEGED ? ' (not firmly)' : ''
  const said = counted(asserts, 'asserts', 'assert') + loose + counted(alleges, 'alleges', 'allege')
  return `${(said + counted(denies, 'denies', 'deny')).slice(2)}: ${status.toLowerCase()}`
}

/** The relations that columns hold, in their order, with those ends that are among `entities`. Written out, as it is done often. */
export function toRelations(list: RelationColumns, entities: readonly Entity[]): Relation[] {
  const known = new Map(entities.map((entity) => [entity.id, entity]))
  return list.id.map((id, at) => {
    const [type, status] = [list.type[at]!, list.status[at]!]
    const [subjectId, objectId] = [list.subjectId[at]!, list.objectId[at]!]
    const { label, inverseLabel } = vocabulary[type]
    return {
      id,
      type,
      label,
      inverseLabel,
      subjectId,
      objectId,
      subject: known.get(subjectId),
      object: known.get(objectId),
      role: list.role[at]!,
      articles: list.articles[at]!,
      status,
      reason: reasonOf(list.asserts[at]!, list.alleges[at]!, list.denies[at]!, status),
      modality: list.modality[at]!,
      strength: list.strength[at]!,
      sources: list.sources[at]!,
      validity: { text: list.validity[at]!, earliest: list.earliest[at]!, latest: list.latest[at]! },
      surely: list.surely[at]!,
    }
  })
}

/** The same of rows, where relations do not come from the database as they are. */
export function fromRows(rows: readonly RelationRow[], entities: readonly Entity[]): Relation[] {
  const column = <Name extends keyof RelationRow>(name: Name) => rows.map((row) => row[name])
  const list = Object.fromEntries(
    Object.keys(relationColumns.shape).map((name) => [name, column(name as keyof RelationRow)]),
  )
  return toRelations(list as unknown as RelationColumns, entities)
}

import { problem } from '../draft'
import type { Draft } from '../draft'
import { entitiesOf } from './map-entity'
import type { MappedEntity } from './map-entity'
import { relationsOf } from './map-relation'
import type { Mapping } from './mapping'
import type { Row } from './row'
import type { Cells } from './values'

/** Whether a mapping refers to entities that other rows describe, so that these have to be there first. */
export const refers = ({ entities }: Mapping): boolean => Object.values(entities).some(({ name }) => name === undefined)

/** What a row becomes in each pass: its entities with what is wrong with it, and what refers to entities of other rows. */
export type RowDrafts = { first: Draft[]; second: Draft[] }

/** The name of a column with a cell that is no text; undefined: all are. */
const damaged = (cells: Cells): string | undefined => [...cells].find(([, cell]) => cell.includes('\uFFFD'))?.[0]

/** What one row becomes: its entities, the relations among them, and what is wrong with it. */
export function draftsOfRow(cells: Cells, line: number, mapping: Mapping, record = `row ${line}`): RowDrafts {
  const row: Row = { cells, place: { line, record }, drafts: [] }
  const column = damaged(cells)
  if (column !== undefined) {
    const reason = 'The cell holds bytes that are no text in the encoding of the file.'
    return { first: [problem(row.place, column, reason)], second: [] }
  }
  const found = new Map<string, MappedEntity[]>()
  for (const [name, given] of Object.entries(mapping.entities)) found.set(name, entitiesOf(row, given))
  const drafts = [...found.values()].flat().map(({ draft }) => draft)
  const ids = new Map([...found].map(([name, several]) => [name, several.map(({ id }) => id)]))
  const relations = mapping.relations.flatMap((given) => relationsOf(row, given, ids, mapping.file))
  const wrong = [...row.drafts]
  if (drafts.length === 0) wrong.push(problem(row.place, null, 'The row names nothing that the mapping asks for.'))
  else if (relations.length === 0 && mapping.relations.length > 0) {
    const missing = Object.keys(mapping.entities).filter((name) => found.get(name)!.length === 0)
    const reason = `The row has no “${missing.join('” and no “')}”, so that it ties nothing.`
    wrong.push({ ...problem(row.place, null, reason) })
  }
  const named = drafts.filter(({ what }) => what === 'entity')
  const others = drafts.filter(({ what }) => what !== 'entity')
  return others.length === 0 && !refers(mapping)
    ? { first: [...named, ...relations, ...wrong], second: [] }
    : { first: [...named, ...wrong], second: [...others, ...relations] }
}

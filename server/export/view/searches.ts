import type { Db, RunOptions } from '../../db/query'
import { KnownError } from '../../errors'
import { entitiesByIds, retractedByIds } from '../../graph/entity/entity'
import { allSearchRecords } from '../../graph/search-record/search-record'
import type { SearchRecord } from '../../graph/search-record/search-record'
import { mostOf } from '../../../model/limits'

/** An entity that a recorded search names, by its id and name. */
type Named = { id: string; name: string }

/** A recorded search, as it is taken away, with what it is about and its document. */
export type ExportedSearch = Omit<SearchRecord, 'aboutIds' | 'sourceId'> & { about: Named[]; source: Named | null }

/** Names by ids, also of what was retracted or taken out of the database. */
async function namesOf(db: Db, ids: readonly string[], options?: RunOptions): Promise<(id: string) => Named> {
  const there = await entitiesByIds(db, ids, options)
  const gone = ids.filter((_, at) => there[at] === undefined)
  const retracted = gone.length === 0 ? [] : await retractedByIds(db, gone, options)
  const names = new Map([...there, ...retracted].flatMap((entity) => (entity ? [[entity.id, entity.name]] : [])))
  return (id) => ({ id, name: names.get(id) ?? `${id} (no longer in the graph)` })
}

/** The recorded searches about any of some entities, in the order of their ids. Throws KnownError TOO_LARGE above 2,000. */
export async function searchesOf(db: Db, entities: readonly string[], options?: RunOptions): Promise<ExportedSearch[]> {
  const found = await allSearchRecords(db, entities, mostOf.fileSearches + 1, options)
  if (found.length > mostOf.fileSearches) {
    throw new KnownError(
      'TOO_LARGE',
      `There are more than ${mostOf.fileSearches.toLocaleString('en')} recorded searches about these entities. Export fewer of them.`,
    )
  }
  if (found.length === 0) return []
  const ids = [
    ...new Set(found.flatMap(({ aboutIds, sourceId }) => [...aboutIds, ...(sourceId === null ? [] : [sourceId])])),
  ]
  const named = await namesOf(db, ids, options)
  return found.map(({ aboutIds, sourceId, ...said }) => ({
    ...said,
    about: aboutIds.map(named),
    source: sourceId === null ? null : named(sourceId),
  }))
}

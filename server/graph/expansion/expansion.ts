import type { Db, RunOptions } from '../../db/query'
import { KnownError } from '../../errors'
import type { Entity } from '../entity/entity'
import type { Relation } from '../relation/relation'
import type { RelationCount } from './relation-counts'
import { relationsOf } from './relations-of'
import type { RelationsArguments } from './relations-of'
import { mostOf } from '../../../model/limits'

/** The neighbours that one action brings in. */
export type Expansion = {
  entity: Entity
  /** Of all its relations under the filter. */
  counts: RelationCount[]
  entities: Entity[]
  relations: Relation[]
  /** How many match types, direction and filter, those to excluded entities included. */
  total: number
  /** False: there are at least so many. */
  exact: boolean
  truncated: boolean
  endCursor: string | null
}

/** Expands an entity by a page of its relations. Throws KnownError NOT_FOUND, BAD_INPUT. */
export async function expand(
  db: Db,
  { id, ...args }: RelationsArguments & { id: string },
  options?: RunOptions,
): Promise<Expansion> {
  const excluded = args.exclude?.length ?? 0
  if (excluded > mostOf.excluded) {
    throw new KnownError('BAD_INPUT', `exclude has ${excluded} ids; at most ${mostOf.excluded} are taken.`)
  }
  const found = (await relationsOf(db, [id], args, options, 'expand')).get(id)
  if (!found) throw new KnownError('NOT_FOUND', `There is no entity “${id.slice(0, 200)}” in the graph.`)
  const { entity, counts, neighbours, relations, total, exact, hasMore, endCursor } = found
  return {
    entity,
    counts,
    entities: neighbours,
    relations,
    total,
    exact,
    truncated: hasMore,
    endCursor: hasMore ? endCursor : null,
  }
}

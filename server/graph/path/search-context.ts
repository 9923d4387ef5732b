/*
 * What is read before a search begins: the entities that the question names and, in the same statement, the relations
 * around the ends, so that most searches need no other; and beside it the bound on the best path.
 */
import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db } from '../../db/query'
import { entityColumns, toEntities } from '../entity/entity'
import type { Entity } from '../entity/entity'
import { findBound } from './shortest'
import type { Bound } from './shortest'
import type { Budget } from './budget'
import type { PathLimits } from './budget'
import type { PathQuery, RelationConditions } from './query'
import { edgeColumns, makeSubgraph, readParams } from './subgraph'
import type { EdgeFields, Subgraph } from './subgraph'

/** What all searches for one question share: the entities that it names, and what of the graph has been read. */
export type SearchContext = {
  db: Db
  limits: PathLimits
  budget: Budget
  /** The entities that the question names and that exist, by id. */
  entities: ReadonlyMap<string, Entity>
  /** What has been read, by the filter under which it was read. */
  subgraphs: Map<string, Subgraph>
}

/** The key of a subgraph: its filter. A question with a condition dropped needs no more of each relation than the question itself. */
const filterKey = (relations: RelationConditions): string =>
  JSON.stringify(relations, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))

/** Which properties of relations a question looks at; the others are not read. */
const edgeFieldsOf = ({ sameTime, directed, requireTypes }: PathQuery): EdgeFields => ({
  dated: sameTime,
  directed,
  typed: directed || requireTypes.length > 0,
})

/** The subgraph that is read under the filter of a question, the same one each time. */
export function subgraphFor({ db, limits, subgraphs, entities: named }: SearchContext, query: PathQuery): Subgraph {
  const key = filterKey(query.relations)
  const known = subgraphs.get(key)
  if (known) return known
  const subgraph = makeSubgraph(db, { ...query.relations, ...edgeFieldsOf(query) }, limits)
  for (const { id, hub, relationTotal } of named.values()) subgraph.add({ id, hub, degree: relationTotal })
  subgraphs.set(key, subgraph)
  return subgraph
}

const beginQuery = defineQuery(
  'path/search-context.cypher',
  z.object({
    ...readParams,
    ids: z.array(z.string()),
    ends: z.array(z.string()),
    ordinary: z.bigint(),
    few: z.bigint(),
    nearby: z.bigint(),
  }),
  z.object({ entities: entityColumns, explored: z.array(z.string()), edges: edgeColumns }),
)

/** What is read around the ends before their degrees are known. */
const MOST_ENDS = 10
const MOST_RELATIONS_OF_END = 500
const MOST_RELATIONS_OF_NEIGHBOUR = 20
const MOST_NEIGHBOURS = 50
/** A search that may read fewer relations than this reads none before it begins. */
const READ_AT_MOST = 10_000

async function readEnds(db: Db, query: PathQuery, limits: PathLimits, budget: Budget): Promise<SearchContext> {
  const ends = [...new Set([...query.from, ...query.to])]
  const isCheap = ends.length <= MOST_ENDS && limits.relations >= READ_AT_MOST
  const relations = { ...query.relations, ...edgeFieldsOf(query) }
  const params = {
    ...relations,
    ids: [...new Set([...ends, ...query.via])],
    ends: isCheap ? ends : [],
    ordinary: BigInt(Math.min(MOST_RELATIONS_OF_END, limits.entityRelations)),
    few: BigInt(Math.min(MOST_RELATIONS_OF_NEIGHBOUR, limits.entityRelations)),
    nearby: BigInt(Math.min(MOST_NEIGHBOURS, limits.ahead)),
  }
  const [row] = await budget.wait((signal) => db.run(beginQuery, params, { signal }))
  const { entities, explored, edges } = row!
  const named = new Map(toEntities(entities).map((entity) => [entity.id, entity]))
  const subgraph = makeSubgraph(db, relations, limits)
  for (const { id, hub, relationTotal } of named.values()) subgraph.add({ id, hub, degree: relationTotal })
  subgraph.addRead(explored, edges)
  return { db, limits, budget, entities: named, subgraphs: new Map([[filterKey(query.relations), subgraph]]) }
}

/**
 * Looks up the entities that a question names, reads the relations around the ends, and at the same time has Neo4j say
 * of which class the best path can be. Throws LimitReached.
 */
export async function openContext(
  db: Db,
  query: PathQuery,
  limits: PathLimits,
  budget: Budget,
): Promise<SearchContext & { bound: Bound }> {
  const [context, bound] = await Promise.all([
    readEnds(db, query, limits, budget),
    findBound(db, query, limits, budget),
  ])
  return { ...context, bound }
}

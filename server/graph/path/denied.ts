/*
 * Relations that are only denied carry no path. Where there is none, they are looked for beside the others, breadth first
 * from both ends, to say that they would tie the ends if they were not denied.
 */
import { z } from 'zod'

import { defineQuery } from '../../db/query'
import { RelationType } from '../../../model/generated/vocabulary'
import { entitiesByIds } from '../entity/entity'
import { momentsOf } from './common-times'
import type { PathQuery } from './query'
import { otherEnd } from './subgraph'
import type { GraphNode, GraphEdge } from './subgraph'
import type { SearchContext } from './search-context'
import type { SearchResult } from './search'
import { vocabulary } from '../../../model/vocabulary/relation-type'

const deniedRow = z.object({ id: z.string(), subject: z.string(), type: z.enum(RelationType), object: z.string() })
type Denied = z.infer<typeof deniedRow>
const deniedQuery = defineQuery(
  'path/denied.cypher',
  z.object({ entities: z.array(z.string()), limit: z.bigint() }),
  deniedRow,
)

/** How many relations the entities may have together whose denials are looked for: the nearest to the ends first. */
const MOST_RELATIONS = 2_000
const MOST_DENIED = 200

/** Denied relations by their ids. */
type Denials = ReadonlyMap<string, Denied>

/** The other end of a denied relation; undefined: it is not one of this entity. */
const otherEndOf = ({ subject, object }: Denied, id: string): string | undefined =>
  subject === id ? object : object === id ? subject : undefined

/**
 * The entities near the ends, also over denied relations, in the order in which they are reached, as long as their
 * claims are few enough to be read.
 */
function nearby({ traversal, subgraph }: SearchResult, denials: Denials): GraphNode[] {
  const near = new Set([...traversal.starts, ...traversal.ends])
  let total = 0
  for (const node of near) {
    total += node.degree
    if (total > MOST_RELATIONS) {
      near.delete(node)
      total -= node.degree
      continue
    }
    const over = [...denials.values()].flatMap((denied) => subgraph.node(otherEndOf(denied, node.id) ?? '') ?? [])
    for (const there of [...node.edges.map((edge) => otherEnd(edge, node)), ...over]) {
      if (traversal.isPassable(there)) near.add(there)
    }
  }
  return [...near]
}

/** Adds the ends of denied relations to the subgraph, to which no other relation may lead. */
async function addEnds({ db, budget }: SearchContext, { subgraph }: SearchResult, denials: Denials): Promise<void> {
  const ends = [...denials.values()].flatMap(({ subject, object }) => [subject, object])
  const unknown = [...new Set(ends)].filter((id) => !subgraph.node(id))
  if (unknown.length === 0) return
  const found = await budget.wait((signal) => entitiesByIds(db, unknown, { signal }))
  for (const entity of found) {
    if (entity) subgraph.add({ id: entity.id, hub: entity.hub, degree: entity.relationTotal })
  }
}

/**
 * The denied relations of entities near the ends. A search that was told that there is no path has hardly read anything,
 * and what lies behind a denied relation never: both are read here, one relation further from both ends each time.
 */
async function denialsAround(context: SearchContext, result: SearchResult, { maxLength }: PathQuery): Promise<Denials> {
  const { db, budget } = context
  const denials = new Map<string, Denied>()
  const asked = new Set<GraphNode>()
  for (let steps = 0; steps <= maxLength && denials.size < MOST_DENIED; steps += 2) {
    const fresh = nearby(result, denials).filter((node) => !asked.has(node))
    if (fresh.length === 0) break
    const unread = fresh.filter(({ completeFrom, degree }) => completeFrom > 1 && degree > 0)
    if (unread.length > 0) await result.subgraph.explore(unread, 1, budget)
    for (const node of fresh) asked.add(node)
    const params = { entities: fresh.map(({ id }) => id), limit: BigInt(MOST_DENIED) }
    for (const row of await budget.wait((signal) => db.run(deniedQuery, params, { signal }))) denials.set(row.id, row)
    await addEnds(context, result, denials)
  }
  return denials
}

/** A path that may use denied relations. */
type DeniedPath = { nodes: GraphNode[]; edges: GraphEdge[]; over: Denied[] }

/** Which denied relations a question would follow from one of their ends on, if they were not denied. */
function follows({ relations, directed }: PathQuery): (denied: Denied, from: string) => boolean {
  // Whether its documents would be among those asked for, or its time sure, nobody can say of what is not so.
  if (relations.documents || relations.surely) return () => false
  return ({ type, subject }, from) =>
    (relations.types?.includes(type) ?? true) && (!directed || subject === from || vocabulary[type].symmetric)
}

/** Whether a path meets all other conditions of the question. */
function meetsConditions({ nodes, edges, over }: DeniedPath, { via, requireTypes, sameTime }: PathQuery): boolean {
  const types = new Set([...edges, ...over].map(({ type }) => type))
  const moments = momentsOf(edges)
  return (
    via.every((id) => nodes.some((node) => node.id === id)) &&
    requireTypes.every((type) => types.has(type)) &&
    (!sameTime || edges.length === 0 || edges.reduce((left, edge) => left & moments.of(edge), moments.all) !== 0n)
  )
}

/** Where a path may go on from an entity: over a relation, or over a denied one. */
type DeniedStep = { there: GraphNode; edges: GraphEdge[]; by: Denied[] }

/** All steps from an entity on that a question would follow. */
function stepsFrom(
  denials: Denials,
  { traversal, subgraph }: SearchResult,
  query: PathQuery,
): (here: GraphNode) => DeniedStep[] {
  const may = follows(query)
  const byEnd = new Map<string, Denied[]>()
  for (const denied of denials.values()) {
    for (const id of new Set([denied.subject, denied.object])) byEnd.set(id, [...(byEnd.get(id) ?? []), denied])
  }
  return (here) => [
    ...here.edges
      .filter((edge) => traversal.isTraversable(edge, here))
      .map((edge) => ({ there: otherEnd(edge, here), edges: [edge], by: [] })),
    ...(byEnd.get(here.id) ?? []).flatMap((by) => {
      const there = subgraph.node(otherEndOf(by, here.id) ?? '')
      return there && may(by, here.id) ? [{ there, edges: [], by: [by] }] : []
    }),
  ]
}

/** A shortest path from any of some entities to an end, over denied relations where they help. */
function pathFrom(
  starts: GraphNode[],
  { traversal }: SearchResult,
  most: number,
  stepsOf: (here: GraphNode) => DeniedStep[],
): DeniedPath | undefined {
  const reached = new Map<GraphNode, DeniedPath>()
  for (const start of starts) reached.set(start, { nodes: [start], edges: [], over: [] })
  for (const [here, { nodes, edges, over }] of reached) {
    if (nodes.length > most) continue
    for (const { there, edges: more, by } of stepsOf(here)) {
      if (!traversal.isPassable(there) || reached.has(there)) continue
      const extended = { nodes: [...nodes, there], edges: [...edges, ...more], over: [...over, ...by] }
      if (traversal.ends.has(there)) return extended
      reached.set(there, extended)
    }
  }
  return undefined
}

/** A shortest path from one end to the other, over denied relations where they help; undefined: not even so is there one. */
function pathOverDenials(denials: Denials, result: SearchResult, query: PathQuery): DeniedPath | undefined {
  const stepsOf = stepsFrom(denials, result, query)
  const { starts, ends } = result.traversal
  // What is an end as well begins alone: from the others, a path may end there.
  const apart = starts.filter((start) => ends.has(start)).map((start) => [start])
  for (const some of [starts.filter((start) => !ends.has(start)), ...apart]) {
    const path = pathFrom(some, result, query.maxLength, stepsOf)
    if (path) return path
  }
  return undefined
}

/** “A supplies B”, of denied relations. */
async function inWords({ db, budget }: SearchContext, over: readonly Denied[]): Promise<string[]> {
  const ids = [...new Set(over.flatMap(({ subject, object }) => [subject, object]))]
  const entities = await budget.wait((signal) => entitiesByIds(db, ids, { signal }))
  const nameOf = (id: string): string => entities[ids.indexOf(id)]?.name ?? id
  return over.map(({ subject, type, object }) => `“${nameOf(subject)} ${vocabulary[type].label} ${nameOf(object)}”`)
}

/** What denied relations there are where no path was found. */
export type DenialReport = {
  /** Those over which there would be a path as it is asked for, as "“A supplies B”"; none: not even they tie the ends. */
  over: string[]
  /** Whether some relation of an entity is denied. */
  touches: (id: string) => boolean
}

/** Looks for denied relations among those of entities near the ends of a search that found no path. Throws LimitReached. */
export async function findDenials(
  context: SearchContext,
  result: SearchResult,
  query: PathQuery,
): Promise<DenialReport> {
  const denials = await denialsAround(context, result, query)
  const path = pathOverDenials(denials, result, query)
  const over = path && meetsConditions(path, query) ? path.over : []
  return {
    over: over.length > 0 ? await inWords(context, over) : [],
    touches: (id) => [...denials.values()].some((denied) => otherEndOf(denied, id) !== undefined),
  }
}

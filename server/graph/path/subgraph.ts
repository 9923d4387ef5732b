/*
 * The subgraph that a search has read: nodes and edges in adjacency lists, which grow while the search goes on.
 */
import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db } from '../../db/query'
import { RelationType } from '../../../model/generated/vocabulary'
import { enumColumn, flagColumn, textColumn, textsColumn, wholeColumn } from '../columns'
import { conditions } from '../relation/filter'
import type { RelationConditions } from './query'
import type { Budget } from './budget'
import { LimitReached } from './budget'
import type { PathLimits } from './budget'

/** An entity as a node of the graph. */
export type GraphNode = {
  id: string
  hub: boolean
  /** How many relations it has in the whole graph, whatever the filter. */
  degree: number
  /** The subgraph has all its edges of this grade or more. */
  completeFrom: number
  /** Its edges in the subgraph, in no order. */
  edges: GraphEdge[]
}

/** A relation as an edge of the graph, with the properties that the question looks at. */
export type GraphEdge = {
  id: string
  strength: number
  type: RelationType | undefined
  /** '' where it is not known or open. */
  earliest: string
  latest: string
  /** "first/last" of each time at which it may have held, where there are gaps between them; else none. */
  spans: readonly string[]
  /** In the order of the relation where the question looks at directions, else in any. */
  subject: GraphNode
  object: GraphNode
}

/** Which properties of relations are read besides their ends and their strength. */
export type EdgeFields = { typed: boolean; dated: boolean; directed: boolean }

/** No grade is higher: nothing of the node has been read. */
const UNREAD = 6

/** The end of an edge that is not `here`. */
export const otherEnd = (edge: GraphEdge, here: GraphNode): GraphNode =>
  edge.subject === here ? edge.object : edge.subject

/** The part of the graph that has been read so far, under one filter of relations. */
export type Subgraph = {
  node(id: string): GraphNode | undefined
  /** Adds a node without its edges, unless it is there; gives the node. */
  add(entity: { id: string; hub: boolean; degree: number }): GraphNode
  /** Whether the degree of a node is too high to read its edges. */
  isTooLarge(node: GraphNode): boolean
  /** Adds edges that have been read elsewhere: all edges of the nodes with these ids, each of which is there or leads to another of them. */
  addRead(entities: readonly string[], edges: EdgeColumns): void
  /** Reads the edges of at least `grade` of some nodes, in one statement. Throws LimitReached. */
  explore(nodes: readonly GraphNode[], grade: number, budget: Budget): Promise<void>
  /** Nodes of which no edge has been asked for, in the order in which they were added. */
  unexplored(): Iterable<GraphNode>
}

/** The parameters of a statement that filters relations of paths. */
export const relationParams = { ...conditions, types: z.array(z.enum(RelationType)).nullable() }
const edgeFields = { typed: z.boolean(), dated: z.boolean(), directed: z.boolean() }
export const readParams = { ...relationParams, ...edgeFields }
const exploreParams = z.object({
  ...readParams,
  entities: z.array(z.string()),
  grade: z.bigint(),
  below: z.array(z.bigint()),
  limit: z.bigint(),
})
/** Edges as columns: of which node (its place in a list), and where each leads. Columns of properties that are not read are empty. */
export const edgeColumns = z.object({
  at: wholeColumn,
  others: textColumn,
  hubs: flagColumn,
  totals: wholeColumn,
  ids: textColumn,
  strengths: wholeColumn,
  types: enumColumn(RelationType),
  earliest: textColumn,
  latest: textColumn,
  spans: textsColumn,
  outgoing: flagColumn,
})
type EdgeColumns = z.infer<typeof edgeColumns>
const exploreQuery = defineQuery('path/explore.cypher', exploreParams, z.object({ edges: edgeColumns }))

/** An empty subgraph. All its statements together read at most `limits.relations` relations. */
export function makeSubgraph(db: Db, relations: RelationConditions & EdgeFields, limits: PathLimits): Subgraph {
  const nodes = new Map<string, GraphNode>()
  const edges = new Map<string, GraphEdge>()
  const unread = new Set<GraphNode>()
  let left = limits.relations

  const add: Subgraph['add'] = ({ id, hub, degree }) => {
    const known = nodes.get(id)
    if (known) return known
    const node: GraphNode = { id, hub, degree, completeFrom: UNREAD, edges: [] }
    nodes.set(id, node)
    unread.add(node)
    return node
  }

  function addEdge(here: GraphNode, row: EdgeColumns, i: number): void {
    const id = row.ids[i]!
    if (edges.has(id)) return
    const there = nodes.get(row.others[i]!)!
    const [subject, object] = row.outgoing[i] === false ? [there, here] : [here, there]
    const [earliest, latest] = [row.earliest[i] ?? '', row.latest[i] ?? '']
    const spans = row.spans[i] ?? []
    const edge = { id, strength: row.strengths[i]!, type: row.types[i], earliest, latest, spans, subject, object }
    edges.set(id, edge)
    subject.edges.push(edge)
    object.edges.push(edge)
  }

  function addRead(entities: readonly string[], row: EdgeColumns, grade = 1, cost = 0): void {
    left -= Math.max(cost, row.ids.length)
    if (left < 0) throw new LimitReached('relations')
    row.others.forEach((id, i) => add({ id, hub: row.hubs[i]!, degree: row.totals[i]! }))
    row.at.forEach((at, i) => addEdge(nodes.get(entities[at]!)!, row, i))
    for (const id of entities) {
      const node = nodes.get(id)!
      node.completeFrom = Math.min(node.completeFrom, grade)
      unread.delete(node)
    }
  }

  return {
    node: (id) => nodes.get(id),
    add,
    isTooLarge: (node) => node.degree > limits.entityRelations,
    unexplored: () => unread,
    addRead: addRead,
    async explore(wanted, grade, budget) {
      const cost = wanted.reduce((sum, node) => sum + node.degree, 0)
      if (cost > left) throw new LimitReached('relations')
      const entities = wanted.map(({ id }) => id)
      const below = wanted.map(({ completeFrom }) => BigInt(completeFrom))
      const params = { ...relations, entities, below, grade: BigInt(grade), limit: BigInt(left + 1) }
      const [row] = await budget.wait((signal) => db.run(exploreQuery, params, { signal }))
      if (row) addRead(entities, row.edges, grade, cost)
    },
  }
}

/*
 * All paths of one class, in order: a depth-first enumeration that looks ahead in tables, made backwards from the ends by
 * dynamic programming, of the nodes from which an end is still reachable (Byers and Waterman, “Determining all optimal and
 * near-optimal solutions when solving shortest path problems by dynamic programming”, Operations Research 32, 1984).
 * Parallel edges do not multiply paths: a path is told by its nodes, and a prefix of it has a state for each way to choose
 * an edge of each step that differs in what it leaves to be met.
 */
import type { Distances, Traversal } from './bidirectional'
import { anyTime, momentsOf } from './common-times'
import type { Moments } from './common-times'
import { hasChoice } from './parallel'
import type { PathQuery } from './query'
import { otherEnd } from './subgraph'
import type { GraphEdge, GraphNode } from './subgraph'

/** Something that each path must have: a node that it runs through, or an edge of some sort. */
export type Requirement = { node?: GraphNode; edge?: (edge: GraphEdge) => boolean }

/** Which paths are enumerated. */
export type Enumeration = {
  traversal: Traversal
  distances: Distances
  /** Exactly so many edges. */
  length: number
  /** The strength of the weakest edge, where the strongest edge of each step is chosen that may be. */
  grade: number
  requirements: readonly Requirement[]
  query: Pick<PathQuery, 'requireTypes' | 'sameTime'>
  /** Counts the work; throws when there has been enough. */
  step: () => void
}

/** The edges that can be part of a path, by the node from which they are followed and the one to which they lead. */
type Adjacency = ReadonlyMap<GraphNode, ReadonlyMap<GraphNode, readonly GraphEdge[]>>

/** By how many edges are left and from which node: the moments at which an end is reachable. */
type ReachTable = Map<GraphNode, bigint>[]

type Common = Enumeration & { moments: Moments; adjacency: Adjacency }
type Search = Common & { reach: ReachTable; reachWith: ReachTable[] }

const byId = (a: GraphNode, b: GraphNode): number => (a.id < b.id ? -1 : 1)

function usableEdges({ traversal, distances, length, grade }: Enumeration): Adjacency {
  const adjacency = new Map<GraphNode, Map<GraphNode, GraphEdge[]>>()
  for (const [here, far] of distances.fromStart) {
    if (far + (distances.toEnd.get(here) ?? Infinity) > length) continue
    const edges = here.edges.filter((edge) => {
      const there = otherEnd(edge, here)
      const rest = distances.toEnd.get(there) ?? Infinity
      const isShort = far + 1 + rest <= length
      return isShort && edge.strength >= grade && traversal.isTraversable(edge, here) && traversal.isPassable(there)
    })
    const neighbours = [...new Set(edges.map((edge) => otherEnd(edge, here)))].sort(byId)
    const steps = new Map(neighbours.map((there): [GraphNode, GraphEdge[]] => [there, []]))
    for (const edge of edges) steps.get(otherEnd(edge, here))!.push(edge)
    adjacency.set(here, steps)
  }
  return adjacency
}

/** A requirement, and the table without it. */
type Required = { requirement: Requirement; plain: ReachTable }

/** The moments at which an end is reachable from `here` with `left` edges, from what the table knows of one fewer. */
function reachFrom(here: GraphNode, common: Common, reach: ReachTable, left: number, required?: Required): bigint {
  if (required?.requirement.node === here) return required.plain[left]!.get(here) ?? 0n
  let bits = 0n
  for (const [there, edges] of common.adjacency.get(here)!) {
    for (const edge of edges) {
      common.step()
      const rest = (required?.requirement.edge?.(edge) ? required.plain : reach)[left - 1]!
      bits |= (rest.get(there) ?? 0n) & common.moments.of(edge)
    }
  }
  return bits
}

/**
 * From where an end is reachable with exactly so many edges, and at which moments, by dynamic programming over the
 * number of edges (Bellman and Ford). With a requirement: only where what is left meets it.
 */
function reachTable(common: Common, required?: Required): ReachTable {
  const { traversal, distances, length, adjacency, moments } = common
  const ends = [...traversal.ends].filter((node) => !required || required.requirement.node === node)
  const reach: ReachTable = [new Map(ends.map((node) => [node, moments.all]))]
  for (let left = 1; left <= length; left++) {
    const now = new Map<GraphNode, bigint>()
    for (const node of adjacency.keys()) {
      if (distances.fromStart.get(node)! + left > length) continue
      const bits = reachFrom(node, common, reach, left, required)
      if (bits) now.set(node, bits)
    }
    reach.push(now)
  }
  return reach
}

/** Which requirements are met, as bits, and the moments at which the edges chosen may have held and an end is reachable. */
type States = ReadonlyMap<number, bigint>

/** The beginning of a path, and the states in which it may be. */
type Prefix = { nodes: readonly GraphNode[]; states: States }

const bitsWhere = (requirements: readonly Requirement[], isMet: (requirement: Requirement) => boolean): number =>
  requirements.reduce((bits, requirement, i) => (isMet(requirement) ? bits | (1 << i) : bits), 0)

/** The moments out of `moments` at which an end is reachable from `there` so that all requirements are met. */
function reachable(search: Search, there: GraphNode, left: number, [met, moments]: readonly [number, bigint]): bigint {
  let bits = moments & (search.reach[left]!.get(there) ?? 0n)
  for (const [i, table] of search.reachWith.entries()) {
    if ((met & (1 << i)) === 0) bits &= table[left]!.get(there) ?? 0n
  }
  return bits
}

/** The prefix one step longer, over one of some parallel edges; undefined: no path begins so. */
function extend(
  search: Search,
  { nodes, states }: Prefix,
  there: GraphNode,
  edges: readonly GraphEdge[],
): Prefix | undefined {
  if (nodes.includes(there)) return undefined
  const extended = new Map<number, bigint>()
  const here = bitsWhere(search.requirements, ({ node }) => node === there)
  for (const edge of edges) {
    const bits = here | bitsWhere(search.requirements, (requirement) => requirement.edge?.(edge) === true)
    for (const [met, moments] of states) {
      search.step()
      const held = moments & search.moments.of(edge)
      const possible = reachable(search, there, search.length - nodes.length, [met | bits, held])
      if (possible) extended.set(met | bits, (extended.get(met | bits) ?? 0n) | possible)
    }
  }
  return extended.size > 0 ? { nodes: [...nodes, there], states: extended } : undefined
}

function* completions(search: Search, prefix: Prefix): Generator<readonly GraphNode[]> {
  if (prefix.nodes.length > search.length) {
    yield prefix.nodes
    return
  }
  for (const [there, edges] of search.adjacency.get(prefix.nodes.at(-1)!) ?? []) {
    const extended = extend(search, prefix, there, edges)
    if (extended) yield* completions(search, extended)
  }
}

/** The edges that may be chosen between the nodes of a path, step by step. */
const stepsOf = ({ adjacency }: Search, nodes: readonly GraphNode[]): (readonly GraphEdge[])[] =>
  nodes.slice(1).map((there, i) => adjacency.get(nodes[i]!)!.get(there)!)

/**
 * All paths of exactly `length` edges without loops of which the best choice of edges has `grade` as its weakest, each as
 * its nodes, in the stable order: by their ids from the first to the last, in UTF-16 code units.
 * No prefix is followed from which no end is reachable in time and with all requirements, so each path comes quickly.
 */
export function* enumeratePaths(enumeration: Enumeration): Generator<readonly GraphNode[]> {
  const { grade, length, query, traversal } = enumeration
  const isWeakest = ({ strength }: GraphEdge) => strength === grade
  const requirements = [...enumeration.requirements, { edge: isWeakest }]
  const nodeRequirements = requirements.filter(({ node }) => node).length
  if (nodeRequirements > length + 1 || requirements.length - nodeRequirements > length + 1) return
  const adjacency = usableEdges(enumeration)
  const edges = [...adjacency.values()].flatMap((steps) => [...steps.values()].flat())
  const moments = query.sameTime ? momentsOf(edges) : anyTime
  const common = { ...enumeration, requirements, adjacency, moments }
  const plain = reachTable(common)
  const reachWith = requirements.map((requirement) => reachTable(common, { requirement, plain }))
  const search: Search = { ...common, reach: plain, reachWith }
  for (const start of traversal.starts.toSorted(byId)) {
    const states = new Map([[bitsWhere(requirements, ({ node }) => node === start), moments.all]])
    for (const nodes of completions(search, { nodes: [start], states })) {
      if (!hasChoice(stepsOf(search, nodes), grade + 1, query)) yield nodes
    }
  }
}

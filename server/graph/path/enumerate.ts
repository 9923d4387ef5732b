/*
 * All paths of one class, in order: a depth-first enumeration that looks ahead in tables, made backwards from the ends by
 * dynamic programming, of the nodes from which an end is still reachable (Byers and Waterman, “Determining all optimal and
 * near-optimal solutions when solving shortest path problems by dynamic programming”, Operations Research 32, 1984).
 */
import { otherEnd } from './subgraph'
import type { GraphPath, GraphNode, GraphEdge } from './subgraph'
import { anyTime, momentsOf } from './moments'
import type { Moments } from './moments'
import type { Distances, Traversal } from './bidirectional'

/** Something that each path must have: an entity that it runs through, or a relation of some sort. */
export type Requirement = { node?: GraphNode; edge?: (edge: GraphEdge) => boolean }

/** Which paths are enumerated. */
export type Enumeration = {
  traversal: Traversal
  distances: Distances
  /** Exactly so many relations. */
  length: number
  /** Each relation is at least so strong, and one is not stronger. */
  grade: number
  requirements: readonly Requirement[]
  sameTime: boolean
  /** Counts the work; throws when there has been enough. */
  step: () => void
}

/** By how many relations are left and from which node: the moments at which an end is reachable. */
type ReachTable = Map<GraphNode, bigint>[]

type Common = Enumeration & { moments: Moments; next: Map<GraphNode, GraphEdge[]> }
type Search = Common & { reach: ReachTable; reachWith: ReachTable[] }

/** The edges that can be part of a path, by the node from which they are followed. */
function usableEdges({ traversal, distances, length, grade }: Enumeration): Map<GraphNode, GraphEdge[]> {
  const completions = new Map<GraphNode, GraphEdge[]>()
  for (const [here, far] of distances.fromStart) {
    if (far + (distances.toEnd.get(here) ?? Infinity) > length) continue
    const edges = here.edges.filter((edge) => {
      const there = otherEnd(edge, here)
      const rest = distances.toEnd.get(there) ?? Infinity
      return (
        edge.strength >= grade &&
        far + 1 + rest <= length &&
        traversal.isTraversable(edge, here) &&
        traversal.isPassable(there)
      )
    })
    completions.set(
      here,
      edges.sort((a, b) => (a.id < b.id ? -1 : 1)),
    )
  }
  return completions
}

/** A requirement, and the table without it. */
type Required = { requirement: Requirement; plain: ReachTable }

/** The moments at which an end is reachable from `here` with `left` relations, from what the table knows of one fewer. */
function reachFrom(
  here: GraphNode,
  { moments, next, step }: Common,
  reach: ReachTable,
  left: number,
  bound?: Required,
): bigint {
  if (bound?.requirement.node === here) return bound.plain[left]!.get(here) ?? 0n
  let bits = 0n
  for (const edge of next.get(here)!) {
    step()
    const rest = (bound?.requirement.edge?.(edge) ? bound.plain : reach)[left - 1]!
    bits |= (rest.get(otherEnd(edge, here)) ?? 0n) & moments.of(edge)
  }
  return bits
}

/**
 * From where an end is reachable with exactly so many relations, and at which moments, by dynamic programming over the
 * number of relations (Bellman and Ford). With a requirement: only where what is left fulfils it.
 */
function reachTable(common: Common, bound?: Required): ReachTable {
  const { traversal, distances, length, next, moments } = common
  const begin = [...traversal.ends].filter((node) => !bound || bound.requirement.node === node)
  const reach: ReachTable = [new Map(begin.map((node) => [node, moments.all]))]
  for (let left = 1; left <= length; left++) {
    const now = new Map<GraphNode, bigint>()
    for (const node of next.keys()) {
      if (distances.fromStart.get(node)! + left > length) continue
      const bits = reachFrom(node, common, reach, left, bound)
      if (bits) now.set(node, bits)
    }
    reach.push(now)
  }
  return reach
}

const meets = (requirement: Requirement, edge: GraphEdge | undefined, node: GraphNode): boolean =>
  requirement.node === node || (edge !== undefined && requirement.edge?.(edge) === true)

/** The beginning of a path, the moments at which all of it may have held, and the requirements it does not meet yet. */
type Prefix = { nodes: GraphNode[]; edges: GraphEdge[]; moments: bigint; missing: readonly number[] }

/** The prefix one relation longer; undefined: no path begins so. */
function extend(search: Search, prefix: Prefix, edge: GraphEdge | undefined, there: GraphNode): Prefix | undefined {
  search.step()
  if (prefix.nodes.includes(there)) return undefined
  const missing = prefix.missing.filter((i) => !meets(search.requirements[i]!, edge, there))
  const edges = edge ? [...prefix.edges, edge] : prefix.edges
  const left = search.length - edges.length
  const now = edge ? prefix.moments & search.moments.of(edge) : prefix.moments
  let possible = now & (search.reach[left]!.get(there) ?? 0n)
  for (const i of missing) possible &= search.reachWith[i]![left]!.get(there) ?? 0n
  return possible ? { nodes: [...prefix.nodes, there], edges, moments: now, missing } : undefined
}

function* onward(search: Search, prefix: Prefix): Generator<GraphPath> {
  if (prefix.edges.length === search.length) {
    yield { nodes: prefix.nodes, edges: prefix.edges }
    return
  }
  const here = prefix.nodes.at(-1)!
  for (const edge of search.next.get(here) ?? []) {
    const extended = extend(search, prefix, edge, otherEnd(edge, here))
    if (extended) yield* onward(search, extended)
  }
}

/** First relations of paths in the stable order, each with the entities from which it may be the first. */
function firstEdges({ traversal, next }: Search): { edge: GraphEdge; starts: GraphNode[] }[] {
  const from = new Map<GraphEdge, GraphNode[]>()
  for (const start of traversal.starts) {
    for (const edge of next.get(start) ?? []) from.set(edge, [...(from.get(edge) ?? []), start])
  }
  return [...from].map(([edge, starts]) => ({ edge, starts })).sort((a, b) => (a.edge.id < b.edge.id ? -1 : 1))
}

const comesBefore = (a: GraphPath, b: GraphPath): boolean => {
  const at = a.edges.findIndex(({ id }, i) => id !== b.edges[i]!.id)
  return at < 0 ? a.nodes[0]!.id < b.nodes[0]!.id : a.edges[at]!.id < b.edges[at]!.id
}

/** Two sequences in order as one: a relation between two beginnings can be the first of paths either way. */
function* mergeInOrder(one: Generator<GraphPath>, other: Generator<GraphPath>): Generator<GraphPath> {
  let [a, b] = [one.next(), other.next()]
  while (!a.done && !b.done) {
    if (comesBefore(a.value, b.value)) {
      yield a.value
      a = one.next()
    } else {
      yield b.value
      b = other.next()
    }
  }
  if (!a.done) yield a.value
  if (!b.done) yield b.value
  yield* one
  yield* other
}

function* pathsBeginningWith(search: Search, edge: GraphEdge, start: GraphNode): Generator<GraphPath> {
  const empty: Prefix = {
    nodes: [],
    edges: [],
    moments: search.moments.all,
    missing: search.requirements.map((_, i) => i),
  }
  const begun = extend(search, empty, undefined, start)
  const extended = begun && extend(search, begun, edge, otherEnd(edge, start))
  if (extended) yield* onward(search, extended)
}

/**
 * All paths of exactly `length` relations without loops whose weakest relation has exactly `grade`, in the stable
 * order: by the ids of their relations from the first to the last, in order of UTF-16 code units.
 * No prefix is followed from which no end is reachable in time and with all requirements, so each path comes quickly.
 */
export function* enumeratePaths(enumeration: Enumeration): Generator<GraphPath> {
  const next = usableEdges(enumeration)
  const moments = enumeration.sameTime ? momentsOf([...next.values()].flat()) : anyTime
  const requirements = [...enumeration.requirements, { edge: (edge: GraphEdge) => edge.strength === enumeration.grade }]
  const common = { ...enumeration, requirements, next, moments }
  const plain = reachTable(common)
  const reachWith = requirements.map((requirement) => reachTable(common, { requirement, plain }))
  const search: Search = { ...common, reach: plain, reachWith }
  for (const { edge, starts } of firstEdges(search)) {
    const [one, other] = starts.map((start) => pathsBeginningWith(search, edge, start))
    yield* other ? mergeInOrder(one!, other) : one!
  }
}

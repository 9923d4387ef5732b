/*
 * Ranked paths, class by class. A class is a strength of the weakest relation (the bottleneck of a widest path; Pollack,
 * “The maximum capacity through a network”, Operations Research 8, 1960) and a length; classes are gone through from the
 * best to the worst, and each is enumerated whole in a stable order.
 */
import { weakestOf } from './query'
import type { PathQuery } from './query'
import type { Budget } from './budget'
import { exploreBothEnds } from './bidirectional'
import type { Traversal } from './bidirectional'
import type { GraphPath, Subgraph, GraphEdge } from './subgraph'
import { enumeratePaths } from './enumerate'
import type { Requirement } from './enumerate'

/** What ranks a path: the strength of its weakest relation, and how many it has. */
export type PathClass = { grade: number; length: number }

/** A path and the strength of its weakest relation. */
export type RankedPath = GraphPath & { strength: number }

/** What a search for ranked paths looks through. */
export type PathSearch = {
  subgraph: Subgraph
  traversal: Traversal
  requirements: readonly Requirement[]
  query: PathQuery
  budget: Budget
  /** How many relations may be read before they are needed. */
  ahead: number
  /** No path is better than this. */
  bound: PathClass
}

/** The strongest grade. */
export const STRONGEST = 5

const countTo = (most: number): number[] => Array.from({ length: most }, (_, i) => i + 1)
const gradesDown = (least: number): number[] =>
  countTo(STRONGEST)
    .reverse()
    .slice(0, STRONGEST - least + 1)

/** All classes, the best first. */
function* classes(query: PathQuery): Generator<PathClass> {
  const [grades, lengths] = [gradesDown(weakestOf(query)), countTo(query.maxLength)]
  if (query.rank === 'WEAKEST_LINK') for (const grade of grades) for (const length of lengths) yield { grade, length }
  else for (const length of lengths) for (const grade of grades) yield { grade, length }
}

const isBetter = (a: PathClass, b: PathClass, rank: PathQuery['rank']): boolean =>
  rank === 'WEAKEST_LINK'
    ? a.grade > b.grade || (a.grade === b.grade && a.length < b.length)
    : a.length < b.length || (a.length === b.length && a.grade > b.grade)

/** Between two entities that stand on both sides, a path is the same read from either: whether this is the reading that is left out. */
function isReversal({ nodes, edges }: GraphPath, traversal: Traversal): boolean {
  const [first, last] = [nodes[0]!, nodes.at(-1)!]
  if (!traversal.ends.has(first) || !traversal.starts.includes(last)) return false
  if (!edges.every((edge, i) => traversal.isTraversable(edge, nodes[i + 1]!))) return false
  const there = edges.map(({ id }: GraphEdge) => id)
  const back = there.toReversed()
  const differs = there.findIndex((id, i) => id !== back[i])
  return differs < 0 ? first.id > last.id : there[differs]! > back[differs]!
}

/**
 * All paths without loops, best first: by rank, then in the stable order of `pathsInOrder`. The graph is read as far as
 * the next path asks for. Throws LimitReached; what it gave until then are the best ones exactly.
 */
export async function* rankedPaths(search: PathSearch): AsyncGenerator<RankedPath> {
  const { subgraph, traversal, requirements, query, budget } = search
  for (const { grade, length } of classes(query)) {
    if (isBetter({ grade, length }, search.bound, query.rank)) continue
    const distances = await exploreBothEnds(subgraph, traversal, { grade, length }, search)
    if (!traversal.starts.some((node) => (distances.toEnd.get(node) ?? Infinity) <= length)) continue
    const enumeration = {
      traversal,
      distances,
      length,
      grade,
      requirements,
      sameTime: query.sameTime,
      step: () => budget.step(),
    }
    for (const path of enumeratePaths(enumeration)) {
      if (!isReversal(path, traversal)) yield { ...path, strength: grade }
    }
  }
}

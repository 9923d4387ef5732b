/*
 * Ranked paths, class by class. A class is a strength of the weakest relation (the bottleneck of a widest path; Pollack,
 * “The maximum capacity through a network”, Operations Research 8, 1960) and a length; classes are gone through from the
 * best to the worst, and each is enumerated whole in a stable order.
 */
import { exploreBothEnds } from './bidirectional'
import type { Traversal } from './bidirectional'
import type { Budget } from './budget'
import { enumeratePaths } from './enumerate'
import type { Requirement } from './enumerate'
import { weakestOf } from './query'
import type { PathQuery } from './query'
import type { GraphNode, Subgraph } from './subgraph'

/** What ranks a path: the strength of its weakest relation, and how many steps it has. */
export type PathClass = { grade: number; length: number }

/** A path by the ids of its entities, from one end to the other, and its class. */
export type RankedPath = PathClass & { entities: string[] }

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
export function* classes(query: PathQuery): Generator<PathClass> {
  const [grades, lengths] = [gradesDown(weakestOf(query)), countTo(query.maxLength)]
  if (query.rank === 'WEAKEST_LINK') for (const grade of grades) for (const length of lengths) yield { grade, length }
  else for (const length of lengths) for (const grade of grades) yield { grade, length }
}

/** Below zero where the first class is the better one, above where the other is; 0: they are the same. */
export function compareClasses(a: PathClass, b: PathClass, rank: PathQuery['rank']): number {
  const [byStrength, byLength] = [b.grade - a.grade, a.length - b.length]
  return rank === 'WEAKEST_LINK' ? byStrength || byLength : byLength || byStrength
}

/** The order of ranked paths: by class, then by the ids of their entities from the first to the last. */
export function compareRanked(a: RankedPath, b: RankedPath, rank: PathQuery['rank']): number {
  const byClass = compareClasses(a, b, rank)
  if (byClass !== 0) return byClass
  const at = a.entities.findIndex((id, i) => id !== b.entities[i])
  return at < 0 ? 0 : a.entities[at]! < b.entities[at]! ? -1 : 1
}

/** Whether a path is left out for being another one read from its end, where directions are not followed and both its ends stand on both sides. */
function isReversal(nodes: readonly GraphNode[], { directed, from, to }: PathQuery): boolean {
  const [first, last] = [nodes[0]!, nodes.at(-1)!]
  return !directed && first.id > last.id && to.includes(first.id) && from.includes(last.id)
}

/** All paths without loops of one class, in order. The graph is read as far as they ask for. Throws LimitReached. */
export async function* pathsOfClass(
  search: PathSearch,
  { grade, length }: PathClass,
): AsyncGenerator<RankedPath, void, undefined> {
  const { subgraph, traversal, requirements, query } = search
  const distances = await exploreBothEnds(subgraph, traversal, { grade, length }, search)
  if (!traversal.starts.some((node) => (distances.toEnd.get(node) ?? Infinity) <= length)) return
  const step = () => search.budget.step()
  for (const nodes of enumeratePaths({ traversal, distances, length, grade, requirements, query, step })) {
    if (!isReversal(nodes, query)) yield { entities: nodes.map(({ id }) => id), grade, length }
  }
}

/**
 * All paths without loops, best first: by class, then in the stable order. The graph is read as far as the next path asks
 * for. Throws LimitReached; what it gave until then are the best ones exactly.
 */
export async function* rankedPaths(search: PathSearch): AsyncGenerator<RankedPath, void, undefined> {
  for (const each of classes(search.query)) {
    if (compareClasses(each, search.bound, search.query.rank) >= 0) yield* pathsOfClass(search, each)
  }
}

/*
 * Several ends on a side: the best path of each of them comes before all others, so that none of them fills the list.
 */
import type { PathQuery } from './query'
import { classes, compareClasses, compareRanked, pathsOfClass } from './rank'
import type { PathClass, PathSearch, RankedPath } from './rank'

const endsOf = ({ entities }: RankedPath): [string, string] => [entities[0]!, entities.at(-1)!]

/** The paths that are the best of one of their ends, of several on its side. */
export function bestOfEachEnd(paths: readonly RankedPath[], { rank, from, to }: PathQuery): RankedPath[] {
  const seen = new Set<string>()
  const several = new Set([...(from.length > 1 ? from : []), ...(to.length > 1 ? to : [])])
  return paths
    .toSorted((a, b) => compareRanked(a, b, rank))
    .filter((path) => {
      const unseen = endsOf(path).filter((end) => several.has(end) && !seen.has(end))
      for (const end of unseen) seen.add(end)
      return unseen.length > 0
    })
}

/** The same paths, the best of each end first, then the others; both in order. */
export function bestOfEachEndFirst(paths: readonly RankedPath[], query: PathQuery): RankedPath[] {
  const first = new Set(bestOfEachEnd(paths, query))
  const sorted = paths.toSorted((a, b) => compareRanked(a, b, query.rank))
  return [...sorted.filter((path) => first.has(path)), ...sorted.filter((path) => !first.has(path))]
}

/** The searches for paths that have one of several ends. */
function searchesAt(search: PathSearch, end: string): PathSearch[] {
  const { traversal, query, subgraph } = search
  const node = subgraph.node(end)
  if (!node) return []
  const asStart = query.from.includes(end) ? [{ ...traversal, starts: [node] }] : []
  const asEnd = query.to.includes(end) ? [{ ...traversal, ends: new Set([node]) }] : []
  return [...asStart, ...asEnd].map((restricted) => ({ ...search, traversal: restricted }))
}

async function bestOfClass(search: PathSearch, end: string, each: PathClass): Promise<RankedPath | undefined> {
  const best: RankedPath[] = []
  for (const restricted of searchesAt(search, end)) {
    const { value } = await pathsOfClass(restricted, each).next()
    if (value) best.push(value)
  }
  return best.sort((a, b) => compareRanked(a, b, search.query.rank))[0]
}

/**
 * Adds to the best paths, of which there are as many as were asked for, the best path of each end that none of them has;
 * `reached`: the ends that can have one, where that is known. Throws LimitReached.
 */
export async function addBestOfEnds(
  search: PathSearch,
  paths: RankedPath[],
  reached: ReadonlySet<string> | undefined,
): Promise<void> {
  const { query } = search
  const last = paths.at(-1)!
  const several = [...(query.from.length > 1 ? query.from : []), ...(query.to.length > 1 ? query.to : [])]
  const covered = new Set(paths.flatMap(endsOf))
  let missing = [...new Set(several)].filter((end) => !covered.has(end) && (reached?.has(end) ?? true))
  for (const each of classes(query)) {
    if (missing.length === 0 || bestOfEachEnd(paths, query).length >= query.first) return
    if (compareClasses(each, last, query.rank) < 0) continue
    for (const end of missing) {
      const best = await bestOfClass(search, end, each)
      if (!best) continue
      if (!paths.some(({ entities }) => entities.join('\n') === best.entities.join('\n'))) paths.push(best)
      covered.add(end)
    }
    missing = missing.filter((end) => !covered.has(end))
  }
}

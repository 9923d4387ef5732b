/*
 * The search: the k best paths without loops, exactly, as long as what has to be read stays within the limits, and by
 * Yen's algorithm over single shortest paths where it does not. How the two parts fit together, and why, stands in
 * docs/decisions/0007-paths-are-read-from-both-ends.md.
 */
import { vocabulary } from '../../../model/vocabulary/relation-type'
import type { Traversal } from './bidirectional'
import { findBound } from './shortest'
import type { Bound } from './shortest'
import { shortened } from './budget'
import { subgraphFor } from './search-context'
import type { SearchContext } from './search-context'
import { addBestOfEnds, bestOfEachEnd, bestOfEachEndFirst } from './best-of-each-end'
import type { Requirement } from './enumerate'
import { LimitReached } from './budget'
import type { StoppedBy } from './budget'
import type { PathQuery } from './query'
import { rankedPaths, STRONGEST } from './rank'
import type { PathSearch, RankedPath } from './rank'
import { pairsOf } from './shortest'
import { otherEnd } from './subgraph'
import type { GraphNode, Subgraph } from './subgraph'
import { bestOfPairs, yenPaths } from './yen'

/** The paths by the ids of their entities, best first, and which limit ended the search before it was through. */
export type SearchResult = SearchSpace & {
  paths: string[][]
  stoppedBy: StoppedBy | null
  /** Whether there are more paths than these; null: that was not found out. */
  more: boolean | null
}

/** What a search looks through, and by which rules. */
type SearchSpace = { traversal: Traversal; subgraph: Subgraph }

function traversalOf(subgraph: Subgraph, { from, to, via, avoid, avoidHubs, directed }: PathQuery): Traversal {
  const known = (ids: string[]): GraphNode[] => ids.flatMap((id) => subgraph.node(id) ?? [])
  const named = new Set(known([...from, ...to, ...via]))
  return {
    starts: known(from),
    ends: new Set(known(to)),
    isPassable: (node) => named.has(node) || !(avoid.has(node.id) || (avoidHubs && node.hub)),
    isTraversable: (edge, here) => !directed || edge.subject === here || vocabulary[edge.type!].symmetric,
  }
}

const requirementsOf = (subgraph: Subgraph, { via, requireTypes }: PathQuery): Requirement[] => [
  ...via.flatMap((id) => ({ node: subgraph.node(id) })),
  ...requireTypes.map((type): Requirement => ({ edge: (edge) => edge.type === type })),
]

/** Runs a part of a search; answers which limit ended it early, or null. */
async function untilStopped(work: () => Promise<void>): Promise<StoppedBy | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof LimitReached) return error.by
    throw error
  }
}

const isSame = (a: RankedPath, b: RankedPath): boolean => a.entities.join('\n') === b.entities.join('\n')

/** Paths, best first. */
type PathSource = AsyncIterator<RankedPath, void, undefined>

/** Takes paths from `source`, which can be gone on with, until there are `enough`. */
async function collect(source: PathSource, into: RankedPath[], enough: number): Promise<void> {
  while (into.length < enough) {
    const next = await source.next()
    if (next.done) return
    if (!into.some((other) => isSame(other, next.value))) into.push(next.value)
  }
}

/** Whether the question has no condition that single shortest paths know nothing of. */
const isPlain = ({ via, requireTypes, sameTime }: PathQuery): boolean =>
  !(sameTime || via.length > 0 || requireTypes.length > 0)

/** The best paths, the first `query.first` of them; where a limit ended the exact search, Yen's algorithm has gone on. */
type BestPaths = { paths: RankedPath[]; stoppedBy: StoppedBy | null }

async function goOnWithYen({ db, budget, limits }: SearchContext, query: PathQuery, into: RankedPath[]): Promise<void> {
  if (!isPlain(query) || pairsOf(query).length > limits.pairs) return
  await untilStopped(async () => {
    const best = await bestOfPairs(db, query, budget)
    const known = into.length
    for (const path of bestOfEachEnd(best, query)) if (!into.some((other) => isSame(other, path))) into.push(path)
    await collect(yenPaths(db, query, budget, best), into, Math.max(query.first, known))
  })
}

async function bestPaths(
  context: SearchContext,
  search: PathSearch,
  ranked: PathSource,
  bound: Bound,
): Promise<BestPaths> {
  const { query } = search
  const paths: RankedPath[] = []
  const stoppedBy = await untilStopped(async () => {
    await collect(ranked, paths, query.first)
    if (paths.length === query.first) await addBestOfEnds(search, paths, bound?.reached)
  })
  if (stoppedBy) await goOnWithYen(context, query, paths)
  if (paths.length === 0 && stoppedBy && bound && isPlain(query)) paths.push(bound.path)
  return { paths, stoppedBy }
}

function searchOf(context: SearchContext, query: PathQuery, bound: Bound): PathSearch & SearchSpace {
  const subgraph = subgraphFor(context, query)
  const traversal = traversalOf(subgraph, query)
  return {
    subgraph,
    traversal,
    requirements: requirementsOf(subgraph, query),
    query,
    budget: context.budget,
    ahead: context.limits.ahead,
    bound: bound?.best ?? { grade: STRONGEST, length: 1 },
  }
}

/** Whether there is one path more, as far as it can be found out in little time; null: it cannot. */
async function hasMore(
  search: PathSearch,
  ranked: PathSource,
  { paths, moreMs }: { paths: RankedPath[]; moreMs: number },
): Promise<boolean | null> {
  const { length } = paths
  search.budget = shortened(search.budget, moreMs)
  const stoppedBy = await untilStopped(() => collect(ranked, paths, length + 1))
  return stoppedBy ? null : paths.length > length
}

/**
 * The best paths, `query.first` of them, or as many as a limit lets it find; of several ends the best path of each before
 * all others. Those of the exact search are exact; where a limit ended that, Yen's algorithm goes on, and `stoppedBy` is
 * not null.
 */
export async function searchPaths(context: SearchContext, query: PathQuery, bound: Bound): Promise<SearchResult> {
  const search = searchOf(context, query, bound)
  const space = { subgraph: search.subgraph, traversal: search.traversal }
  if (bound === null) return { paths: [], stoppedBy: null, more: false, ...space }
  const ranked = rankedPaths(search)
  const { paths, stoppedBy } = await bestPaths(context, search, ranked, bound)
  const given = bestOfEachEndFirst(paths, query).slice(0, query.first)
  const result = { paths: given.map(({ entities }) => entities), stoppedBy, ...space }
  if (paths.length > given.length) return { ...result, more: true }
  if (stoppedBy) return { ...result, more: null }
  if (paths.length < query.first) return { ...result, more: false }
  return { ...result, more: await hasMore(search, ranked, { paths, moreMs: context.limits.moreMs }) }
}

/** A path, if there is one; when `sure` is false, a limit ended the search before it could say that there is none. */
export type OnePath = { path: string[] | undefined; sure: boolean }

/** The best path, of equally long and equally strong ones any. */
export async function searchOne(context: SearchContext, query: PathQuery): Promise<OnePath> {
  const bound = await findBound(context.db, query, context.limits, context.budget, 'every')
  if (bound === null) return { path: undefined, sure: true }
  if (bound && isPlain(query)) return { path: bound.path.entities, sure: true }
  // Where a single shortest path takes Neo4j too long, reading would take longer.
  if (!bound && pairsOf(query).length <= context.limits.pairs) return { path: undefined, sure: false }
  const search = searchOf(context, { ...query, first: 1 }, bound)
  const paths: RankedPath[] = []
  const stoppedBy = await untilStopped(() => collect(rankedPaths(search), paths, 1))
  return { path: paths[0]?.entities, sure: paths.length > 0 || stoppedBy === null }
}

/** The hubs next to the ends that were kept out, as far as the ends have been read, those with most relations first. */
export function adjacentHubs({ traversal }: SearchResult): GraphNode[] {
  const hubs = [...traversal.starts, ...traversal.ends]
    .flatMap((end) => end.edges.map((edge) => otherEnd(edge, end)))
    .filter((node) => node.hub && !traversal.isPassable(node))
  return [...new Set(hubs)].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))
}

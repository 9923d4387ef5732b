/*
 * The search: the k best paths without loops, exactly, as long as what has to be read stays within the limits, and by
 * Yen's algorithm over single shortest paths where it does not. How the two parts fit together, and why, stands in
 * docs/decisions/0007-paths-are-read-from-both-ends.md.
 */
import { vocabulary } from '../../../model/vocabulary/relation-type'
import type { Traversal } from './bidirectional'
import { findBound } from './bound'
import type { Bound } from './bound'
import { subgraphFor } from './context'
import type { SearchContext } from './context'
import type { Requirement } from './enumerate'
import { LimitReached } from './limits'
import type { StoppedBy } from './limits'
import type { PathQuery } from './query'
import { rankedPaths, STRONGEST } from './rank'
import type { PathClass, RankedPath } from './rank'
import { pairsOf, strengthOf } from './shortest'
import type { PathIds, WeightedPath } from './shortest'
import { otherEnd } from './subgraph'
import type { GraphNode, Subgraph } from './subgraph'
import { yenPaths } from './yen'

/** The paths, best first, and which limit ended the search before it was through. */
export type SearchResult = SearchSpace & { paths: PathIds[]; stoppedBy: StoppedBy | null }

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

const idsOf = ({ nodes, edges, strength }: RankedPath): PathIds => ({
  entities: nodes.map(({ id }) => id),
  relations: edges.map(({ id }, i) => ({ id, from: nodes[i]!.id, to: nodes[i + 1]!.id })),
  strength,
})

const sameRelations = (a: PathIds, b: PathIds): boolean =>
  a.relations.length === b.relations.length && a.relations.every(({ id }, i) => id === b.relations[i]!.id)

/** Takes paths from `source` until there are `enough`; answers which limit ended it early, or null. */
async function collect(source: AsyncIterable<PathIds>, into: PathIds[], enough: number): Promise<StoppedBy | null> {
  try {
    for await (const path of source) {
      if (!into.some((known) => sameRelations(known, path))) into.push(path)
      if (into.length >= enough) return null
    }
    return null
  } catch (error) {
    if (error instanceof LimitReached) return error.by
    throw error
  }
}

/** Whether the question has no condition that single shortest paths know nothing of. */
const isPlain = ({ via, requireTypes, sameTime }: PathQuery): boolean =>
  !(sameTime || via.length > 0 || requireTypes.length > 0)

const withStrength = (path: WeightedPath): PathIds => ({ ...path, strength: strengthOf(path) })

async function* exactPaths(
  context: SearchContext,
  query: PathQuery,
  space: SearchSpace,
  best: PathClass,
): AsyncGenerator<PathIds> {
  const { budget, limits } = context
  const requirements = requirementsOf(space.subgraph, query)
  const search = { ...space, requirements, query, budget, ahead: limits.ahead, bound: best }
  for await (const path of rankedPaths(search)) yield idsOf(path)
}

/**
 * The best paths, `query.first` of them, or as many as a limit lets it find. Those of the exact search are exact; where a
 * limit ended that, Yen's algorithm goes on, and `stoppedBy` is not null.
 */
export async function searchPaths(context: SearchContext, query: PathQuery, bound: Bound): Promise<SearchResult> {
  const subgraph = subgraphFor(context, query)
  const space = { subgraph, traversal: traversalOf(subgraph, query) }
  if (bound === null) return { paths: [], stoppedBy: null, ...space }
  const paths: PathIds[] = []
  const best = bound?.best ?? { grade: STRONGEST, length: 1 }
  const stoppedBy = await collect(exactPaths(context, query, space, best), paths, query.first)
  if (stoppedBy && isPlain(query) && pairsOf(query).length <= context.limits.pairs) {
    await collect(yenPaths(context.db, query, context.budget), paths, query.first)
    if (paths.length === 0 && bound) paths.push(withStrength(bound.path))
  }
  return { paths, stoppedBy, ...space }
}

/** A path, if there is one; when `sure` is false, a limit ended the search before it could say that there is none. */
export type OnePath = { path: PathIds | undefined; sure: boolean }

/** The best path, of equally long and equally strong ones any. */
export async function searchOne(context: SearchContext, query: PathQuery): Promise<OnePath> {
  const bound = await findBound(context.db, query, context.limits, context.budget, 'every')
  if (bound === null) return { path: undefined, sure: true }
  if (bound && isPlain(query)) return { path: withStrength(bound.path), sure: true }
  // Where a single shortest path takes Neo4j too long, reading would take longer.
  if (!bound && pairsOf(query).length <= context.limits.pairs) return { path: undefined, sure: false }
  const { paths, stoppedBy } = await searchPaths(context, { ...query, first: 1 }, bound)
  return { path: paths[0], sure: paths.length > 0 || stoppedBy === null }
}

/** The hubs next to the ends that were kept out, as far as the ends have been read, those with most relations first. */
export function adjacentHubs({ traversal }: SearchResult): GraphNode[] {
  const hubs = [...traversal.starts, ...traversal.ends]
    .flatMap((end) => end.edges.map((edge) => otherEnd(edge, end)))
    .filter((node) => node.hub && !traversal.isPassable(node))
  return [...new Set(hubs)].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))
}

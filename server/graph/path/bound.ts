/*
 * A bound on the best path, from single shortest paths between the ends: a search need not look for anything better, and
 * where there is no path at all it need not look.
 */
import type { Db } from '../../db/query'
import type { Budget } from './budget'
import { LimitReached } from './limits'
import type { PathLimits } from './limits'
import type { PathQuery } from './query'
import { STRONGEST } from './rank'
import type { PathClass } from './rank'
import { comparePaths, pairsOf, shortestPaths, strengthOf } from './shortest'
import type { GradesTried, WeightedPath } from './shortest'

/** No path is better than `best`, and `path` is one that good; null: there is none; undefined: it was not found out. */
export type Bound = { best: PathClass; path: WeightedPath } | null | undefined

/**
 * Asks Neo4j for one shortest path between each pair of ends: of the strongest grade of which there is one, or of any
 * where the number of steps counts more; there `whereStepsCount` says of which, 'every' for the strongest of the
 * shortest. Via, requireTypes and sameTime are not looked at: they can only make the best path worse.
 * Undefined where there are too many pairs or it takes too long: then the search does without a bound.
 */
export async function findBound(
  db: Db,
  query: PathQuery,
  limits: PathLimits,
  budget: Budget,
  whereStepsCount: GradesTried = 'weakest',
): Promise<Bound> {
  const pairs = pairsOf(query)
  if (pairs.length > limits.pairs) return undefined
  const byStrength = query.rank === 'WEAKEST_LINK'
  try {
    const asked = {
      continuations: pairs,
      tries: byStrength ? ('falling' as const) : whereStepsCount,
      ms: limits.shortestMs,
    }
    const [path] = (await shortestPaths(db, query, asked, budget)).flat().sort((a, b) => comparePaths(a, b, query.rank))
    if (!path) return null
    return { path, best: { grade: byStrength ? strengthOf(path) : STRONGEST, length: path.relations.length } }
  } catch (error) {
    if (error instanceof LimitReached) return undefined
    throw error
  }
}

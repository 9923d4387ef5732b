/*
 * Single shortest paths, asked of Neo4j: its SHORTEST 1 is a breadth-first search from both ends. The widest path, the one
 * whose weakest relation is strongest, is found by lowering a threshold of strength until there is a path at all
 * (Edmonds and Fulkerson, “Bottleneck extrema”, Journal of Combinatorial Theory 8, 1970).
 * What they say is a bound on the search: it need not look for anything better, and where there is no path not at all.
 */
import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db } from '../../db/query'
import { weakestOf } from './query'
import type { PathQuery } from './query'
import type { Budget } from './budget'
import { LimitReached } from './budget'
import type { PathLimits } from './budget'
import { compareRanked, STRONGEST } from './rank'
import type { PathClass, RankedPath } from './rank'
import { relationParams } from './subgraph'
import { vocabulary } from '../../../model/vocabulary/relation-type'

/** A path by its entities, with the strength of each step. */
export type WeightedPath = { entities: string[]; strengths: number[] }

/** What a path is looked for beyond: its root (the steps it begins with), the entities that may not come next, and where it is to end. */
export type Continuation = { to: string; root: WeightedPath; excluded: string[] }

const beginning = z.object({
  at: z.bigint(),
  from: z.string(),
  to: z.string(),
  grades: z.array(z.bigint()),
  most: z.bigint(),
  /** Entities that may not be the next one. Null: any may, and then no id is read. */
  without: z.array(z.string()).nullable(),
  avoid: z.array(z.string()).nullable(),
})
const params = z.object({
  ...relationParams,
  beginnings: z.array(beginning),
  avoidHubs: z.boolean(),
  exempt: z.array(z.string()),
  directed: z.boolean(),
  symmetric: z.array(z.string()),
  tries: z.bigint(),
})
const row = z.object({
  at: z.number(),
  entities: z.array(z.string()),
  strengths: z.array(z.number()),
})
const upTo8 = defineQuery('path/shortest.cypher', params, row)
const upTo6 = defineQuery('path/shortest-6.cypher', params, row)

const symmetric = Object.values(vocabulary).flatMap(({ type, symmetric: both }) => (both ? [type] : []))

/** A path with its class. */
export const rankedOf = ({ entities, strengths }: WeightedPath): RankedPath => ({
  entities,
  grade: Math.min(...strengths),
  length: strengths.length,
})

/** One continuation without a root for each pair of ends; two entities that stand on both sides are one pair. */
export function pairsOf({ from, to, directed }: PathQuery): Continuation[] {
  const isReversed = (a: string, b: string) => !directed && a > b && from.includes(b) && to.includes(a)
  return from.flatMap((a) =>
    to
      .filter((b) => b !== a && !isReversed(a, b))
      .map((b) => ({ to: b, root: { entities: [a], strengths: [] }, excluded: [] })),
  )
}

function grades({ root }: Continuation, query: PathQuery, tries: GradesTried): bigint[] {
  const least = weakestOf(query)
  const most = tries === 'weakest' ? least : Math.min(5, ...root.strengths)
  return Array.from({ length: most - least + 1 }, (_, i) => BigInt(most - i))
}

function joinRoot({ root }: Continuation, on: z.output<typeof row>): WeightedPath {
  return {
    entities: [...root.entities, ...on.entities.slice(1)],
    strengths: [...root.strengths, ...on.strengths],
  }
}

const orNull = (ids: string[]): string[] | null => (ids.length > 0 ? ids : null)

/** Which grades are tried: all from the strongest until there is a path, every one, or only the weakest. */
export type GradesTried = 'falling' | 'every' | 'weakest'

/**
 * Paths that go on from each root to its end, in one statement with one SHORTEST 1 for each grade that is tried.
 * Of equally good ones Neo4j gives any. Throws LimitReached, also after `ms` milliseconds.
 */
export async function shortestPaths(
  db: Db,
  query: PathQuery,
  { continuations, tries, ms }: { continuations: readonly Continuation[]; tries: GradesTried; ms?: number },
  budget: Budget,
): Promise<WeightedPath[][]> {
  if (continuations.length === 0) return []
  const asked = {
    ...query.relations,
    beginnings: continuations.map((continuation, at) => ({
      at: BigInt(at),
      from: continuation.root.entities.at(-1)!,
      to: continuation.to,
      grades: grades(continuation, query, tries),
      most: BigInt(query.maxLength - continuation.root.strengths.length),
      without: orNull(continuation.excluded),
      // A shortest path never comes back to where it begins.
      avoid: orNull([...query.avoid, ...continuation.root.entities.slice(0, -1)]),
    })),
    avoidHubs: query.avoidHubs,
    exempt: [...query.from, ...query.to, ...query.via],
    directed: query.directed,
    symmetric,
    tries: tries === 'every' ? 5n : 1n,
  }
  const statement = query.maxLength <= 6 ? upTo6 : upTo8
  const rows = await budget.wait((signal) => db.run(statement, asked, { signal }), ms)
  return continuations.map((continuation, at) =>
    rows.filter((each) => each.at === at).map((each) => joinRoot(continuation, each)),
  )
}

/**
 * No path is better than `best`, `path` is one that good, and `reached` are the ends that any path has; null: there is no
 * path; undefined: it was not found out.
 */
export type Bound = { best: PathClass; path: RankedPath; reached: ReadonlySet<string> } | null | undefined

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
    const paths = (await shortestPaths(db, query, asked, budget)).flat().map(rankedOf)
    const [path] = paths.sort((a, b) => compareRanked(a, b, query.rank))
    if (!path) return null
    const reached = new Set(paths.flatMap(({ entities }) => [entities[0]!, entities.at(-1)!]))
    return { path, reached, best: { grade: byStrength ? path.grade : STRONGEST, length: path.length } }
  } catch (error) {
    if (error instanceof LimitReached) return undefined
    throw error
  }
}

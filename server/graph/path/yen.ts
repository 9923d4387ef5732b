/*
 * Yen's algorithm for the k best paths without loops (“Finding the K shortest loopless paths in a network”, Management
 * Science 17, 1971), with Lawler's partition, by which no candidate is made twice (“A procedure for computing the K best
 * solutions to discrete optimization problems”, Management Science 18, 1972). The single best path is asked of Neo4j, and
 * a path leaves another one to another entity, not by a parallel relation.
 */
import type { Db } from '../../db/query'
import type { Budget } from './budget'
import { readPaths } from './hydrate'
import type { PathQuery } from './query'
import { compareRanked } from './rank'
import type { RankedPath } from './rank'
import { pairsOf, rankedOf, shortestPaths } from './shortest'
import type { Continuation, WeightedPath } from './shortest'

/** A path, how many steps of it are the root that it shares with the one it was made from, and which entities may not follow those. */
export type Candidate = RankedPath & { strengths: number[]; rootLength: number; excluded: string[] }

/** Paths with the strongest relation of each step, where Neo4j gives any that is strong enough. */
async function withStrongest(
  db: Db,
  query: PathQuery,
  budget: Budget,
  paths: readonly WeightedPath[],
): Promise<WeightedPath[]> {
  const { between } = await readPaths(db, query, budget, { paths: paths.map(({ entities }) => entities) })
  return paths.map(({ entities, strengths }) => ({
    entities,
    strengths: strengths.map((strength, i) =>
      Math.max(strength, ...between(entities[i]!, entities[i + 1]!).map((relation) => relation.strength)),
    ),
  }))
}

/** The best path that goes on from each root. */
async function solve(
  db: Db,
  query: PathQuery,
  budget: Budget,
  continuations: readonly Continuation[],
): Promise<Candidate[]> {
  const tries = query.rank === 'WEAKEST_LINK' ? 'falling' : 'every'
  const found = await shortestPaths(db, query, { continuations, tries }, budget)
  const best = found.flatMap((paths, at) => {
    const [path] = paths.sort((a, b) => compareRanked(rankedOf(a), rankedOf(b), query.rank))
    return path ? [{ path, at }] : []
  })
  if (best.length === 0) return []
  const strongest = await withStrongest(
    db,
    query,
    budget,
    best.map(({ path }) => path),
  )
  return strongest.map((path, i) => {
    const { root, excluded } = continuations[best[i]!.at]!
    return { ...rankedOf(path), strengths: path.strengths, rootLength: root.strengths.length, excluded }
  })
}

/** The spurs of a path: each entity of it at which no other candidate has left it yet, with the root up to there (Lawler). */
function spursOf({ entities, strengths, rootLength, excluded }: Candidate): Continuation[] {
  return strengths.slice(rootLength).map((_, i) => {
    const at = rootLength + i
    const next = entities[at + 1]!
    const root = { entities: entities.slice(0, at + 1), strengths: strengths.slice(0, at) }
    return { to: entities.at(-1)!, root, excluded: i === 0 ? [...excluded, next] : [next] }
  })
}

/** The best path between each two ends. Throws LimitReached. */
export const bestOfPairs = (db: Db, query: PathQuery, budget: Budget): Promise<Candidate[]> =>
  solve(db, query, budget, pairsOf(query))

/**
 * Paths between each entity of `from` and each of `to`, best first, from the best of each pair on: each further path is the
 * best candidate among those that leave a known path at one of its spurs. Exact in strength and length; of equal ones the
 * order is whichever Neo4j finds first. It knows nothing of via, requireTypes and sameTime. Throws LimitReached.
 */
export async function* yenPaths(
  db: Db,
  query: PathQuery,
  budget: Budget,
  best: readonly Candidate[],
): AsyncGenerator<RankedPath, void, undefined> {
  const candidates = [...best]
  for (;;) {
    candidates.sort((a, b) => compareRanked(a, b, query.rank))
    const path = candidates.shift()
    if (!path) return
    yield path
    candidates.push(...(await solve(db, query, budget, spursOf(path))))
  }
}

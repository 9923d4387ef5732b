/*
 * Yen's algorithm for the k best paths without loops (“Finding the K shortest loopless paths in a network”, Management
 * Science 17, 1971), with Lawler's partition, by which no candidate is made twice (“A procedure for computing the K best
 * solutions to discrete optimization problems”, Management Science 18, 1972). The single best path is asked of Neo4j.
 */
import type { Db } from '../../db/query'
import type { PathQuery } from './query'
import type { Budget } from './budget'
import { comparePaths, pairsOf, shortestPaths, strengthOf } from './shortest'
import type { PathIds, Continuation, WeightedPath } from './shortest'

/** A path, how many relations of it are the root that it shares with the one it was made from, and which it may not take after them. */
type Candidate = WeightedPath & { rootLength: number; excluded: string[] }

/** The best path that goes on from each spur. */
async function solve(db: Db, query: PathQuery, spurs: readonly Continuation[], budget: Budget): Promise<Candidate[]> {
  const tries = query.rank === 'WEAKEST_LINK' ? 'falling' : 'every'
  const paths = await shortestPaths(db, query, { continuations: spurs, tries }, budget)
  return spurs.flatMap(({ root, excluded }, at) => {
    const [best] = paths[at]!.sort((a, b) => comparePaths(a, b, query.rank))
    return best ? { ...best, rootLength: root.relations.length, excluded } : []
  })
}

/** The spurs of a path: each entity of it at which no other candidate has left it yet, with the root up to there (Lawler). */
function spursOf({ entities, relations, strengths, rootLength, excluded }: Candidate): Continuation[] {
  return relations.slice(rootLength).map(({ id }, i) => {
    const at = rootLength + i
    const root = {
      entities: entities.slice(0, at + 1),
      relations: relations.slice(0, at),
      strengths: strengths.slice(0, at),
    }
    return { to: entities.at(-1)!, root, excluded: i === 0 ? [...excluded, id] : [id] }
  })
}

/**
 * Paths between each entity of `from` and each of `to`, best first: each further path is the best candidate among those
 * that leave a known path at one of its spurs. Exact in strength and length; of equal ones the order is whichever Neo4j finds first.
 * It knows nothing of via, requireTypes and sameTime. Throws LimitReached.
 */
export async function* yenPaths(db: Db, query: PathQuery, budget: Budget): AsyncGenerator<PathIds> {
  const candidates = await solve(db, query, pairsOf(query), budget)
  for (;;) {
    candidates.sort((a, b) => comparePaths(a, b, query.rank))
    const best = candidates.shift()
    if (!best) return
    yield { ...best, strength: strengthOf(best) }
    candidates.push(...(await solve(db, query, spursOf(best), budget)))
  }
}

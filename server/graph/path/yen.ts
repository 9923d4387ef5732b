import type { Db } from '../../db/query'
import type { PathWish } from './arguments'
import type { Clock } from './clock'
import { compareWays, pairsOf, shortestWays, strengthOf } from './shortest'
import type { PathIds, Spur, Way } from './shortest'

/** A path, where it leaves the one it was made from, and which relations it may not take there. */
type Candidate = Way & { leaves: number; without: string[] }

/** The best path of each spur. */
async function solve(db: Db, wish: PathWish, spurs: readonly Spur[], clock: Clock): Promise<Candidate[]> {
  const tries = wish.rank === 'WEAKEST_LINK' ? 'falling' : 'every'
  const ways = await shortestWays(db, wish, { spurs, tries }, clock)
  return spurs.flatMap(({ kept, without }, at) => {
    const [best] = ways[at]!.sort((a, b) => compareWays(a, b, wish.rank))
    return best ? { ...best, leaves: kept.relations.length, without } : []
  })
}

/** The ways to leave a path at which no other candidate has been looked for yet (Lawler). */
function spursOf({ entities, relations, strengths, leaves, without }: Candidate): Spur[] {
  return relations.slice(leaves).map(({ id }, i) => {
    const at = leaves + i
    const kept = {
      entities: entities.slice(0, at + 1),
      relations: relations.slice(0, at),
      strengths: strengths.slice(0, at),
    }
    return { to: entities.at(-1)!, kept, without: i === 0 ? [...without, id] : [id] }
  })
}

/**
 * Paths between each entity of `from` and each of `to`, best first, by Yen's algorithm with Lawler's partition: each
 * further path is the best of those that leave a known one somewhere, found by SHORTEST 1 with what was tried
 * excluded. Exact in strength and length; of equal ones the order is whichever Neo4j finds first.
 * It knows nothing of via, requireTypes and sameTime. Throws PathStopped.
 */
export async function* yen(db: Db, wish: PathWish, clock: Clock): AsyncGenerator<PathIds> {
  const candidates = await solve(db, wish, pairsOf(wish), clock)
  for (;;) {
    candidates.sort((a, b) => compareWays(a, b, wish.rank))
    const best = candidates.shift()
    if (!best) return
    yield { ...best, strength: strengthOf(best) }
    candidates.push(...(await solve(db, wish, spursOf(best), clock)))
  }
}

import { weakestOf } from './arguments'
import type { PathWish } from './arguments'
import type { Clock } from './clock'
import { reachAcross } from './corridor'
import type { Terms } from './corridor'
import type { Chain, Ground, Tie } from './ground'
import { pathsInOrder } from './walk'
import type { Need } from './walk'

/** What ranks a path: the strength of its weakest relation, and how many it has. */
export type PathClass = { grade: number; length: number }

/** A path and the strength of its weakest relation. */
export type RankedChain = Chain & { strength: number }

/** What a search for ranked paths looks through. */
export type PathSearch = {
  ground: Ground
  terms: Terms
  needs: readonly Need[]
  wish: PathWish
  clock: Clock
  /** How many relations may be read before they are needed. */
  ahead: number
  /** No path is better than this. */
  bound: PathClass
}

const STRONGEST = 5

const countTo = (most: number): number[] => Array.from({ length: most }, (_, i) => i + 1)
const gradesDown = (least: number): number[] =>
  countTo(STRONGEST)
    .reverse()
    .slice(0, STRONGEST - least + 1)

/** In the order in which paths of them are wanted. */
function* classes(wish: PathWish): Generator<PathClass> {
  const [grades, lengths] = [gradesDown(weakestOf(wish)), countTo(wish.maxLength)]
  if (wish.rank === 'WEAKEST_LINK') for (const grade of grades) for (const length of lengths) yield { grade, length }
  else for (const length of lengths) for (const grade of grades) yield { grade, length }
}

const isBetter = (a: PathClass, b: PathClass, rank: PathWish['rank']): boolean =>
  rank === 'WEAKEST_LINK'
    ? a.grade > b.grade || (a.grade === b.grade && a.length < b.length)
    : a.length < b.length || (a.length === b.length && a.grade > b.grade)

/** Between two entities that stand on both sides, a chain is the same from either: only one of the two is a path. */
function isTwin({ stops, ties }: Chain, terms: Terms): boolean {
  const [first, last] = [stops[0]!, stops.at(-1)!]
  if (!terms.ends.has(first) || !terms.starts.includes(last)) return false
  if (!ties.every((tie, i) => terms.leads(tie, stops[i + 1]!))) return false
  const there = ties.map(({ id }: Tie) => id)
  const back = there.toReversed()
  const differs = there.findIndex((id, i) => id !== back[i])
  return differs < 0 ? first.id > last.id : there[differs]! > back[differs]!
}

/**
 * All paths without loops, best first: by rank, then in the stable order of `pathsInOrder`. The graph is read as far as
 * the next path asks for. Throws PathStopped; what it gave until then are the best ones exactly.
 */
export async function* rankedPaths(search: PathSearch): AsyncGenerator<RankedChain> {
  const { ground, terms, needs, wish, clock } = search
  for (const { grade, length } of classes(wish)) {
    if (isBetter({ grade, length }, search.bound, wish.rank)) continue
    const corridor = await reachAcross(ground, terms, { grade, length }, search)
    if (!terms.starts.some((stop) => (corridor.toEnd.get(stop) ?? Infinity) <= length)) continue
    const walk = { terms, corridor, length, grade, needs, sameTime: wish.sameTime, step: () => clock.step() }
    for (const chain of pathsInOrder(walk)) {
      if (!isTwin(chain, terms)) yield { ...chain, strength: grade }
    }
  }
}

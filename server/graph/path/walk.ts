import { across } from './ground'
import type { Chain, Stop, Tie } from './ground'
import { anyTime, momentsOf } from './moments'
import type { Moments } from './moments'
import type { Corridor, Terms } from './corridor'

/** Something that each path must have: an entity that it runs through, or a relation of some sort. */
export type Need = { stop?: Stop; tie?: (tie: Tie) => boolean }

/** What the paths of one walk have in common. */
export type Walk = {
  terms: Terms
  corridor: Corridor
  /** Exactly so many relations. */
  length: number
  /** Each relation is at least so strong, and one is not stronger. */
  grade: number
  needs: readonly Need[]
  sameTime: boolean
  /** Counts the work; throws when there has been enough. */
  step: () => void
}

/** By how many relations are left and from where: the moments at which an end can be reached. */
type Ways = Map<Stop, bigint>[]

type Common = Walk & { moments: Moments; next: Map<Stop, Tie[]> }
type Search = Common & { ways: Ways; waysWith: Ways[] }

/** The relations of the corridor that may be followed, from where they may be. */
function tiesOnward({ terms, corridor, length, grade }: Walk): Map<Stop, Tie[]> {
  const onward = new Map<Stop, Tie[]>()
  for (const [here, far] of corridor.fromStart) {
    if (far + (corridor.toEnd.get(here) ?? Infinity) > length) continue
    const ties = here.ties.filter((tie) => {
      const there = across(tie, here)
      const rest = corridor.toEnd.get(there) ?? Infinity
      return tie.strength >= grade && far + 1 + rest <= length && terms.leads(tie, here) && terms.passable(there)
    })
    onward.set(
      here,
      ties.sort((a, b) => (a.id < b.id ? -1 : 1)),
    )
  }
  return onward
}

/** A need, and the ways without it. */
type Bound = { need: Need; plain: Ways }

/** The moments at which an end can be reached from `here` by its next relation and what `ways` know of the rest. */
function nowFrom(here: Stop, { moments, next, step }: Common, ways: Ways, left: number, bound?: Bound): bigint {
  if (bound?.need.stop === here) return bound.plain[left]!.get(here) ?? 0n
  let bits = 0n
  for (const tie of next.get(here)!) {
    step()
    const rest = (bound?.need.tie?.(tie) ? bound.plain : ways)[left - 1]!
    bits |= (rest.get(across(tie, here)) ?? 0n) & moments.of(tie)
  }
  return bits
}

/**
 * For each number of relations that are left, from where an end can be reached with exactly so many, and at which
 * moments. With a need: only where what is left still fulfils it; `plain` is the same without it.
 */
function waysToEnd(common: Common, bound?: Bound): Ways {
  const { terms, corridor, length, next, moments } = common
  const begin = [...terms.ends].filter((stop) => !bound || bound.need.stop === stop)
  const ways: Ways = [new Map(begin.map((stop) => [stop, moments.all]))]
  for (let left = 1; left <= length; left++) {
    const now = new Map<Stop, bigint>()
    for (const stop of next.keys()) {
      if (corridor.fromStart.get(stop)! + left > length) continue
      const bits = nowFrom(stop, common, ways, left, bound)
      if (bits) now.set(stop, bits)
    }
    ways.push(now)
  }
  return ways
}

const met = (need: Need, tie: Tie | undefined, stop: Stop): boolean =>
  need.stop === stop || (tie !== undefined && need.tie?.(tie) === true)

/** A path as far as it has come. */
type Trail = { stops: Stop[]; ties: Tie[]; alive: bigint; missing: readonly number[] }

/** The path one relation further, if it can still come to an end without a loop; undefined: it cannot. */
function extend(search: Search, trail: Trail, tie: Tie | undefined, there: Stop): Trail | undefined {
  search.step()
  if (trail.stops.includes(there)) return undefined
  const missing = trail.missing.filter((i) => !met(search.needs[i]!, tie, there))
  const ties = tie ? [...trail.ties, tie] : trail.ties
  const left = search.length - ties.length
  const now = tie ? trail.alive & search.moments.of(tie) : trail.alive
  let possible = now & (search.ways[left]!.get(there) ?? 0n)
  for (const i of missing) possible &= search.waysWith[i]![left]!.get(there) ?? 0n
  return possible ? { stops: [...trail.stops, there], ties, alive: now, missing } : undefined
}

function* onward(search: Search, trail: Trail): Generator<Chain> {
  if (trail.ties.length === search.length) {
    yield { stops: trail.stops, ties: trail.ties }
    return
  }
  const here = trail.stops.at(-1)!
  for (const tie of search.next.get(here) ?? []) {
    const further = extend(search, trail, tie, across(tie, here))
    if (further) yield* onward(search, further)
  }
}

/** First relations of paths in the stable order, each with the entities from which it may be the first. */
function beginnings({ terms, next }: Search): { tie: Tie; starts: Stop[] }[] {
  const from = new Map<Tie, Stop[]>()
  for (const start of terms.starts) {
    for (const tie of next.get(start) ?? []) from.set(tie, [...(from.get(tie) ?? []), start])
  }
  return [...from].map(([tie, starts]) => ({ tie, starts })).sort((a, b) => (a.tie.id < b.tie.id ? -1 : 1))
}

const before = (a: Chain, b: Chain): boolean => {
  const at = a.ties.findIndex(({ id }, i) => id !== b.ties[i]!.id)
  return at < 0 ? a.stops[0]!.id < b.stops[0]!.id : a.ties[at]!.id < b.ties[at]!.id
}

/** Two sequences in order as one: a relation between two beginnings can be the first of paths either way. */
function* merged(one: Generator<Chain>, other: Generator<Chain>): Generator<Chain> {
  let [a, b] = [one.next(), other.next()]
  while (!a.done && !b.done) {
    if (before(a.value, b.value)) {
      yield a.value
      a = one.next()
    } else {
      yield b.value
      b = other.next()
    }
  }
  if (!a.done) yield a.value
  if (!b.done) yield b.value
  yield* one
  yield* other
}

function* begunWith(search: Search, tie: Tie, start: Stop): Generator<Chain> {
  const empty: Trail = { stops: [], ties: [], alive: search.moments.all, missing: search.needs.map((_, i) => i) }
  const begun = extend(search, empty, undefined, start)
  const further = begun && extend(search, begun, tie, across(tie, start))
  if (further) yield* onward(search, further)
}

/**
 * All paths of exactly `length` relations without loops whose weakest relation has exactly `grade`, in the stable
 * order: by the ids of their relations from the first to the last, in order of UTF-16 code units.
 * It never goes where no end can be reached any more in time and with all that is needed, so each path comes quickly.
 */
export function* pathsInOrder(walk: Walk): Generator<Chain> {
  const next = tiesOnward(walk)
  const moments = walk.sameTime ? momentsOf([...next.values()].flat()) : anyTime
  const needs = [...walk.needs, { tie: (tie: Tie) => tie.strength === walk.grade }]
  const common = { ...walk, needs, next, moments }
  const plain = waysToEnd(common)
  const waysWith = needs.map((need) => waysToEnd(common, { need, plain }))
  const search: Search = { ...common, ways: plain, waysWith }
  for (const { tie, starts } of beginnings(search)) {
    const [one, other] = starts.map((start) => begunWith(search, tie, start))
    yield* other ? merged(one!, other) : one!
  }
}

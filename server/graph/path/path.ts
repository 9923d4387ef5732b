import type { Db } from '../../db/query'
import type { Entity } from '../entity/entity'
import { readWish } from './arguments'
import type { PathArguments, PathWish } from './arguments'
import { beginScene } from './begin'
import { startClock } from './clock'
import type { Clock } from './clock'
import { explainNone, explainSome } from './explain'
import { hydratePaths } from './hydrate'
import type { Path } from './hydrate'
import { pathLimits, PathStopped } from './limits'
import type { PathLimits } from './limits'
import { planInPeace } from './plan'
import { listed } from './relax'
import { hubsBeside, searchPaths } from './search'
import type { Bound, PathScene } from './search'

/** What a search for paths found. */
export type PathResult = {
  /** Best first. */
  paths: Path[]
  /** False: a limit ended the search before it was through. */
  complete: boolean
  /** Which limit: "deadline", "relations", "large entities", "steps"; null when complete. */
  stoppedBy: string | null
  /** Hubs next to the ends, or on the way that there would be, that were kept out. */
  hubsAvoided: Entity[]
  /** One sentence for people. */
  explanation: string
}

export type PathOptions = {
  /** Aborting it ends the search, in the database too, with KnownError CANCELLED. */
  signal?: AbortSignal
  limits?: Partial<PathLimits>
}

/** Parts of the deadline by which the search, and finding out why there is no path, are over; and it is shown; the rest is for carrying it. */
const SEARCH = 0.65
const EXPLAIN = 0.85
const SHOW = 0.95
const MOST_HUBS = 20

const nothing = (explanation: string): PathResult => ({
  paths: [],
  complete: true,
  stoppedBy: null,
  hubsAvoided: [],
  explanation,
})

const unknownWords = (ids: readonly string[]): string =>
  `There is no entity with the id ${listed(
    ids.map((id) => `“${id.slice(0, 200)}”`),
    'or',
  )}`

type Named = ReadonlyMap<string, Entity>

/** What can be answered without looking: unknown entities, or one entity at both ends. */
function atOnce(wish: PathWish, named: Named): PathResult | undefined {
  const unknown = (ids: readonly string[]) => ids.filter((id) => !named.has(id))
  for (const end of [wish.from, wish.to]) {
    if (unknown(end).length === end.length) return nothing(`${unknownWords(end)}.`)
  }
  if (unknown(wish.via).length > 0) return nothing(`${unknownWords(unknown(wish.via))}: no path runs through it.`)
  const ends = new Set([...wish.from, ...wish.to])
  if (ends.size > 1) return undefined
  const name = named.get(wish.from[0]!)!.name
  return nothing(`Both ends are ${name}: a path needs two different entities.`)
}

type Within = <T>(share: number, work: (clock: Clock) => Promise<T>) => Promise<T>

/** Runs each part of a search with the time that is left for it, counted from the beginning of the whole. */
function timed({ deadlineMs, steps }: PathLimits, signal?: AbortSignal): Within {
  const begun = performance.now()
  return async (share, work) => {
    const clock = startClock(Math.max(0, share * deadlineMs - (performance.now() - begun)), steps, signal)
    try {
      return await work(clock)
    } finally {
      clock.stop()
    }
  }
}

const hubsOf = (paths: readonly Path[]): Entity[] => paths.flatMap(({ entities }) => entities.filter(({ hub }) => hub))

async function look(begun: PathScene & { bound: Bound }, wish: PathWish, within: Within): Promise<PathResult> {
  const { bound, ...base } = begun
  const { db, limits, named } = base
  const found = await within(SEARCH, (clock) => searchPaths({ ...base, clock }, wish, bound))
  const beside = hubsBeside(found).map(({ id }) => id)
  const { paths: shown, others: hubs } = await within(SHOW, (clock) =>
    hydratePaths(db, found.paths, clock, beside.slice(0, MOST_HUBS)),
  )
  const paths = shown.filter((path) => path !== undefined)
  const ended = { complete: found.stoppedBy === null, stoppedBy: found.stoppedBy }
  if (paths.length > 0) {
    return { paths, ...ended, hubsAvoided: hubs, explanation: explainSome(wish, paths, found, { hubs, limits }) }
  }
  const { explanation, instead } = await within(EXPLAIN, (clock) => explainNone(wish, { ...base, clock }, found))
  const onTheWay = wish.avoidHubs ? hubsOf(instead).filter(({ id }) => !named.has(id)) : []
  const hubsAvoided = [...new Map([...onTheWay, ...hubs].map((hub) => [hub.id, hub])).values()]
  return { paths, ...ended, hubsAvoided, explanation }
}

/**
 * How entities are tied: the best paths without loops between any of `from` and any of `to`. WEAKEST_LINK: the path
 * whose weakest relation is strongest, then the shortest; FEWEST_STEPS the other way round; then in the order of the ids
 * of their relations from first to last, compared by UTF-16 code units. All of it is exact when `complete` is true.
 * When it is not, the paths are still in that order and none was passed over that is better in strength and length,
 * but of equal ones another might have come first.
 *
 * An entity that stands on both sides is not paired with itself, and a chain between two such is given once. Of the ends,
 * those that do not exist are left out, and the explanation says so.
 * Answers within `limits.deadlineMs`, 2 s, with what there is by then. Throws KnownError BAD_INPUT, UNAVAILABLE,
 * CANCELLED.
 */
export async function findPaths(db: Db, args: PathArguments, options: PathOptions = {}): Promise<PathResult> {
  const result = await answer(db, args, options)
  if (isStarved(result)) planInPeace(db, (limits) => answer(db, args, { limits }))
  return result
}

/** Whether the time was over before the database had said anything of use. */
const isStarved = ({ paths, stoppedBy }: PathResult): boolean => stoppedBy === 'deadline' && paths.length === 0

async function answer(db: Db, args: PathArguments, options: PathOptions): Promise<PathResult> {
  const asked = readWish(args)
  const limits = { ...pathLimits, ...options.limits }
  const within = timed(limits, options.signal)
  try {
    const scene = await within(SEARCH, (clock) => beginScene(db, asked, limits, clock))
    const { named } = scene
    const known = atOnce(asked, named)
    if (known) return known
    const existing = (end: string[]) => end.filter((id) => named.has(id))
    const wish = { ...asked, from: existing(asked.from), to: existing(asked.to) }
    const result = await look(scene, wish, within)
    const unknown = [...asked.from, ...asked.to].filter((id) => !named.has(id))
    if (unknown.length === 0) return result
    return { ...result, explanation: `${unknownWords(unknown)}; without it: ${result.explanation}` }
  } catch (error) {
    if (!(error instanceof PathStopped)) throw error
    const seconds = limits.deadlineMs / 1_000
    const explanation = `The database did not answer within ${seconds} seconds: try again, or ask for less.`
    return { ...nothing(explanation), complete: false, stoppedBy: error.by }
  }
}

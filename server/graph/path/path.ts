/*
 * How entities are tied. Read on from here: query.ts (the question), search-context.ts (what is read first), search.ts (the search),
 * rank.ts, bidirectional.ts, enumerate.ts and parallel.ts (its exact part), shortest.ts and yen.ts (bounds, and what is done
 * where there is too much to read), best-of-each-end.ts (several ends), hydrate.ts (what is shown), explain.ts and relax.ts (why none).
 */
import type { Db } from '../../db/query'
import type { RelationType } from '../../../model/generated/vocabulary'
import type { Entity } from '../entity/entity'
import { readPathQuery } from './query'
import type { PathArguments, PathQuery } from './query'
import { openContext } from './search-context'
import { startBudget } from './budget'
import type { Budget } from './budget'
import { explainNoPath, explainPaths } from './explain'
import { hydratePaths } from './hydrate'
import type { Path } from './hydrate'
import { pathLimits, LimitReached } from './budget'
import type { PathLimits } from './budget'
import { planWithoutHurry } from './replan'
import { fewInWords } from './relax'
import { adjacentHubs, searchPaths } from './search'
import type { Bound } from './shortest'
import type { SearchContext } from './search-context'

/** What a search for paths result. */
export type PathResult = {
  /** Best first. */
  paths: Path[]
  /** False: a limit ended the search before it was through. */
  complete: boolean
  /** Which limit: "deadline", "relations", "large entities", "steps"; null when complete. */
  stoppedBy: string | null
  /** Whether there are more paths than these; null: that was not found out. */
  more: boolean | null
  /** Incidental relation types that were left out, as nobody asked for them. */
  typesLeftOut: RelationType[]
  /** Hubs next to the ends, or on the way that there would be, that were kept out. */
  hubsAvoided: Entity[]
  /** One sentence for people. */
  explanation: string
}

/** What a search found, with the ends that were asked for. */
export type PathAnswer = PathResult & { from: readonly string[]; to: readonly string[] }

export type PathOptions = {
  /** Aborting it ends the search, in the database too, with KnownError CANCELLED. */
  signal?: AbortSignal
  limits?: Partial<PathLimits>
}

/** Parts of the deadline by which the search, and finding out why there is no path, are over; and it is shown; the rest is for sending the answer. */
const SEARCH = 0.65
const EXPLAIN = 0.85
const SHOW = 0.95
const MOST_HUBS = 20

const nothing = (explanation: string, { leftOut }: PathQuery): PathResult => ({
  paths: [],
  complete: true,
  stoppedBy: null,
  more: false,
  typesLeftOut: leftOut,
  hubsAvoided: [],
  explanation,
})

const unknownWords = (ids: readonly string[]): string =>
  `There is no entity with the id ${fewInWords(
    ids.map((id) => `“${id.slice(0, 200)}”`),
    'or',
  )}`

type Named = ReadonlyMap<string, Entity>

/** What can be answered without looking: unknown entities, or one entity at both ends. */
function answerWithoutSearch(query: PathQuery, named: Named): PathResult | undefined {
  const unknown = (ids: readonly string[]) => ids.filter((id) => !named.has(id))
  for (const end of [query.from, query.to]) {
    if (unknown(end).length === end.length) return nothing(`${unknownWords(end)}.`, query)
  }
  const via = unknown(query.via)
  if (via.length > 0) return nothing(`${unknownWords(via)}: no path runs through it.`, query)
  const ends = new Set([...query.from, ...query.to])
  if (ends.size > 1) return undefined
  const name = named.get(query.from[0]!)!.name
  return nothing(`Both ends are ${name}: a path needs two different entities.`, query)
}

type Within = <T>(share: number, work: (budget: Budget) => Promise<T>) => Promise<T>

/** Runs each part of a search with the time that is left for it, counted from the beginning of the whole. */
function shareDeadline({ deadlineMs, steps }: PathLimits, signal?: AbortSignal): Within {
  const begun = performance.now()
  return async (share, work) => {
    const budget = startBudget(Math.max(0, share * deadlineMs - (performance.now() - begun)), steps, signal)
    try {
      return await work(budget)
    } finally {
      budget.end()
    }
  }
}

const hubsOf = (paths: readonly Path[]): Entity[] => paths.flatMap(({ entities }) => entities.filter(({ hub }) => hub))

async function searchAndShow(
  begun: SearchContext & { bound: Bound },
  query: PathQuery,
  within: Within,
): Promise<PathResult> {
  const { bound, ...base } = begun
  const { db, limits, entities } = base
  const result = await within(SEARCH, (budget) => searchPaths({ ...base, budget }, query, bound))
  const beside = adjacentHubs(result).map(({ id }) => id)
  const { paths: shown, others: hubs } = await within(SHOW, (budget) =>
    hydratePaths(db, query, budget, { paths: result.paths, others: beside.slice(0, MOST_HUBS) }),
  )
  const paths = shown.filter((path) => path !== undefined)
  const { stoppedBy, more } = result
  const ended = { complete: stoppedBy === null, stoppedBy, more, typesLeftOut: query.leftOut }
  if (paths.length > 0) {
    const explanation = explainPaths(query, paths, result, { hubs, limits, entities })
    return { paths, ...ended, hubsAvoided: hubs, explanation }
  }
  const { explanation, instead } = await within(EXPLAIN, (budget) => explainNoPath(query, { ...base, budget }, result))
  const onTheWay = query.avoidHubs ? hubsOf(instead).filter(({ id }) => !entities.has(id)) : []
  const hubsAvoided = [...new Map([...onTheWay, ...hubs].map((hub) => [hub.id, hub])).values()]
  return { paths, ...ended, hubsAvoided, explanation }
}

/**
 * How entities are tied: the best paths without loops between any of `from` and any of `to`. WEAKEST_LINK: the path
 * whose weakest relation is strongest, then the shortest; FEWEST_STEPS the other way round; then in the order of the ids
 * of their entities from first to last, compared by UTF-16 code units. Paths through the same entities are one, with all
 * parallel relations in its steps. Of several ends on a side, the best path of each comes before all others. All of it is
 * exact when `complete` is true. When it is not, the paths are still in that order and none was passed over that is better
 * in strength and length, but of equal ones another might have come first, and an end may lack its best path.
 *
 * An entity that stands on both sides is not paired with itself, and unless directions are followed a path between two such
 * is given once. Of the ends, those that do not exist are left out, and the explanation says so. Incidental relation types
 * are left out unless asked for, and `typesLeftOut` says which.
 * Answers within `limits.deadlineMs`, 2 s, with what there is by then. Throws KnownError BAD_INPUT, UNAVAILABLE,
 * CANCELLED.
 */
export async function findPaths(db: Db, args: PathArguments, options: PathOptions = {}): Promise<PathResult> {
  const result = await answer(db, args, options)
  if (isStarved(result)) planWithoutHurry(db, (limits) => answer(db, args, { limits }))
  return result
}

/** Whether the time was over before the database had said anything of use. */
const isStarved = ({ paths, stoppedBy }: PathResult): boolean => stoppedBy === 'deadline' && paths.length === 0

async function answer(db: Db, args: PathArguments, options: PathOptions): Promise<PathResult> {
  const asked = readPathQuery(args)
  const limits = { ...pathLimits, ...options.limits }
  const within = shareDeadline(limits, options.signal)
  try {
    const context = await within(SEARCH, (budget) => openContext(db, asked, limits, budget))
    const { entities } = context
    const immediate = answerWithoutSearch(asked, entities)
    if (immediate) return immediate
    const existing = (end: string[]) => end.filter((id) => entities.has(id))
    const query = { ...asked, from: existing(asked.from), to: existing(asked.to) }
    const result = await searchAndShow(context, query, within)
    const unknown = [...asked.from, ...asked.to].filter((id) => !entities.has(id))
    if (unknown.length === 0) return result
    return { ...result, explanation: `${unknownWords(unknown)}; without it: ${result.explanation}` }
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error
    const seconds = limits.deadlineMs / 1_000
    const explanation = `The database did not answer within ${seconds} seconds: try again, or ask for less.`
    return { ...nothing(explanation, asked), complete: false, stoppedBy: error.by, more: null }
  }
}

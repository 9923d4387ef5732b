/*
 * The answer in a sentence: what was found, or why there is no path.
 */
import type { Entity } from '../entity/entity'
import type { PathQuery } from './query'
import { findDenials } from './denied'
import type { DenialReport } from './denied'
import { hydratePaths } from './hydrate'
import type { Path } from './hydrate'
import { LimitReached } from './budget'
import type { PathLimits, StoppedBy } from './budget'
import { fewInWords, loosest, relaxations, relationInWords, typeInWords } from './relax'
import { searchOne } from './search'
import type { SearchContext } from './search-context'
import type { SearchResult } from './search'

/** Why there is no path, and the paths that there would be. */
export type Reason = { explanation: string; instead: Path[] }

const UNKNOWN = 'what would let one through could not be found out in time'

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`
const relationCount = (n: number): string => plural(n, 'relation', 'relations')

const nameOf = (named: SearchContext['entities'], id: string): string => named.get(id)?.name ?? id

function endName(named: SearchContext['entities'], ids: readonly string[]): string {
  return fewInWords(
    ids.map((id) => nameOf(named, id)),
    'or',
  )
}

const limitWords = (by: StoppedBy, limits: PathLimits): string =>
  ({
    deadline: `after ${limits.deadlineMs / 1_000} seconds`,
    relations: `after reading ${limits.relations} relations`,
    steps: `after ${limits.steps} steps`,
    'large entities': 'at entities with too many relations to read them all',
  })[by]

/** "No path of at most 6 relations ties A to B" */
const headline = (query: PathQuery, named: SearchContext['entities']): string =>
  `No path of at most ${relationCount(query.maxLength)} ties ${endName(named, query.from)} to ${endName(named, query.to)}`

/** What would tie the ends, a clause each; `sure` is false where a limit kept it from being found out. */
type Alternatives = { clauses: string[]; instead: Path[]; sure: boolean }

/** What would tie the ends with one condition dropped. */
async function alternatives(query: PathQuery, context: SearchContext): Promise<Alternatives> {
  const told: { path: Path; broken: string }[] = []
  let sure = true
  for (const option of relaxations(query, (id) => nameOf(context.entities, id))) {
    const one = await searchOne(context, option.query)
    sure &&= one.sure
    if (!one.path) continue
    const { paths } = await hydratePaths(context.db, option.query, context.budget, { paths: [one.path] })
    for (const path of paths) {
      const broken = path && option.breaks(path)
      if (broken) told.push({ path, broken })
    }
  }
  return {
    clauses: told.map(({ broken }) => `one ${broken}`),
    instead: told.map(({ path }) => path),
    sure,
  }
}

/** What would tie the ends with all conditions dropped. */
async function whateverIsAllowed(query: PathQuery, context: SearchContext): Promise<Alternatives> {
  const loose = loosest(query)
  const { path, sure } = await searchOne(context, loose)
  const { paths } = await hydratePaths(context.db, loose, context.budget, { paths: path ? [path] : [] })
  const instead = paths.filter((path) => path !== undefined)
  const options = relaxations(query, (id) => nameOf(context.entities, id))
  const broken = instead.map((path) => options.flatMap((option) => option.breaks(path) ?? []))
  const clauses = broken.flatMap((words) => (words.length > 0 ? `one ${words.join(', and ')}` : []))
  // A path that breaks nothing can only have been recorded since.
  return { clauses, instead, sure: sure && clauses.length === instead.length }
}

/** “A supplies B” would tie them, but it is only denied */
const deniedWords = ({ over }: DenialReport): string[] =>
  over.length > 0
    ? [`${fewInWords(over)} would tie them, but ${over.length === 1 ? 'it is' : 'they are'} only denied`]
    : []

async function findReason(query: PathQuery, context: SearchContext, result: SearchResult): Promise<Reason> {
  const head = headline(query, context.entities)
  const lonely = [query.from, query.to].find((ids) => ids.every((id) => context.entities.get(id)?.relationTotal === 0))
  const one = lonely ? { clauses: [], instead: [], sure: true } : await alternatives(query, context)
  const denied = await findDenials(context, result, query).catch((error: unknown) => {
    // What was found out already is worth more than what was not in time.
    if (error instanceof LimitReached && one.clauses.length > 0) return undefined
    throw error
  })
  const clauses = [...one.clauses, ...(denied ? deniedWords(denied) : [])]
  if (clauses.length > 0) return { explanation: `${head}: ${clauses.join('; ')}.`, instead: one.instead }
  if (lonely) {
    const name = endName(context.entities, lonely)
    const why = lonely.some((id) => denied?.touches(id))
      ? `all relations of ${name} that are recorded are only denied`
      : `no relation of ${name} is recorded`
    return { explanation: `${head}: ${why}.`, instead: [] }
  }
  const all = await whateverIsAllowed(query, context)
  if (all.clauses.length > 0) return { explanation: `${head}: ${all.clauses.join('; ')}.`, instead: all.instead }
  if (!(one.sure && all.sure)) return { explanation: `${head}; ${UNKNOWN}.`, instead: [] }
  return { explanation: `${head}: they are not connected, not even by 8 relations of any kind.`, instead: [] }
}

/**
 * Why there is no path, in a sentence: found out by dropping one condition at a time, and all of them at last.
 * Within the time of `context.budget`; when it is over, or the search itself was not through, the sentence says that.
 */
export async function explainNoPath(query: PathQuery, context: SearchContext, result: SearchResult): Promise<Reason> {
  const head = headline(query, context.entities)
  if (result.stoppedBy) {
    const ended = limitWords(result.stoppedBy, context.limits)
    return {
      explanation: `No path was found, but the search was ended ${ended}: ask for fewer relations, types or ends.`,
      instead: [],
    }
  }
  try {
    return await findReason(query, context, result)
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error
    return { explanation: `${head}; ${UNKNOWN}.`, instead: [] }
  }
}

/** “is located in”, “published” and “reports on” are left out, as they tie anybody to anybody */
export const leftOutWords = ({ leftOut }: PathQuery): string[] =>
  leftOut.length > 0
    ? [
        `${fewInWords(leftOut.map(typeInWords))} ${leftOut.length === 1 ? 'is left out, as it ties' : 'are left out, as they tie'} anybody to anybody`,
      ]
    : []

/** How many paths there are beside those that are given. */
function howMany(query: PathQuery, paths: readonly Path[], { stoppedBy, more }: SearchResult): string[] {
  if (more) return [paths.length === 1 ? 'there are others' : `there are more than these ${paths.length}`]
  if (stoppedBy) return []
  if (more === null) return ['whether there are more could not be found out in time']
  const most = `at most ${relationCount(query.maxLength)}`
  return [paths.length === 1 ? `there is no other of ${most}` : `there are ${paths.length} of ${most}`]
}

/** "no path leads to Bex": the ends, of several, that the paths do not have, where all paths are known. */
function unreachedWords(query: PathQuery, paths: readonly Path[], entities: SearchContext['entities']): string[] {
  const reached = new Set(paths.flatMap((path) => [path.entities[0]!.id, path.entities.at(-1)!.id]))
  const unreached = [...new Set([...query.from, ...query.to])].filter((id) => !reached.has(id))
  return unreached.length > 0
    ? [
        `none ends at ${fewInWords(
          unreached.map((id) => nameOf(entities, id)),
          'or',
        )}`,
      ]
    : []
}

/** What was found, in a sentence. */
export function explainPaths(
  query: PathQuery,
  paths: readonly Path[],
  result: SearchResult,
  { hubs, limits, entities }: { hubs: readonly Entity[]; limits: PathLimits; entities: SearchContext['entities'] },
): string {
  const { stoppedBy } = result
  const best = paths[0]!
  const superlative = query.rank === 'WEAKEST_LINK' ? 'best' : 'shortest'
  const names = hubs.map(({ name }) => name)
  const isAll = !stoppedBy && result.more === false
  const clauses = [
    `The ${superlative} path has ${relationCount(best.length)} and strength ${best.strength}: ` +
      `its weakest relation is ${relationInWords(best.weakest)}`,
    ...(stoppedBy ? [`the search was ended ${limitWords(stoppedBy, limits)}, so there may be more`] : []),
    ...howMany(query, paths, result),
    ...(isAll ? unreachedWords(query, paths, entities) : []),
    ...(names.length > 0
      ? [`${fewInWords(names)} ${names.length === 1 ? 'is' : 'are'} kept out as having too many relations`]
      : []),
    ...leftOutWords(query),
  ]
  return `${clauses.join('; ')}.`
}

/*
 * The answer in a sentence: what was found, or why there is no path.
 */
import type { Entity } from '../entity/entity'
import type { PathQuery } from './query'
import { findDenials } from './denied'
import type { DenialReport } from './denied'
import { hydratePaths } from './hydrate'
import type { Path } from './hydrate'
import { LimitReached } from './limits'
import type { PathLimits, StoppedBy } from './limits'
import { listInWords, loosest, relaxations, relationInWords } from './relax'
import type { Relaxation } from './relax'
import { searchOne } from './search'
import type { SearchContext } from './context'
import type { SearchResult } from './search'
import type { PathIds } from './shortest'

/** Why there is no path, and the paths that there would be. */
export type Reason = { explanation: string; instead: Path[] }

const UNKNOWN = 'what would let one through could not be found out in time'

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`
const relationCount = (n: number): string => plural(n, 'relation', 'relations')

const nameOf = (named: SearchContext['entities'], id: string): string => named.get(id)?.name ?? id

function endName(named: SearchContext['entities'], ids: readonly string[]): string {
  return listInWords(
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
  const options: { option: Relaxation; path: PathIds }[] = []
  let sure = true
  for (const option of relaxations(query, (id) => nameOf(context.entities, id))) {
    const result = await searchOne(context, option.query)
    if (result.path) options.push({ option, path: result.path })
    sure &&= result.sure
  }
  const found = options.map(({ path }) => path)
  const { paths: shown } = await hydratePaths(context.db, found, context.budget)
  const told = options.map(({ option }, i) => ({ path: shown[i], broken: shown[i] && option.breaks(shown[i]) }))
  return {
    clauses: told.flatMap(({ broken }) => (broken ? `one ${broken}` : [])),
    instead: told.flatMap(({ path, broken }) => (path && broken ? path : [])),
    sure,
  }
}

/** What would tie the ends with all conditions dropped. */
async function whateverIsAllowed(query: PathQuery, context: SearchContext): Promise<Alternatives> {
  const { path, sure } = await searchOne(context, loosest(query))
  const { paths } = await hydratePaths(context.db, path ? [path] : [], context.budget)
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
    ? [`${listInWords(over)} would tie them, but ${over.length === 1 ? 'it is' : 'they are'} only denied`]
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

/** What was found, in a sentence. */
export function explainPaths(
  query: PathQuery,
  paths: readonly Path[],
  { stoppedBy }: SearchResult,
  { hubs, limits }: { hubs: readonly Entity[]; limits: PathLimits },
): string {
  const best = paths[0]!
  const most = relationCount(query.maxLength)
  const superlative = query.rank === 'WEAKEST_LINK' ? 'best' : 'shortest'
  const names = hubs.map(({ name }) => name)
  const clauses = [
    `The ${superlative} path has ${relationCount(best.length)} and strength ${best.strength}: ` +
      `its weakest relation is ${relationInWords(best.weakest)}`,
    ...(stoppedBy ? [`the search was ended ${limitWords(stoppedBy, limits)}, so there may be more`] : []),
    ...(stoppedBy || paths.length >= query.first
      ? []
      : [paths.length === 1 ? `there is no other of at most ${most}` : `there are ${paths.length} of at most ${most}`]),
    ...(names.length > 0
      ? [`${listInWords(names)} ${names.length === 1 ? 'is' : 'are'} kept out as having too many relations`]
      : []),
  ]
  return `${clauses.join('; ')}.`
}

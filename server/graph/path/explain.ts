import type { Entity } from '../entity/entity'
import type { PathWish } from './arguments'
import { denying } from './denied'
import type { Denying } from './denied'
import { hydratePaths } from './hydrate'
import type { Path } from './hydrate'
import { PathStopped } from './limits'
import type { PathLimits, StoppedBy } from './limits'
import { listed, loosest, relaxations, told } from './relax'
import type { Relaxation } from './relax'
import { searchAny } from './search'
import type { Found, PathScene } from './search'
import type { PathIds } from './shortest'

/** Why there is no path, and the paths that there would be. */
export type Reason = { explanation: string; instead: Path[] }

const UNKNOWN = 'what would let one through could not be found out in time'

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`
const relationCount = (n: number): string => plural(n, 'relation', 'relations')

const nameOf = (named: PathScene['named'], id: string): string => named.get(id)?.name ?? id

function endName(named: PathScene['named'], ids: readonly string[]): string {
  return listed(
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
const headline = (wish: PathWish, named: PathScene['named']): string =>
  `No path of at most ${relationCount(wish.maxLength)} ties ${endName(named, wish.from)} to ${endName(named, wish.to)}`

/** What would tie the ends, a clause each; `sure` is false where a limit kept it from being found out. */
type Alternatives = { clauses: string[]; instead: Path[]; sure: boolean }

/** What would tie the ends with one condition dropped. */
async function alternatives(wish: PathWish, scene: PathScene): Promise<Alternatives> {
  const options: { option: Relaxation; path: PathIds }[] = []
  let sure = true
  for (const option of relaxations(wish, (id) => nameOf(scene.named, id))) {
    const found = await searchAny(scene, option.wish)
    if (found.path) options.push({ option, path: found.path })
    sure &&= found.sure
  }
  const found = options.map(({ path }) => path)
  const { paths: shown } = await hydratePaths(scene.db, found, scene.clock)
  const told = options.map(({ option }, i) => ({ path: shown[i], broken: shown[i] && option.breaks(shown[i]) }))
  return {
    clauses: told.flatMap(({ broken }) => (broken ? `one ${broken}` : [])),
    instead: told.flatMap(({ path, broken }) => (path && broken ? path : [])),
    sure,
  }
}

/** What would tie the ends with all conditions dropped. */
async function whateverIsAllowed(wish: PathWish, scene: PathScene): Promise<Alternatives> {
  const { path, sure } = await searchAny(scene, loosest(wish))
  const { paths } = await hydratePaths(scene.db, path ? [path] : [], scene.clock)
  const instead = paths.filter((path) => path !== undefined)
  const options = relaxations(wish, (id) => nameOf(scene.named, id))
  const broken = instead.map((path) => options.flatMap((option) => option.breaks(path) ?? []))
  const clauses = broken.flatMap((words) => (words.length > 0 ? `one ${words.join(', and ')}` : []))
  // A path that breaks nothing can only have been recorded since.
  return { clauses, instead, sure: sure && clauses.length === instead.length }
}

/** “A supplies B” would tie them, but it is only denied */
const deniedWords = ({ over }: Denying): string[] =>
  over.length > 0 ? [`${listed(over)} would tie them, but ${over.length === 1 ? 'it is' : 'they are'} only denied`] : []

async function findReason(wish: PathWish, scene: PathScene, found: Found): Promise<Reason> {
  const head = headline(wish, scene.named)
  const lonely = [wish.from, wish.to].find((ids) => ids.every((id) => scene.named.get(id)?.relationTotal === 0))
  const one = lonely ? { clauses: [], instead: [], sure: true } : await alternatives(wish, scene)
  const denied = await denying(scene, found, wish).catch((error: unknown) => {
    // What was found out already is worth more than what was not in time.
    if (error instanceof PathStopped && one.clauses.length > 0) return undefined
    throw error
  })
  const clauses = [...one.clauses, ...(denied ? deniedWords(denied) : [])]
  if (clauses.length > 0) return { explanation: `${head}: ${clauses.join('; ')}.`, instead: one.instead }
  if (lonely) {
    const name = endName(scene.named, lonely)
    const why = lonely.some((id) => denied?.touches(id))
      ? `all relations of ${name} that are recorded are only denied`
      : `no relation of ${name} is recorded`
    return { explanation: `${head}: ${why}.`, instead: [] }
  }
  const all = await whateverIsAllowed(wish, scene)
  if (all.clauses.length > 0) return { explanation: `${head}: ${all.clauses.join('; ')}.`, instead: all.instead }
  if (!(one.sure && all.sure)) return { explanation: `${head}; ${UNKNOWN}.`, instead: [] }
  return { explanation: `${head}: they are not connected, not even by 8 relations of any kind.`, instead: [] }
}

/**
 * Why there is no path, in a sentence: found out by dropping one condition at a time, and all of them at last.
 * Within the time of `scene.clock`; when it is over, or the search itself was not through, the sentence says that.
 */
export async function explainNone(wish: PathWish, scene: PathScene, found: Found): Promise<Reason> {
  const head = headline(wish, scene.named)
  if (found.stoppedBy) {
    const ended = limitWords(found.stoppedBy, scene.limits)
    return {
      explanation: `No path was found, but the search was ended ${ended}: ask for fewer relations, types or ends.`,
      instead: [],
    }
  }
  try {
    return await findReason(wish, scene, found)
  } catch (error) {
    if (!(error instanceof PathStopped)) throw error
    return { explanation: `${head}; ${UNKNOWN}.`, instead: [] }
  }
}

/** What was found, in a sentence. */
export function explainSome(
  wish: PathWish,
  paths: readonly Path[],
  { stoppedBy }: Found,
  { hubs, limits }: { hubs: readonly Entity[]; limits: PathLimits },
): string {
  const best = paths[0]!
  const most = relationCount(wish.maxLength)
  const superlative = wish.rank === 'WEAKEST_LINK' ? 'best' : 'shortest'
  const names = hubs.map(({ name }) => name)
  const clauses = [
    `The ${superlative} path has ${relationCount(best.length)} and strength ${best.strength}: ` +
      `its weakest relation is ${told(best.weakest)}`,
    ...(stoppedBy ? [`the search was ended ${limitWords(stoppedBy, limits)}, so there may be more`] : []),
    ...(stoppedBy || paths.length >= wish.first
      ? []
      : [paths.length === 1 ? `there is no other of at most ${most}` : `there are ${paths.length} of at most ${most}`]),
    ...(names.length > 0
      ? [`${listed(names)} ${names.length === 1 ? 'is' : 'are'} kept out as having too many relations`]
      : []),
  ]
  return `${clauses.join('; ')}.`
}

import type { Db } from '../../db/query'
import type { Entity } from '../entity/entity'
import type { PathWish, RelationConditions } from './arguments'
import type { Clock } from './clock'
import type { Terms } from './corridor'
import { across, openGround } from './ground'
import type { Ground, Stop, Wants } from './ground'
import { PathStopped } from './limits'
import type { PathLimits, StoppedBy } from './limits'
import { rankedPaths } from './rank'
import type { PathClass, RankedChain } from './rank'
import { compareWays, pairsOf, shortestWays, strengthOf } from './shortest'
import type { PathIds, Tries, Way } from './shortest'
import type { Need } from './walk'
import { vocabulary } from '../../../model/vocabulary/relation-type'
import { yen } from './yen'

/** What searches of one question share: what they know of the entities named, and what of the graph has been read. */
export type PathScene = {
  db: Db
  limits: PathLimits
  clock: Clock
  /** The entities that the question names and that exist, by id. */
  named: ReadonlyMap<string, Entity>
  /** What has been read, by the filter under which it was. */
  grounds: Map<string, Ground>
}

/** What was found, best first, and what ended the search before it was through. */
export type Found = Around & { paths: PathIds[]; stoppedBy: StoppedBy | null }

/** Where a search looks. */
type Around = { terms: Terms; ground: Ground }

/** The strongest grade. */
const STRONGEST = 5

/** Under which name a part of the graph is kept: what one question wants to know of it, its looser forms do not want more of. */
export const groundKey = (relations: RelationConditions): string =>
  JSON.stringify(relations, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))

/** What of relations must be known to answer a question; what need not be is not read. */
export const wantsOf = ({ sameTime, directed, requireTypes }: PathWish): Wants => ({
  dated: sameTime,
  directed,
  typed: directed || requireTypes.length > 0,
})

function groundFor({ db, limits, grounds, named }: PathScene, wish: PathWish): Ground {
  const key = groundKey(wish.relations)
  const known = grounds.get(key)
  if (known) return known
  const ground = openGround(db, { ...wish.relations, ...wantsOf(wish) }, limits)
  for (const { id, hub, relationTotal } of named.values()) ground.add({ id, hub, total: relationTotal })
  grounds.set(key, ground)
  return ground
}

function termsOf(ground: Ground, { from, to, via, avoid, avoidHubs, directed }: PathWish): Terms {
  const known = (ids: string[]): Stop[] => ids.flatMap((id) => ground.stop(id) ?? [])
  const named = new Set(known([...from, ...to, ...via]))
  return {
    starts: known(from),
    ends: new Set(known(to)),
    passable: (stop) => named.has(stop) || !(avoid.has(stop.id) || (avoidHubs && stop.hub)),
    leads: (tie, here) => !directed || tie.subject === here || vocabulary[tie.type!].symmetric,
  }
}

const needsOf = (ground: Ground, { via, requireTypes }: PathWish): Need[] => [
  ...via.flatMap((id) => ({ stop: ground.stop(id) })),
  ...requireTypes.map((type): Need => ({ tie: (tie) => tie.type === type })),
]

const idsOf = ({ stops, ties, strength }: RankedChain): PathIds => ({
  entities: stops.map(({ id }) => id),
  relations: ties.map(({ id }, i) => ({ id, from: stops[i]!.id, to: stops[i + 1]!.id })),
  strength,
})

const sameRelations = (a: PathIds, b: PathIds): boolean =>
  a.relations.length === b.relations.length && a.relations.every(({ id }, i) => id === b.relations[i]!.id)

/** Takes from `source` until there are enough; answers what ended it early. */
async function collect(source: AsyncIterable<PathIds>, into: PathIds[], enough: number): Promise<StoppedBy | null> {
  try {
    for await (const path of source) {
      if (!into.some((known) => sameRelations(known, path))) into.push(path)
      if (into.length >= enough) return null
    }
    return null
  } catch (error) {
    if (error instanceof PathStopped) return error.by
    throw error
  }
}

/** What Neo4j says of the best path: its class and one of that class; null: there is none; undefined: it was not asked. */
export type Bound = { best: PathClass; way: Way } | null | undefined

/**
 * Asks Neo4j for one shortest path between each pair of ends: of the strongest grade of which there is one, or of any
 * where steps count more; there `whereStepsCount` says of which, 'every' for the strongest of the shortest. Via, requireTypes and sameTime aside, which can only make the best path worse.
 * Undefined also where that takes too long: then it is left to reading.
 */
export async function findBound(
  db: Db,
  wish: PathWish,
  limits: PathLimits,
  clock: Clock,
  whereStepsCount: Tries = 'weakest',
): Promise<Bound> {
  const spurs = pairsOf(wish)
  if (spurs.length > limits.pairs) return undefined
  const byStrength = wish.rank === 'WEAKEST_LINK'
  try {
    const asked = { spurs, tries: byStrength ? ('falling' as const) : whereStepsCount, ms: limits.shortestMs }
    const [way] = (await shortestWays(db, wish, asked, clock)).flat().sort((a, b) => compareWays(a, b, wish.rank))
    if (!way) return null
    return { way, best: { grade: byStrength ? strengthOf(way) : STRONGEST, length: way.relations.length } }
  } catch (error) {
    if (error instanceof PathStopped) return undefined
    throw error
  }
}

/** Whether what Neo4j's shortest paths know of is all that is wished. */
const isPlain = ({ via, requireTypes, sameTime }: PathWish): boolean =>
  !(sameTime || via.length > 0 || requireTypes.length > 0)

const withStrength = (way: Way): PathIds => ({ ...way, strength: strengthOf(way) })

async function* exactly(scene: PathScene, wish: PathWish, around: Around, best: PathClass): AsyncGenerator<PathIds> {
  const { clock, limits } = scene
  const needs = needsOf(around.ground, wish)
  const search = { ...around, needs, wish, clock, ahead: limits.ahead, bound: best }
  for await (const chain of rankedPaths(search)) yield idsOf(chain)
}

/**
 * The best paths, as many as are wished, or as many as a limit let it find. Those that were found by reading are exact;
 * where there was too much to read, `yen` goes on, and then `stoppedBy` is not null.
 */
export async function searchPaths(scene: PathScene, wish: PathWish, bound: Bound): Promise<Found> {
  const ground = groundFor(scene, wish)
  const around = { ground, terms: termsOf(ground, wish) }
  if (bound === null) return { paths: [], stoppedBy: null, ...around }
  const paths: PathIds[] = []
  const best = bound?.best ?? { grade: STRONGEST, length: 1 }
  const stoppedBy = await collect(exactly(scene, wish, around, best), paths, wish.first)
  if (stoppedBy && isPlain(wish) && pairsOf(wish).length <= scene.limits.pairs) {
    await collect(yen(scene.db, wish, scene.clock), paths, wish.first)
    if (paths.length === 0 && bound) paths.push(withStrength(bound.way))
  }
  return { paths, stoppedBy, ...around }
}

/** One path, if there is one; when `sure` is false, a limit ended the search before it could say that there is none. */
export type Any = { path: PathIds | undefined; sure: boolean }

/** One path as it is wished, of those equally long and equally strong any. */
export async function searchAny(scene: PathScene, wish: PathWish): Promise<Any> {
  const bound = await findBound(scene.db, wish, scene.limits, scene.clock, 'every')
  if (bound === null) return { path: undefined, sure: true }
  if (bound && isPlain(wish)) return { path: withStrength(bound.way), sure: true }
  // What took Neo4j too long to find is not worth reading for.
  if (!bound && pairsOf(wish).length <= scene.limits.pairs) return { path: undefined, sure: false }
  const { paths, stoppedBy } = await searchPaths(scene, { ...wish, first: 1 }, bound)
  return { path: paths[0], sure: paths.length > 0 || stoppedBy === null }
}

/** The hubs next to the ends that were kept out, as far as the ends have been read, those with most relations first. */
export function hubsBeside({ terms }: Found): Stop[] {
  const hubs = [...terms.starts, ...terms.ends]
    .flatMap((end) => end.ties.map((tie) => across(tie, end)))
    .filter((stop) => stop.hub && !terms.passable(stop))
  return [...new Set(hubs)].sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1))
}

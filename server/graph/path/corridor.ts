import type { Clock } from './clock'
import { across } from './ground'
import type { Ground, Stop, Tie } from './ground'
import { PathStopped } from './limits'

/** Where paths begin and end, and which entities and relations they may use. */
export type Terms = {
  starts: readonly Stop[]
  ends: ReadonlySet<Stop>
  /** Whether a path may run through it; the ends always may be run through. */
  passable(stop: Stop): boolean
  /** Whether the relation may be followed from here on. */
  leads(tie: Tie, here: Stop): boolean
}

/** How far entities are from the two ends, over relations of at least a grade. */
export type Corridor = {
  fromStart: ReadonlyMap<Stop, number>
  toEnd: ReadonlyMap<Stop, number>
}

/** One of the two sides from which the graph is read. */
type Side = {
  distance: Map<Stop, number>
  /** Everything up to here has been read; Infinity: all that can be reached. */
  radius: number
  /** What is to be read to go one further. */
  frontier: Stop[]
  /** The entities that are too large to be read, the nearest first, and how far they are. */
  large: [Stop, number][]
}

/** How many relations each entity is away from the nearest of `begin`, up to `depth`. */
function distances(
  begin: Iterable<Stop>,
  depth: number,
  follows: (tie: Tie, here: Stop, there: Stop) => boolean,
): Map<Stop, number> {
  const distance = new Map<Stop, number>()
  for (const stop of begin) distance.set(stop, 0)
  for (const [here, far] of distance) {
    if (far >= depth) break
    for (const tie of here.ties) {
      const there = across(tie, here)
      if (!distance.has(there) && follows(tie, here, there)) distance.set(there, far + 1)
    }
  }
  return distance
}

function sideOf(distance: Map<Stop, number>, ground: Ground, grade: number): Side {
  const unread = [...distance].filter(([stop]) => stop.readTo > grade)
  const large = unread.filter(([stop]) => ground.tooLarge(stop))
  const readable = unread.filter(([stop]) => !ground.tooLarge(stop))
  const nearest = readable[0]?.[1] ?? Infinity
  const frontier = readable.filter(([, far]) => far === nearest).map(([stop]) => stop)
  return { distance, radius: nearest - 1, frontier, large }
}

const costOf = (stops: readonly Stop[]) => stops.reduce((sum, stop) => sum + stop.total, 0)

/** What is to be read beside `wanted` because it is cheap and will likely be asked for next. */
function withMore(wanted: readonly Stop[], ground: Ground, terms: Terms, ahead: number): Stop[] {
  const chosen = new Set(wanted)
  let cost = costOf(wanted)
  for (const stop of ground.fringe()) {
    if (cost >= ahead) break
    if (cost + stop.total > ahead || !terms.passable(stop)) continue
    if (!chosen.has(stop)) cost += stop.total
    chosen.add(stop)
  }
  return [...chosen]
}

/** How far the nearest entity is that is too large to be read. */
const firstLarge = ({ large }: Side): number => large[0]?.[1] ?? Infinity

/** How many relations may be read of both sides at once, where one side after the other might do with less. */
const AT_ONCE = 3_000

/** What must be read next so that no path of `length` is overlooked; undefined: nothing. */
function nextToRead(start: Side, end: Side, length: number): Stop[] | undefined {
  const missing = length - 2 - (start.radius + end.radius)
  const both = [...new Set([...start.frontier, ...end.frontier])]
  if (missing > 1 && costOf(both) <= AT_ONCE) return both
  if (missing > 0) return costOf(start.frontier) <= costOf(end.frontier) ? start.frontier : end.frontier
  // The relations of an entity that is too large are read from its neighbours, which must be known from the other side.
  if (end.radius < length - firstLarge(start) - 1) return end.frontier
  if (start.radius < length - firstLarge(end) - 1) return start.frontier
  return undefined
}

/** Whether two entities that are too large may be on one path: what lies between them could be read from neither. */
const largeMeet = (start: Side, end: Side, length: number): boolean =>
  start.large.some(([one, before]) => end.large.some(([other, after]) => one !== other && before + 1 + after <= length))

/**
 * Reads what is needed so that every path of up to `length` relations of at least `grade` is known, and no more: the
 * neighbourhoods of the two ends, the cheaper one first, until they must have met.
 *
 * Why it is enough: the relation at place p of a path is read from its one end when that is within the radius of the
 * start, p - 1, else from its other end, within the radius of the end, length - p.
 * Throws PathStopped, also where two entities that are too large to be read might be on one path.
 */
export async function reachAcross(
  ground: Ground,
  terms: Terms,
  { grade, length }: { grade: number; length: number },
  { clock, ahead }: { clock: Clock; ahead: number },
): Promise<Corridor> {
  const open = (tie: Tie, there: Stop) => tie.strength >= grade && terms.passable(there)
  for (;;) {
    const fromStart = distances(terms.starts, length, (tie, here, there) => open(tie, there) && terms.leads(tie, here))
    const toEnd = distances(terms.ends, length, (tie, _, there) => open(tie, there) && terms.leads(tie, there))
    const [start, end] = [sideOf(fromStart, ground, grade), sideOf(toEnd, ground, grade)]
    if (largeMeet(start, end, length)) throw new PathStopped('large entities')
    const wanted = nextToRead(start, end, length)
    if (!wanted) return { fromStart, toEnd }
    // A little is read whole, and more of it than is wanted; of much, only what the grade asks for.
    if (costOf(wanted) > ahead) await ground.explore(wanted, grade, clock)
    else await ground.explore(withMore(wanted, ground, terms, ahead), 1, clock)
  }
}

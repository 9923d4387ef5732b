export type Point = { x: number; y: number }

/** How far apart two entities must be, so that neither shapes nor names meet: names are wider than high. */
export const apart = { x: 114, y: 94 }

const ringsApart = 64
/** How far from the one it is tied to a new entity is placed first. */
const usualLength = 190
/** How long a line must be for so many characters of words between two names, in canvas units; up to what is still near. */
export const lengthFor = (characters: number): number => Math.min(300, Math.max(usualLength, 96 + 6 * characters))
/** How near a line may pass an entity's middle, and how many rings further out it is worth going for that. */
const clearance = 44
const ringsForClearLines = 8

/** A line that is drawn, from one entity to another. */
export type Line = readonly [from: Point, to: Point]

/** How far a point is from a line between two others. */
function distance(point: Point, [from, to]: Line): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length
  const t = Math.min(1, Math.max(0, along))
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy)
}

const samePoint = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y

/**
 * Whether nobody would stand on the lines from the spot to those it is tied to, and the spot on no line: a line that runs
 * through somebody reads as if it ended there.
 */
function isClear(spot: Point, tiedTo: readonly Point[], taken: readonly Point[], lines: readonly Line[]): boolean {
  return (
    tiedTo.every((end) => taken.every((other) => samePoint(other, end) || distance(other, [end, spot]) >= clearance)) &&
    lines.every((line) => distance(spot, line) >= clearance)
  )
}

const free = (spot: Point, taken: readonly Point[]): boolean =>
  taken.every(({ x, y }) => Math.abs(x - spot.x) >= apart.x || Math.abs(y - spot.y) >= apart.y)

/** The places of a ring around a point, those nearest to `away` first. */
function ring(around: Point, radius: number, away: number): Point[] {
  const slots = Math.max(6, Math.floor((2 * Math.PI * radius) / 60))
  // Every second ring is turned by a half, so that nobody stands right behind another.
  const aside = Math.round(radius / ringsApart) % 2 ? 0.5 : 0
  const turn = (i: number) => Math.ceil(i / 2) * (i % 2 ? 1 : -1)
  return Array.from({ length: slots }, (_, i) => {
    const angle = away + ((turn(i) + aside) * 2 * Math.PI) / slots
    return {
      x: Math.round(around.x + radius * Math.cos(angle)),
      y: Math.round(around.y + radius * Math.sin(angle) * 0.82),
    }
  })
}

/** The direction in which there is most room: away from the middle of what is near. Right when nothing is. */
function roomiest(around: Point, taken: readonly Point[]): number {
  const near = taken.filter(
    ({ x, y }) => Math.hypot(x - around.x, y - around.y) < 600 && (x !== around.x || y !== around.y),
  )
  if (near.length === 0) return 0
  const pull = near.reduce(
    (sum, { x, y }) => {
      const far = Math.hypot(x - around.x, y - around.y)
      return { x: sum.x + (x - around.x) / far ** 2, y: sum.y + (y - around.y) / far ** 2 }
    },
    { x: 0, y: 0 },
  )
  return Math.atan2(-pull.y, -pull.x)
}

/** What lies within a square of the point; enough to look at for a ring. */
const nearby = (around: Point, taken: readonly Point[], reach: number): Point[] =>
  taken.filter(({ x, y }) => Math.abs(x - around.x) < reach && Math.abs(y - around.y) < reach)

/**
 * `hold`: the point itself is taken too (by the entity that is expanded). `lines`: what is drawn already. `length`: how long
 * the new lines are at least, in canvas units.
 */
export type Placing = { hold?: boolean; lines?: readonly Line[]; length?: number }
const usual: Required<Placing> = { hold: true, lines: [], length: usualLength }

/**
 * Where `count` new entities go around a point: on rings, on the side with room, on nobody's place. Nothing that is taken moves.
 * Where there is room not far out, nobody comes to stand on one of the lines, nor on the new line to somebody else.
 */
export function placeAround(around: Point, count: number, taken: readonly Point[], options: Placing = {}): Point[] {
  const { hold, lines, length } = { ...usual, ...options }
  const placed: Point[] = []
  const away = roomiest(around, taken)
  if (!hold && count > 0 && free(around, taken)) placed.push({ ...around })
  // The more come, the further out they start, so that there is room for the words on the lines.
  const first = Math.min(320, Math.max(length, count * 20))
  for (let radius = first; placed.length < count; radius += ringsApart) {
    const close = nearby(around, taken, radius + 2 * apart.x)
    const careful = hold && radius < first + ringsForClearLines * ringsApart
    const suits = (spot: Point): boolean => {
      if (!free(spot, close) || !free(spot, placed)) return false
      const fresh = placed.map((end): Line => [around, end])
      return !careful || isClear(spot, [around], [...close, ...placed], [...lines, ...fresh])
    }
    for (const spot of ring(around, radius, away)) if (placed.length < count && suits(spot)) placed.push(spot)
  }
  return placed
}

const middleOf = (points: readonly Point[]): Point => ({
  x: Math.round(points.reduce((sum, { x }) => sum + x, 0) / points.length),
  y: Math.round(points.reduce((sum, { y }) => sum + y, 0) / points.length),
})

/**
 * Where one new entity goes that is tied to some that are drawn: near them, on nobody's place, and if there is room not
 * far out, with no line of its own through somebody else.
 */
export function placeBeside(tiedTo: readonly Point[], taken: readonly Point[], lines: readonly Line[]): Point {
  const around = middleOf(tiedTo)
  const rings = Array.from({ length: 2 * ringsForClearLines }, (_, i) =>
    ring(around, usualLength + i * ringsApart, roomiest(around, taken)),
  )
  const spots = (tiedTo.length > 1 ? [[around], ...rings] : rings).flat().filter((spot) => free(spot, taken))
  const clear = spots.find((spot) => isClear(spot, tiedTo, taken, lines))
  return clear ?? spots[0] ?? placeAround(around, 1, taken)[0]!
}

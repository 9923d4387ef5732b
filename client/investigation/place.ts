export type Point = { x: number; y: number }

/** How far apart two entities must be, so that neither shapes nor names meet: names are wider than high. */
export const apart = { x: 114, y: 94 }

const ringsApart = 64

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
 * Where `count` new entities go around a point: on rings, on the side with room, on nobody's place. Nothing that is taken moves.
 * `hold`: the point itself is taken too (by the entity that is expanded).
 */
export function placeAround(around: Point, count: number, taken: readonly Point[], hold = true): Point[] {
  const placed: Point[] = []
  const away = roomiest(around, taken)
  if (!hold && count > 0 && free(around, taken)) placed.push({ ...around })
  // The more come, the further out they start, so that there is room for the words on the lines.
  for (let radius = Math.min(320, Math.max(190, count * 20)); placed.length < count; radius += ringsApart) {
    const close = nearby(around, taken, radius + 2 * apart.x)
    for (const spot of ring(around, radius, away)) {
      if (placed.length === count) break
      if (free(spot, close) && free(spot, placed)) placed.push(spot)
    }
  }
  return placed
}

import type { Sized, Spot, Tie } from '../scene/geometry'
import { separated } from './separate'

/** Room between a line and an entity that it does not tie, and between the lines of parallel relations. */
const CLEAR = 8
const FAN = 44
const ROUNDS = 40

type Line = { a: string; b: string; relations: number }

/** The pairs that relations tie, with how many. */
function linesOf(ties: readonly Tie[]): Line[] {
  const lines = new Map<string, Line>()
  for (const [subject, object] of ties) {
    if (subject === object) continue
    const [a, b] = subject < object ? [subject, object] : [object, subject]
    const known = lines.get(`${a}\n${b}`)
    if (known) known.relations++
    else lines.set(`${a}\n${b}`, { a, b, relations: 1 })
  }
  return [...lines.values()]
}

/** Which way and how far an entity must go so that the line from a to b runs past its shape and name; null: it does. */
function wayOut({ left, top, right, bottom }: Sized, spot: Spot, a: Spot, b: Spot, relations: number): Spot | null {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = Math.hypot(dx, dy)
  if (length < 1) return null
  const [nx, ny] = [-dy / length, dx / length]
  const middle = { x: spot.x + (left + right) / 2, y: spot.y + (top + bottom) / 2 }
  const along = ((middle.x - a.x) * dx + (middle.y - a.y) * dy) / length
  if (along < 20 || along > length - 20) return null
  const off = (middle.x - a.x) * nx + (middle.y - a.y) * ny
  const room = (Math.abs(nx) * (right - left) + Math.abs(ny) * (bottom - top)) / 2
  const missing = Math.min(room, 60) + CLEAR + ((relations - 1) * FAN) / 2 - Math.abs(off)
  if (missing <= 0) return null
  const step = (off < 0 ? -1 : 1) * Math.min(missing, 40) * 0.5
  return { x: nx * step, y: ny * step }
}

/**
 * Moves entities out of the way of lines that do not tie them, and apart again, until nothing is in the way or no more is to
 * be had. The work grows with entities times ties.
 */
export function cleared(
  entities: readonly Sized[],
  ties: readonly Tie[],
  start: ReadonlyMap<string, Spot>,
): Map<string, Spot> {
  const lines = linesOf(ties)
  let spots = separated(entities, start, () => false)
  for (let i = 0; i < ROUNDS; i++) {
    let moved = false
    for (const entity of entities) {
      const spot = spots.get(entity.id)!
      for (const { a, b, relations } of lines) {
        if (a === entity.id || b === entity.id) continue
        const by = wayOut(entity, spot, spots.get(a)!, spots.get(b)!, relations)
        if (!by) continue
        moved = true
        spot.x += by.x
        spot.y += by.y
      }
    }
    if (!moved) break
    spots = separated(entities, spots, () => false)
  }
  return spots
}

import type { Sized, Spot, LayoutRelation } from '../../../model/shape/geometry'
import { separated } from './separate'

/** Room between a line and an entity that it does not connect, and between the lines of parallel relations. */
const CLEAR = 8
const FAN = 44
const ROUNDS = 40

type Line = { a: string; b: string; count: number }

/** The pairs that relations connect, with how many do. */
function linesOf(relations: readonly LayoutRelation[]): Line[] {
  const lines = new Map<string, Line>()
  for (const [subject, object] of relations) {
    if (subject === object) continue
    const [a, b] = subject < object ? [subject, object] : [object, subject]
    const known = lines.get(`${a}\n${b}`)
    if (known) known.count++
    else lines.set(`${a}\n${b}`, { a, b, count: 1 })
  }
  return [...lines.values()]
}

/** Which way and how far an entity must go so that the line from a to b runs past its shape and name; null: it does. */
function wayOut({ left, top, right, bottom }: Sized, spot: Spot, a: Spot, b: Spot, count: number): Spot | null {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = Math.hypot(dx, dy)
  if (length < 1) return null
  const [nx, ny] = [-dy / length, dx / length]
  const middle = { x: spot.x + (left + right) / 2, y: spot.y + (top + bottom) / 2 }
  const along = ((middle.x - a.x) * dx + (middle.y - a.y) * dy) / length
  if (along < 20 || along > length - 20) return null
  const off = (middle.x - a.x) * nx + (middle.y - a.y) * ny
  const room = (Math.abs(nx) * (right - left) + Math.abs(ny) * (bottom - top)) / 2
  const missing = Math.min(room, 60) + CLEAR + ((count - 1) * FAN) / 2 - Math.abs(off)
  if (missing <= 0) return null
  const step = (off < 0 ? -1 : 1) * Math.min(missing, 40) * 0.5
  return { x: nx * step, y: ny * step }
}

/**
 * Moves entities out of the way of lines that do not connect them, and apart again, until nothing is in the way or no more is to
 * be had. The work grows with entities times relations.
 */
export function cleared(
  entities: readonly Sized[],
  relations: readonly LayoutRelation[],
  start: ReadonlyMap<string, Spot>,
): Map<string, Spot> {
  const lines = linesOf(relations)
  let spots = separated(entities, start, () => false)
  for (let i = 0; i < ROUNDS; i++) {
    let moved = false
    for (const entity of entities) {
      const spot = spots.get(entity.id)!
      for (const { a, b, count } of lines) {
        if (a === entity.id || b === entity.id) continue
        const by = wayOut(entity, spot, spots.get(a)!, spots.get(b)!, count)
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

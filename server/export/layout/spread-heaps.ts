import { around } from '../../../model/shape/geometry'
import type { Sized, Spot } from '../../../model/shape/geometry'

/** How near its neighbour an entity usually is where people have placed them to be looked at, in units of the drawing. */
const USUAL = 60
/** A drawing with small units is made no larger than so many times the square into which all its entities would fit. */
const LOOSEST = 3
/** Nearer than this, entities are at one place for whoever looks. */
const SAME = 6
/** How far apart those of one place are put at first. */
const APART = 70

type Placed = Spot & { id: string }

/** How far each is from its nearest neighbour that is not at the same place, the middle one of all. */
function usualDistance(placed: readonly Placed[], same: number): number {
  const nearest = placed.flatMap(({ x, y }) => {
    let least = Infinity
    for (const other of placed) {
      const square = (other.x - x) ** 2 + (other.y - y) ** 2
      if (square > same * same && square < least) least = square
    }
    return least === Infinity ? [] : [Math.sqrt(least)]
  })
  return nearest.sort((a, b) => a - b)[Math.floor(nearest.length / 2)] ?? USUAL
}

/** By how much coordinates are to be multiplied that were made for another unit than ours, from 0 to 1 for instance; else 1. */
function unitOf(placed: readonly Placed[], sizes: ReadonlyMap<string, Sized>): number {
  const { left, top, right, bottom } = around(placed.map(({ x, y }) => ({ left: x, top: y, right: x, bottom: y })))
  const side = Math.max(right - left, bottom - top)
  const usual = usualDistance(placed, side / 10_000)
  if (side === 0 || usual >= USUAL) return 1
  const room = placed.reduce((sum, { id }) => {
    const size = sizes.get(id)
    return size ? sum + (size.right - size.left) * (size.bottom - size.top) : sum
  }, 0)
  return Math.max(1, Math.min(USUAL / usual, (LOOSEST * Math.sqrt(room)) / side))
}

/** Entities at one place, or so near that nobody could tell them apart, in the order of their ids. */
function heapsOf(placed: readonly Placed[]): Placed[][] {
  const heaps: Placed[][] = []
  const squares = new Map<string, Placed[][]>()
  for (const one of placed.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const [column, row] = [Math.floor(one.x / SAME), Math.floor(one.y / SAME)]
    const near = [-1, 0, 1].flatMap((c) => [-1, 0, 1].flatMap((r) => squares.get(`${column + c},${row + r}`) ?? []))
    const heap = near.find(([first]) => Math.hypot(first!.x - one.x, first!.y - one.y) < SAME)
    if (heap) {
      heap.push(one)
      continue
    }
    const own = [one]
    heaps.push(own)
    squares.set(`${column},${row}`, [...(squares.get(`${column},${row}`) ?? []), own])
  }
  return heaps
}

/**
 * Places that a caller gave, fit to be drawn: in units of the drawing, and no two at one place. Those that were are put
 * around it in a spiral, in the order of their ids.
 */
export function spreadHeaps(given: ReadonlyMap<string, Spot>, sizes: readonly Sized[]): Map<string, Spot> {
  const placed = [...given].map(([id, { x, y }]) => ({ id, x, y }))
  const unit = unitOf(placed, new Map(sizes.map((size) => [size.id, size])))
  const heaps = heapsOf(placed.map(({ id, x, y }) => ({ id, x: x * unit, y: y * unit })))
  return new Map(
    heaps.flatMap((heap) =>
      heap.map(({ id }, i): [string, Spot] => {
        const [angle, radius] = [i * 2.399963, APART * Math.sqrt(i)]
        return [id, { x: heap[0]!.x + radius * Math.cos(angle), y: heap[0]!.y + radius * Math.sin(angle) }]
      }),
    ),
  )
}

import { BoxGrid } from '../../../model/shape/box-grid'
import { overlaps } from '../../../model/shape/geometry'
import type { Box, Sized, Spot } from '../../../model/shape/geometry'

/** Room that is left free between two entities, in units of the drawing. */
const GAP = 14
const ROUNDS = 400

type Item = Box & { id: string; x: number; y: number; fixed: boolean; box: Box }

const boxAt = ({ left, top, right, bottom }: Box, x: number, y: number): Box => ({
  left: x + left - GAP / 2,
  top: y + top - GAP / 2,
  right: x + right + GAP / 2,
  bottom: y + bottom + GAP / 2,
})

/** Pushes two apart along the axis on which they overlap least; each goes half the way, unless one is fixed. */
function push(a: Item, b: Item): void {
  const [byX, byY] = [
    Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left),
    Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top),
  ]
  const [shareA, shareB] = a.fixed ? [0, 1] : b.fixed ? [1, 0] : [0.5, 0.5]
  const axis = byX < byY ? 'x' : 'y'
  const distance = Math.min(byX, byY) + 0.5
  const side = a[axis] < b[axis] || (a[axis] === b[axis] && a.id < b.id) ? -1 : 1
  a[axis] += side * distance * shareA
  b[axis] -= side * distance * shareB
  a.box = boxAt(a, a.x, a.y)
  b.box = boxAt(b, b.x, b.y)
}

/** One round over all that may overlap, from left to right. Returns whether any did. */
function round(items: Item[]): boolean {
  items.sort((a, b) => a.box.left - b.box.left || (a.id < b.id ? -1 : 1))
  let pushed = false
  for (const [i, a] of items.entries()) {
    for (let j = i + 1; j < items.length && items[j]!.box.left < a.box.right + 60; j++) {
      const b = items[j]!
      if ((a.fixed && b.fixed) || !overlaps(a.box, b.box)) continue
      push(a, b)
      pushed = true
    }
  }
  return pushed
}

/** How much of all entities may overlap another before everything is first moved apart by one factor. */
const CROWDED = 0.3

/** How many of the items overlap another. */
function overlapping(items: readonly Item[]): number {
  const grid = new BoxGrid<Item>()
  let count = 0
  for (const item of items) {
    if (grid.hits(item.box)) count++
    grid.add(item)
  }
  return count
}

/** Pushing alone would draw a crowd out into long columns: that is first moved apart evenly, unless somebody stays. */
function loosened(items: readonly Item[]): void {
  if (items.some(({ fixed }) => fixed)) return
  while (overlapping(items) > CROWDED * items.length) {
    for (const item of items) {
      item.x *= 1.15
      item.y *= 1.15
      item.box = boxAt(item, item.x, item.y)
    }
  }
}

const itemsOf = (entities: readonly Sized[], spots: ReadonlyMap<string, Spot>, isFixed: (id: string) => boolean) =>
  entities.map((entity): Item => {
    const { x, y } = spots.get(entity.id)!
    return { ...entity, x, y, fixed: isFixed(entity.id), box: boxAt(entity, x, y) }
  })

/** Pushes entities apart until no two overlap. */
function pushed(items: Item[]): Map<string, Spot> {
  for (let i = 0; i < ROUNDS && round(items); i++);
  return new Map(items.map(({ id, x, y }) => [id, { x, y }]))
}

/** Moves entities as little as is needed for no two to overlap; those that are fixed stay. */
export function separated(
  entities: readonly Sized[],
  spots: ReadonlyMap<string, Spot>,
  isFixed: (id: string) => boolean,
): Map<string, Spot> {
  const items = itemsOf(entities, spots, isFixed)
  loosened(items)
  return pushed(items)
}

/** Moves only those that overlap, and those that they are pushed into: what has room stays where it is. */
export const pushedApart = (entities: readonly Sized[], spots: ReadonlyMap<string, Spot>): Map<string, Spot> =>
  pushed(itemsOf(entities, spots, () => false))

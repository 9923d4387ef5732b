import { around, movedBox } from '../../../model/shape/geometry'
import type { Box, Sized, Spot, LayoutRelation } from '../../../model/shape/geometry'

/** Entities that hang together, laid out around a middle of their own. */
export type Island = {
  members: readonly Sized[]
  relations: readonly LayoutRelation[]
  spots: ReadonlyMap<string, Spot>
}

/** The side of a cell of the raster on which islands are fitted together, in units of the drawing. */
const CELL = 48
/** Width to height that a drawing aims at. */
const ASPECT = 1.45

/** Cells as "column,row" in one number. */
const keyOf = (column: number, row: number) => column * 100_003 + row

const cellsOfBox = ({ left, top, right, bottom }: Box, add: (column: number, row: number) => void): void => {
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++)
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) add(column, row)
}

/** The cells that an island covers: its entities with their names, and along its relations. */
function cellsOf({ members, relations, spots }: Island): [column: number, row: number][] {
  const cells = new Map<number, [number, number]>()
  const add = (column: number, row: number) => cells.set(keyOf(column, row), [column, row])
  for (const member of members) cellsOfBox(movedBox(member, spots.get(member.id)!), add)
  for (const [subject, object] of relations) {
    const [a, b] = [spots.get(subject)!, spots.get(object)!]
    const steps = Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / CELL)
    for (let i = 0; i <= steps; i++)
      add(Math.floor((a.x + ((b.x - a.x) * i) / steps) / CELL), Math.floor((a.y + ((b.y - a.y) * i) / steps) / CELL))
  }
  return [...cells.values()]
}

/** Places to try, from the middle outwards, in an oval as wide as the drawing is to be. */
function* outwards(): Generator<readonly [column: number, row: number]> {
  yield [0, 0]
  for (let ring = 1; ; ring++) {
    const count = Math.max(8, Math.ceil(6.3 * ring))
    for (let i = 0; i < count; i++) {
      const angle = (2 * Math.PI * i) / count + Math.PI / 2
      yield [Math.round(ring * ASPECT * Math.cos(angle)), Math.round(ring * Math.sin(angle))]
    }
  }
}

/** Fits islands together: the largest in the middle, each other one as near to it as there is room. */
export function packed(islands: readonly Island[]): Map<string, Spot> {
  const taken = new Set<number>()
  const spots = new Map<string, Spot>()
  const bySize = islands
    .map((island) => ({ island, cells: cellsOf(island) }))
    .sort((a, b) => b.cells.length - a.cells.length)
  for (const { island, cells } of bySize) {
    const bounds = around(island.members.map((member) => movedBox(member, island.spots.get(member.id)!)))
    const middle = [
      Math.round((bounds.left + bounds.right) / 2 / CELL),
      Math.round((bounds.top + bounds.bottom) / 2 / CELL),
    ] as const
    for (const [column, row] of outwards()) {
      const [right, down] = [column - middle[0], row - middle[1]]
      if (cells.some(([c, r]) => taken.has(keyOf(c + right, r + down)))) continue
      for (const [c, r] of cells) cellsOfBlock(c + right, r + down, taken)
      for (const [id, { x, y }] of island.spots) spots.set(id, { x: x + right * CELL, y: y + down * CELL })
      break
    }
  }
  return spots
}

/** Takes a cell and those beside it, so that islands do not touch. */
function cellsOfBlock(column: number, row: number, taken: Set<number>): void {
  for (let c = column - 1; c <= column + 1; c++) for (let r = row - 1; r <= row + 1; r++) taken.add(keyOf(c, r))
}

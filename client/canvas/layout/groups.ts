import { apart } from '../../investigation/place-entities'

import { membersBy, settle } from './graph'
import type { Layout } from './graph'
import { separate } from './separate'

/** From one to the next within a group, and from a group to the next, in canvas units. */
const step = { x: apart.x + 26, y: apart.y + 36 }
const between = 150

type Block = { members: number[]; columns: number; width: number; height: number }

function blockOf(members: number[], aspect: number): Block {
  const columns = Math.max(1, Math.ceil(Math.sqrt((members.length * aspect * step.y) / step.x)))
  const rows = Math.ceil(members.length / columns)
  return { members, columns, width: columns * step.x, height: rows * step.y }
}

/** Each group in a block of its own, the largest first, the blocks in rows that fill the window. */
// eslint-disable-next-line require-yield -- too quick to be interrupted
export const groups: Layout = function* (input) {
  const size = input.x.length
  const byGroup = membersBy(size, (i) => input.group[i]!)
  const order = (a: number, b: number) => input.y[a]! - input.y[b]! || input.x[a]! - input.x[b]! || a - b
  const blocks = [...byGroup.values()]
    .sort((a, b) => b.length - a.length)
    .map((members) => blockOf(members.sort(order), input.aspect))
  const area = blocks.reduce((sum, { width, height }) => sum + (width + between) * (height + between), 0)
  const widest = Math.max(Math.sqrt(area * input.aspect), ...blocks.map(({ width }) => width))
  const places = { x: new Float64Array(size), y: new Float64Array(size) }
  let corner = { x: 0, y: 0 }
  let rowHeight = 0
  for (const { members, columns, width, height } of blocks) {
    if (corner.x > 0 && corner.x + width > widest) {
      corner = { x: 0, y: corner.y + rowHeight + between }
      rowHeight = 0
    }
    members.forEach((i, place) => {
      places.x[i] = corner.x + (place % columns) * step.x
      places.y[i] = corner.y + Math.floor(place / columns) * step.y
    })
    corner.x += width + between
    rowHeight = Math.max(rowHeight, height)
  }
  return separate(input, settle(input, places))
}

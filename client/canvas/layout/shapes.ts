import { apart } from '../../investigation/place-entities'

import { middle, settle } from './graph'
import type { Layout } from './graph'
import { separate } from './separate'

/** Everything on a ring, in the order in which it lies around the middle now. */
// eslint-disable-next-line require-yield -- too quick to be interrupted
export const circle: Layout = function* (input) {
  const size = input.x.length
  const centre = middle(input)
  const angle = (i: number) => Math.atan2(input.y[i]! - centre.y, input.x[i]! - centre.x)
  const order = [...input.x.keys()].sort((a, b) => angle(a) - angle(b) || a - b)
  const radius = Math.max(160, (size * apart.x) / (2 * Math.PI))
  const places = { x: new Float64Array(size), y: new Float64Array(size) }
  order.forEach((i, place) => {
    const turn = -Math.PI + (place * 2 * Math.PI) / size
    places.x[i] = radius * Math.cos(turn)
    places.y[i] = radius * Math.sin(turn)
  })
  return separate(input, settle(input, places))
}

/** Everything in rows, the rows in the order from top to bottom, each from left to right, as it lies now. */
// eslint-disable-next-line require-yield -- too quick to be interrupted
export const grid: Layout = function* (input) {
  const size = input.x.length
  const columns = Math.max(1, Math.ceil(Math.sqrt(size * input.aspect)))
  const byRow = [...input.x.keys()].sort((a, b) => input.y[a]! - input.y[b]! || input.x[a]! - input.x[b]!)
  const places = { x: new Float64Array(size), y: new Float64Array(size) }
  for (let row = 0; row * columns < size; row++) {
    const line = byRow.slice(row * columns, (row + 1) * columns).sort((a, b) => input.x[a]! - input.x[b]! || a - b)
    line.forEach((i, column) => {
      places.x[i] = column * (apart.x + 26)
      places.y[i] = row * (apart.y + 36)
    })
  }
  return separate(input, settle(input, places))
}

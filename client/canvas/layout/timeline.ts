import { apart } from '../../investigation/place-entities'

import { settle } from './graph'
import type { Layout } from './graph'
import { separate } from './separate'

const step = { x: apart.x + 10, y: apart.y + 30 }
/** Room between what has a date and what has none below it. */
const below = 90

/** From left to right by when each first appears, as far apart as the times are; below, in rows, those of which nobody says when. */
// eslint-disable-next-line require-yield -- too quick to be interrupted
export const timeline: Layout = function* (input) {
  const size = input.x.length
  const places = { x: new Float64Array(size), y: new Float64Array(size) }
  const all = [...input.x.keys()]
  const dated = all
    .filter((i) => !Number.isNaN(input.when[i]!))
    .sort((a, b) => input.when[a]! - input.when[b]! || a - b)
  const undated = all.filter((i) => Number.isNaN(input.when[i]!)).sort((a, b) => input.y[a]! - input.y[b]! || a - b)
  const width = Math.max(6, Math.sqrt(size * 2 * input.aspect)) * step.x
  const first = input.when[dated[0] ?? 0]!
  const years = input.when[dated.at(-1) ?? 0]! - first || 1
  // Each goes into the first row in which it does not meet the one before.
  const lastInRow: number[] = []
  for (const i of dated) {
    const x = ((input.when[i]! - first) / years) * width
    const found = lastInRow.findIndex((last) => x - last >= step.x)
    const row = found < 0 ? lastInRow.length : found
    lastInRow[row] = places.x[i] = x
    places.y[i] = row * step.y
  }
  const columns = Math.max(1, Math.floor(width / step.x))
  const top = lastInRow.length * step.y + (dated.length > 0 ? below : 0)
  undated.forEach((i, place) => {
    places.x[i] = (place % columns) * step.x
    places.y[i] = top + Math.floor(place / columns) * step.y
  })
  return separate(input, settle(input, places))
}

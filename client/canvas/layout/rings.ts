import { apart } from '../../investigation/place-entities'

import { settle } from './graph'
import type { Layout, LayoutGraph } from './graph'
import { separate } from './separate'

/** From one ring to the next at least, and around a ring from one to the next, in canvas units. */
const betweenRings = 190
const along = apart.x * 1.15

/** Who is tied to whom. */
function neighbours({ x, ends }: LayoutGraph): number[][] {
  const tied = Array.from(x, (): number[] => [])
  for (let i = 0; i < ends.length; i += 2) {
    tied[ends[i]!]!.push(ends[i + 1]!)
    tied[ends[i + 1]!]!.push(ends[i]!)
  }
  return tied
}

/** Those at each number of steps from one, each ring in the order of those that it was reached from; who cannot be reached comes last. */
function ringsAround(centre: number, tied: readonly (readonly number[])[]): number[][] {
  const seen = new Set([centre])
  const rings = [[centre]]
  for (;;) {
    const next: number[] = []
    for (const i of rings.at(-1)!)
      for (const j of tied[i]!)
        if (!seen.has(j)) {
          seen.add(j)
          next.push(j)
        }
    if (next.length === 0) break
    rings.push(next)
  }
  const others = [...tied.keys()].filter((i) => !seen.has(i))
  return others.length > 0 ? [...rings, others] : rings
}

/** The chosen one in the middle, its neighbours on a ring around it, theirs on the next; without a choice, the one with the most ties. */
// eslint-disable-next-line require-yield -- too quick to be interrupted
export const rings: Layout = function* (input) {
  const size = input.x.length
  const places = { x: new Float64Array(size), y: new Float64Array(size) }
  if (size === 0) return places
  const tied = neighbours(input)
  const most = tied.reduce((best, list, i) => (list.length > tied[best]!.length ? i : best), 0)
  const centre = input.centre >= 0 ? input.centre : most
  let radius = 0
  for (const [ring, members] of ringsAround(centre, tied).entries()) {
    if (ring > 0) radius = Math.max(radius + betweenRings, (members.length * along) / (2 * Math.PI))
    members.forEach((i, place) => {
      const turn = -Math.PI / 2 + (place * 2 * Math.PI) / members.length
      places.x[i] = radius * Math.cos(turn)
      places.y[i] = radius * Math.sin(turn)
    })
  }
  return separate(input, settle(input, places))
}

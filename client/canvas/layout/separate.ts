import { apart } from '../../investigation/place-entities'

import type { LayoutGraph, Places } from './graph'

const rounds = 120
const cellKey = (x: number, y: number): number => Math.floor(x / apart.x) * 1_000_003 + Math.floor(y / apart.y)

/** Who may be too near to whom: those in the same or the next cell of a grid as wide as they must be apart. */
function cells({ x, y }: Places): Map<number, number[]> {
  const grid = new Map<number, number[]>()
  for (let i = 0; i < x.length; i++) {
    const key = cellKey(x[i]!, y[i]!)
    const cell = grid.get(key)
    if (cell) cell.push(i)
    else grid.set(key, [i])
  }
  return grid
}

/** Pushes two that are too near away from each other, along the way that is shorter. True when they were. */
function push(places: Places, pinned: Uint8Array, i: number, j: number): boolean {
  const dx = places.x[j]! - places.x[i]!
  const dy = places.y[j]! - places.y[i]!
  const over = { x: apart.x - Math.abs(dx), y: apart.y - Math.abs(dy) }
  if (over.x <= 0.5 || over.y <= 0.5 || (pinned[i] && pinned[j])) return false
  const way = over.x / apart.x < over.y / apart.y ? 'x' : 'y'
  const far = way === 'x' ? dx : dy
  const step = far < 0 || (far === 0 && j < i) ? -over[way] : over[way]
  const share = pinned[i] ? 0 : pinned[j] ? 1 : 0.5
  places[way][i]! -= step * share
  places[way][j]! += step * (1 - share)
  return true
}

/** Moves what is on top of each other apart, as little as it can, so that neither shapes nor names meet. Pinned ones stay. */
export function separate({ pinned }: Pick<LayoutGraph, 'pinned'>, start: Places): Places {
  const places = { x: start.x.slice(), y: start.y.slice() }
  for (let round = 0; round < rounds; round++) {
    let pushed = false
    const grid = cells(places)
    for (let i = 0; i < places.x.length; i++) {
      for (let across = -1; across <= 1; across++)
        for (let down = -1; down <= 1; down++)
          for (const j of grid.get(cellKey(places.x[i]! + across * apart.x, places.y[i]! + down * apart.y)) ?? [])
            if (j > i && push(places, pinned, i, j)) pushed = true
    }
    if (!pushed) break
  }
  return places
}

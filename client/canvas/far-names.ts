import { BoxGrid } from '../../model/shape/box-grid'
import type { Box } from '../../model/shape/geometry'
import { shorten } from '../../model/text/shorten'
import type { DrawnEntity } from '../investigation/graph'

import { textLook } from './text-look'

/**
 * Below these zooms, the nearest first, few names are left; `size`: how large they are written, in canvas units. The zooms are powers of a half,
 * by which Cytoscape judges whether a text is too small to be drawn.
 */
export const farNames = [
  { below: 0.5, size: 30 },
  { below: 0.25, size: 60 },
  { below: 0.125, size: 130 },
] as const

/** So many names are enough to know where one is. */
const most = 60
/** About how wide a character is and how high a line, as parts of the size. */
const [wide, high] = [0.56, 1.2]
const perLine = 18

/** Which of `farNames` is meant at a zoom; -1 where all names can be read. */
export const farLevel = (zoom: number): number => farNames.findLastIndex(({ below }) => zoom < below)

/** The entities whose names are left at such a level: those with the most relations, as far as their names do not meet. */
export function namedFromAfar(entities: Iterable<DrawnEntity>, level: number): string[] {
  const { size } = farNames[level]!
  const grid = new BoxGrid<{ box: Box }>(size * 6)
  const named: string[] = []
  const byTies = [...entities].sort((a, b) => b.relationTotal - a.relationTotal || (a.id < b.id ? -1 : 1))
  for (const { id, name, x, y } of byTies) {
    const length = [...shorten(name, textLook.nameLength)].length
    const half = (Math.min(length, perLine) * wide * size) / 2
    const box = { left: x - half, right: x + half, top: y, bottom: y + Math.ceil(length / perLine) * high * size + 40 }
    if (grid.hits(box)) continue
    grid.add({ box })
    named.push(id)
    if (named.length === most) break
  }
  return named
}

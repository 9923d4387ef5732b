import { BoxGrid } from '../shape/box-grid'
import type { DrawnEntity } from '../shape/drawing'
import type { Ruler } from '../text/ruler'
import { around, movedBox, overlaps } from '../shape/geometry'
import type { Box, Sized, Spot } from '../shape/geometry'
import { baseColour } from '../look/colour'
import { kindLook } from '../look/kind-look'
import { nameAlone } from '../text/distinction'
import type { Named } from '../text/distinction'
import { shorten } from '../text/shorten'
import type { Colour } from '../look/colour'
import type { EntityMark } from '../shape/marks'
import { extents } from '../shape/outlines'
import { drawable, wrap } from '../text/wrap'
import { textSize } from '../text/text-size'

const SETTING = { size: textSize.name, weight: 500, maxWidth: 132, maxLines: 7 } as const
const UNCUT = { ...SETTING, maxLines: Infinity }
const LINE_HEIGHT = 14.5
/** Fonts that a viewer has instead of ours may be wider: so much room is kept on top of a name's own width. */
const SPARE = 1.09
/** Room between a shape and the name under it. */
const GAP = 4

/** A name broken into lines, the box it takes under a shape whose middle is at 0, 0, and the shape's own. */
export type Name = { lines: readonly string[]; box: Box; shape: Box }

/** What a name loses at once where it has no room, in characters. */
const SHORTER_BY = 8

/** The lines of a name, cut in its middle where it has no room; what tells it apart from others of the name stays whole. */
function nameLines({ name, distinction }: Named, widthOf: Ruler): string[] {
  const whole = drawable(name) || '–'
  const linesOf = (length: number) =>
    wrap(nameAlone({ name: shorten(whole, length), distinction: distinction && drawable(distinction) }), UNCUT, widthOf)
  const longest = SETTING.maxLines * SETTING.maxWidth
  for (let length = Math.min(whole.length, longest); length > SHORTER_BY; length -= SHORTER_BY) {
    const lines = linesOf(length)
    if (lines.length <= SETTING.maxLines) return lines
  }
  return linesOf(SHORTER_BY)
}

/** A name without anything to show is told by a dash. */
export function measureName(
  { kind, ...named }: Pick<DrawnEntity, 'kind' | 'name' | 'distinction'>,
  widthOf: Ruler,
): Name {
  const lines = nameLines(named, widthOf)
  const width = Math.max(...lines.map((line) => widthOf(line, SETTING.size, SETTING.weight))) * SPARE
  const shape = extents[kind]
  const top = shape.bottom + GAP
  return {
    lines,
    shape,
    box: { left: -width / 2 - 2, right: width / 2 + 2, top, bottom: top + lines.length * LINE_HEIGHT + 1 },
  }
}

/** The room of shape and name together. */
export const roomOf = (id: string, { box, shape }: Name): Sized => ({ id, ...around([shape, box]) })

/** Ids of entities whose name would lie on another name or on a shape; of two names the one that is first in `names` stays. */
export function colliding(names: ReadonlyMap<string, Name>, spots: ReadonlyMap<string, Spot>): Set<string> {
  const [grid, found] = [new BoxGrid<{ id: string; box: Box }>(), new Set<string>()]
  const placed = [...names].map(([id, { box, shape }]) => {
    const spot = spots.get(id)!
    grid.add({ id, box: movedBox(shape, spot) })
    return { id, box: movedBox(box, spot) }
  })
  for (const { id, box } of placed) {
    if (grid.some(box, (other) => other.id !== id && overlaps(other.box, box))) found.add(id)
    else grid.add({ id, box })
  }
  return found
}

/** The same without the name, which has no room. */
export const unwritten = ({ shape }: Name): Name => ({
  lines: [],
  shape,
  box: { left: 0, top: 0, right: 0, bottom: 0 },
})

/** An entity's shape at its spot with its name under it. */
export function drawEntity(
  { id, kind, ...named }: DrawnEntity,
  { lines, box }: Name,
  { x, y }: Spot,
  theme: keyof Colour,
): EntityMark {
  const { fill, border, ink } = kindLook[kind]
  return {
    id,
    kind,
    name: nameAlone(named),
    colour: fill[theme],
    border: border[theme],
    ink,
    x,
    y,
    scale: 1,
    text: {
      lines,
      x,
      y: Math.round((y + box.top + SETTING.size * 0.98) * 10) / 10,
      size: SETTING.size,
      weight: SETTING.weight,
      lineHeight: LINE_HEIGHT,
      anchor: 'middle',
      colour: baseColour.text[theme],
      box: movedBox(box, { x, y }),
    },
  }
}

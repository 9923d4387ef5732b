import { movedBox, overlaps } from '../geometry'
import type { Box } from '../geometry'
import { extents } from '../outlines'
import type { Scene } from '../parts'

type Named = { what: string; box: Box }

/** The boxes of all texts and shapes of a scene, with what they are. */
function boxesOf({ entities, relations, texts, legend }: Scene): Named[] {
  const shapes = [
    ...entities.map((entity) => ({ what: `shape ${entity.id}`, ...entity })),
    ...legend.shapes.map((shape) => ({ what: `legend ${shape.kind}`, ...shape })),
  ]
  return [
    ...shapes.map(({ what, x, y, kind, scale }) => {
      const { left, top, right, bottom } = extents[kind]
      const box = { left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale }
      return { what, box: movedBox(box, { x, y }) }
    }),
    ...entities.flatMap(({ id, text }) => (text.lines.length > 0 ? [{ what: `name ${id}`, box: text.box }] : [])),
    ...relations.flatMap(({ id, label }) => (label ? [{ what: `label ${id}`, box: label.box }] : [])),
    ...texts.map(({ lines, box }) => ({ what: `text ${lines.join(' ')}`, box })),
  ]
}

/** Pairs of texts and shapes that lie on each other. */
export function collisions(scene: Scene): string[] {
  const boxes = boxesOf(scene)
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (overlaps(a.box, b.box) ? [`${a.what} / ${b.what}`] : [])),
  )
}

/** Texts and shapes that are cut by the picture's edge, and lines that leave it. */
export function outside(scene: Scene): string[] {
  const { width, height, relations } = scene
  const cut = boxesOf(scene).filter(
    ({ box }) => box.left < 0 || box.top < 0 || box.right > width || box.bottom > height,
  )
  const leaving = relations.filter(({ points }) => points.some((n, i) => n < 0 || n > (i % 2 === 0 ? width : height)))
  return [...cut.map(({ what }) => what), ...leaving.map(({ id }) => `line ${id}`)]
}

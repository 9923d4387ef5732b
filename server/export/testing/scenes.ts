import { boxOf, movedBox, overlaps, shareInside } from '../../../model/shape/geometry'
import type { Box } from '../../../model/shape/geometry'
import { extents } from '../../../model/shape/outlines'
import type { RelationMark, Scene } from '../../../model/shape/marks'
import { pieces } from '../../../model/shape/relation-line'

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

/** Whether a line runs through a box. */
function runsThrough({ points }: RelationMark, box: Box): boolean {
  const line = pieces(points)
  const starts = Array.from({ length: line.length / 2 - 1 }, (_, i) => 2 * i)
  return starts.some((i) => shareInside(box, line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!) > 0)
}

/** Labels that lie on the line of another relation, as whose they would be read. */
export const misplaced = ({ relations }: Scene): string[] =>
  relations.flatMap(({ id, label }) =>
    label === null
      ? []
      : relations
          .filter((other) => other.id !== id && runsThrough(other, label.box))
          .map((other) => `${label.lines.join(' ')} on ${other.id}`),
  )

/** Lines that run through the shape of an entity that they do not tie, or under its name. */
export const cut = ({ relations, entities }: Scene): string[] =>
  relations.flatMap((relation) =>
    entities
      .filter(({ id }) => id !== relation.subjectId && id !== relation.objectId)
      .filter(({ x, y, kind, text }) =>
        [movedBox(extents[kind], { x, y }), text.box].some((box) => runsThrough(relation, box)),
      )
      .map(({ name }) => `${relation.id} by ${name}`),
  )

/** All numbers of a scene that are none. */
export const notNumbers = (scene: Scene): number =>
  (
    JSON.stringify(scene, (_, value: unknown) =>
      typeof value === 'number' && !Number.isFinite(value) ? '?!' : value,
    ).match(/"\?!"/g) ?? []
  ).length

/** Labels that lie on the bar of a disputed line, which would then look asserted, or on an arrowhead. */
export const covered = ({ relations }: Scene): string[] => {
  const marks = relations.flatMap(({ id, struck, arrow }) => [
    ...(struck ? [{ what: `the bar of ${id}`, box: boxOf(struck) }] : []),
    ...(arrow ? [{ what: `the arrowhead of ${id}`, box: boxOf(arrow) }] : []),
  ])
  return relations.flatMap(({ label }) =>
    label === null
      ? []
      : marks.filter(({ box }) => overlaps(box, label.box)).map(({ what }) => `${label.lines.join(' ')} on ${what}`),
  )
}

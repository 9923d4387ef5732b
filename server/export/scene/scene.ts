import { textWidth } from '../text/fonts'
import { spaced, themeOf } from './body'
import type { Body } from './body'
import type { Drawing, Manner } from '../../../model/shape/drawing'
import { footPart, summaryOf, titlePart } from './frame'
import { around, movedBox } from '../../../model/shape/geometry'
import type { Spot } from '../../../model/shape/geometry'
import { labelsOf, tieLength } from '../../../model/label/label-words'
import { layOut } from '../layout/layout'
import { baseColour } from '../../../model/look/colour'
import { movedEntity, movedRelation } from '../layout/move-marks'
import { measureName, roomOf } from '../../../model/label/names'
import { extents } from '../../../model/shape/outlines'
import type { Scene } from '../../../model/shape/marks'
import { spreadHeaps } from '../layout/spread-heaps'
import { pictureLimits } from '../../../model/limits'

/** Room around everything, and the least width of a picture, in units of the drawing. */
const MARGIN = 36
const LEAST_WIDTH = 560
/** Above this many relations, labels could not be read: there are none. */

const tidy = (n: number) => Math.round(n * 10) / 10

/** All that an entity or relation covers. */
const boxesOf = ({ entities, relations }: Body) => [
  ...entities.flatMap(({ x, y, kind, text }) => [movedBox(extents[kind], { x, y }), text.box]),
  ...relations.flatMap(({ label, points }) => {
    const [xs, ys] = [points.filter((_, i) => i % 2 === 0), points.filter((_, i) => i % 2 === 1)]
    const line = { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
    return label ? [line, label.box] : [line]
  }),
]

/** How many relations each entity has: of two names that have no room together, the one with more relations is written. */
function relationCounts({ relations }: Drawing): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { subjectId, objectId } of relations)
    for (const id of [subjectId, objectId]) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/**
 * Composes the picture: one scene that every writer draws. Entities with a spot in `given` are drawn there (all moved apart
 * by one factor where names or labels need it), the others are laid out. The same input gives the same scene.
 */
export function composeScene(drawing: Drawing, given: ReadonlyMap<string, Spot>, manner: Manner): Scene {
  const counts = relationCounts(drawing)
  const byWeight = drawing.entities.toSorted(
    (a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1),
  )
  const names = new Map(byWeight.map((entity) => [entity.id, measureName(entity, textWidth)]))
  const labels =
    manner.labels && drawing.relations.length <= pictureLimits.labels ? labelsOf(drawing.relations, textWidth) : null
  const rooms = [...names].map(([id, name]) => roomOf(id, name))
  const spots = layOut(
    rooms,
    drawing.relations.map(({ id, subjectId, objectId }) => [subjectId, objectId, tieLength(labels?.get(id))] as const),
    spreadHeaps(given, rooms),
  )
  const body = spaced(drawing, { names, labels }, spots, manner, given.size === 0)
  return framed(drawing, body, manner)
}

/** Puts the title above and legend and captions below, and moves everything so that 0, 0 is the top left corner. */
function framed(drawing: Drawing, body: Body, manner: Manner): Scene {
  const theme = themeOf(manner)
  const bounds = around(boxesOf(body))
  const inner = Math.ceil(Math.max(bounds.right - bounds.left, LEAST_WIDTH - 2 * MARGIN))
  const title = titlePart(manner.title, theme, MARGIN, MARGIN - 8, inner)
  const by = {
    x: tidy(MARGIN + (inner - (bounds.right - bounds.left)) / 2 - bounds.left),
    y: tidy(MARGIN + title.height - bounds.top),
  }
  const top = Math.ceil(MARGIN + title.height + bounds.bottom - bounds.top) + 26
  const unnamed = body.entities.filter(({ text }) => text.lines.length === 0).length
  const isTooFull = manner.labels && drawing.relations.length > pictureLimits.labels
  const left = { names: unnamed, labels: isTooFull ? drawing.relations.length : body.unlabelled }
  const foot = footPart(drawing, manner, left, theme, [MARGIN, top, inner])
  return {
    width: inner + 2 * MARGIN,
    height: Math.ceil(top + foot.height + MARGIN - 12),
    theme: manner.theme,
    background: baseColour.canvas[theme],
    name: title.texts[0]?.lines.join(' ') ?? 'Entities and relations',
    summary: summaryOf(drawing),
    entities: body.entities.map((entity) => movedEntity(entity, by)),
    relations: body.relations.map((relation) => movedRelation(relation, by)),
    legend: foot.legend,
    texts: [...title.texts, ...foot.texts],
    unlabelled: left.labels,
    unnamed: left.names,
  }
}

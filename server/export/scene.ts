import type { Drawing, Manner } from './drawing'
import { footPart, summaryOf, titlePart } from './frame'
import { around, movedBox } from './geometry'
import type { Spot } from './geometry'
import { labelsOf, placeLabels, tieLength } from './labels'
import { layOut } from './layout'
import { drawLines } from './lines'
import { ground } from './look'
import type { Colour } from './look'
import { movedEntity, movedRelation } from './move'
import { colliding, drawEntity, measureName, roomOf, unwritten } from './names'
import type { Name } from './names'
import { extents } from './outlines'
import type { EntityMark, RelationMark, Scene } from './parts'

/** Room around everything, and the least width of a picture, in units of the drawing. */
const MARGIN = 36
const LEAST_WIDTH = 560
/** Up to so many relations everything is moved apart until all labels have room. */
const ROOMY_UP_TO = 400
/** Above this many relations, labels could not be read: there are none. */
const LABELS_UP_TO = 1_000
const STEP = 1.06
const FURTHEST = 3
const FAR = 1.5
/** How badly labels may stand on average: a small drawing has room, a full one is to stay readable as a whole. */
const easeOf = (relations: number) => (relations <= 60 ? 0.35 : 0.5)

type Body = { entities: EntityMark[]; relations: RelationMark[]; crowding: number; unlabelled: number }
type Measured = { names: ReadonlyMap<string, Name>; labels: ReadonlyMap<string, string> | null }

const themeOf = ({ theme }: Manner): keyof Colour => (theme === 'DARK' ? 'dark' : 'light')
const tidy = (n: number) => Math.round(n * 10) / 10

/** Entities and relations with everything `factor` times as far apart as the spots say. */
function bodyAt(drawing: Drawing, { names, labels }: Measured, spots: ReadonlyMap<string, Spot>, manner: Manner): Body {
  const theme = themeOf(manner)
  const entities = drawing.entities.map((entity) =>
    drawEntity(entity, names.get(entity.id)!, spots.get(entity.id)!, theme),
  )
  const lines = drawLines(drawing.relations, new Map(entities.map((entity) => [entity.id, entity])), theme)
  const { relations, crowding } = labels
    ? placeLabels(lines, labels, entities, ground.quiet[theme])
    : { relations: lines, crowding: 0 }
  return {
    entities,
    relations,
    crowding,
    unlabelled: labels ? relations.filter(({ label }) => label === null).length : 0,
  }
}

const isCrowded = ({ relations, crowding, unlabelled }: Body) =>
  unlabelled > 0 || crowding > easeOf(relations.length) * relations.length

/** The names with those left out that have no room. */
const fitting = ({ names, labels }: Measured, spots: ReadonlyMap<string, Spot>, factor: number): Measured => {
  const without = colliding(names, spots, factor)
  return { labels, names: new Map([...names].map(([id, name]) => [id, without.has(id) ? unwritten(name) : name])) }
}

/** Moves everything apart, all by one factor, until names do not collide and labels have room, as far as that helps. */
function spaced(drawing: Drawing, measured: Measured, spots: ReadonlyMap<string, Spot>, manner: Manner): Body {
  const apart = (factor: number) =>
    new Map([...spots].map(([id, { x, y }]) => [id, { x: tidy(x * factor), y: tidy(y * factor) }]))
  const isLarge = drawing.relations.length > ROOMY_UP_TO
  const most = isLarge ? FAR : FURTHEST
  let factor = 1
  while (factor < most && colliding(measured.names, spots, factor).size > 0) factor *= STEP
  const bodyAtFactor = () => bodyAt(drawing, fitting(measured, spots, factor), apart(factor), manner)
  let best = bodyAtFactor()
  while (!isLarge && isCrowded(best) && factor < (best.unlabelled > 0 ? FURTHEST : FAR)) {
    factor *= STEP
    const next = bodyAtFactor()
    if (next.crowding < best.crowding) best = next
  }
  return best
}

/** All that an entity or relation covers. */
const boxesOf = ({ entities, relations }: Body) => [
  ...entities.flatMap(({ x, y, kind, text }) => [movedBox(extents[kind], { x, y }), text.box]),
  ...relations.flatMap(({ label, points }) => {
    const [xs, ys] = [points.filter((_, i) => i % 2 === 0), points.filter((_, i) => i % 2 === 1)]
    const line = { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
    return label ? [line, label.box] : [line]
  }),
]

/** How many relations each entity has: of two names that have no room together, the better tied is written. */
function tiesOf({ relations }: Drawing): Map<string, number> {
  const tied = new Map<string, number>()
  for (const { subjectId, objectId } of relations)
    for (const id of [subjectId, objectId]) tied.set(id, (tied.get(id) ?? 0) + 1)
  return tied
}

/**
 * Composes the picture: one scene that every writer draws. Entities with a spot in `given` are drawn there (all moved apart
 * by one factor where names or labels need it), the others are laid out. The same input gives the same scene.
 */
export function composeScene(drawing: Drawing, given: ReadonlyMap<string, Spot>, manner: Manner): Scene {
  const tied = tiesOf(drawing)
  const byWeight = drawing.entities.toSorted(
    (a, b) => (tied.get(b.id) ?? 0) - (tied.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1),
  )
  const names = new Map(byWeight.map((entity) => [entity.id, measureName(entity)]))
  const labels = manner.labels && drawing.relations.length <= LABELS_UP_TO ? labelsOf(drawing.relations) : null
  const spots = layOut(
    [...names].map(([id, name]) => roomOf(id, name)),
    drawing.relations.map(({ id, subjectId, objectId }) => [subjectId, objectId, tieLength(labels?.get(id))] as const),
    given,
  )
  const body = spaced(drawing, { names, labels }, spots, manner)
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
  const isTooFull = manner.labels && drawing.relations.length > LABELS_UP_TO
  const left = { names: unnamed, labels: isTooFull ? drawing.relations.length : body.unlabelled }
  const foot = footPart(drawing, manner, left, theme, [MARGIN, top, inner])
  return {
    width: inner + 2 * MARGIN,
    height: Math.ceil(top + foot.height + MARGIN - 12),
    theme: manner.theme,
    background: ground.canvas[theme],
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

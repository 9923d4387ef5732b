import type { Drawing, Manner } from '../../../model/shape/drawing'
import { around } from '../../../model/shape/geometry'
import type { Spot } from '../../../model/shape/geometry'
import type { Label } from '../../../model/label/label-words'
import { placeLabels } from '../../../model/label/labels'
import { drawLines } from '../../../model/shape/lines'
import { baseColour } from '../../../model/look/colour'
import type { Colour } from '../../../model/look/colour'
import { colliding, drawEntity, roomOf, unwritten } from '../../../model/label/names'
import type { Name } from '../../../model/label/names'
import type { EntityMark, RelationMark } from '../../../model/shape/marks'
import { pushedApart } from '../layout/separate'

/** Up to so many relations everything is moved apart until all labels have room. */
const ROOMY_UP_TO = 400
const STEP = 1.06
const FURTHEST = 3
const FAR = 1.5
/** How bad it is for something to be in a line's way. */
const BLOCKED = 4
/** Nothing is moved apart beyond this size, in units of the drawing. */
const LARGEST = 60_000
/** How badly labels may stand on average: a small drawing has room, a full one is to stay readable as a whole. */
const easeOf = (relations: number) => (relations <= 60 ? 0.35 : 0.5)

/** Entities and relations as they are drawn; what is in the way of lines; how badly labels stand and lines run in all. */
export type Body = {
  entities: EntityMark[]
  relations: RelationMark[]
  blocked: number
  crowding: number
  unlabelled: number
}

/** The names in the order in which they are written; the labels, or null where none are wanted. */
export type Measured = { names: ReadonlyMap<string, Name>; labels: ReadonlyMap<string, Label> | null }

/** The manner's theme as looks name it. */
export const themeOf = ({ theme }: Pick<Manner, 'theme'>): keyof Colour => (theme === 'DARK' ? 'dark' : 'light')

type Spots = ReadonlyMap<string, Spot>

const tidy = (n: number) => Math.round(n * 10) / 10
const timesAsFar = (spots: Spots, factor: number): Spots =>
  new Map([...spots].map(([id, { x, y }]) => [id, { x: x * factor, y: y * factor }]))

function bodyAt(drawing: Drawing, { names, labels }: Measured, spots: Spots, manner: Manner): Body {
  const theme = themeOf(manner)
  const entities = drawing.entities.map((entity) => {
    const { x, y } = spots.get(entity.id)!
    return drawEntity(entity, names.get(entity.id)!, { x: tidy(x), y: tidy(y) }, theme)
  })
  const lines = drawLines(drawing.relations, new Map(entities.map((entity) => [entity.id, entity])), theme)
  const { drawn, blocked } = lines
  if (!labels) return { entities, relations: drawn, blocked, crowding: blocked * BLOCKED, unlabelled: 0 }
  const { relations, crowding } = placeLabels(lines, labels, entities, baseColour.quiet[theme])
  const unlabelled = relations.filter(({ label }) => label === null).length
  return { entities, relations, blocked, crowding: crowding + blocked * BLOCKED, unlabelled }
}

const isCrowded = ({ relations, blocked, crowding, unlabelled }: Body) =>
  blocked > 0 || unlabelled > 0 || crowding > easeOf(relations.length) * relations.length

/** The names with those left out that have no room. */
function fitting({ names, labels }: Measured, spots: Spots): Measured {
  const without = colliding(names, spots)
  return { labels, names: new Map([...names].map(([id, name]) => [id, without.has(id) ? unwritten(name) : name])) }
}

/** Where one factor does not take them off one another, those that lie on one another are pushed apart; in a large drawing, shapes alone. */
function settled(names: ReadonlyMap<string, Name>, spots: Spots, isLarge: boolean): Spots {
  if (colliding(names, spots).size === 0) return spots
  return pushedApart(
    [...names].map(([id, name]) => (isLarge ? { id, ...name.shape } : roomOf(id, name))),
    spots,
  )
}

const sideOf = (spots: Spots): number => {
  const { left, top, right, bottom } = around(
    [...spots.values()].map(({ x, y }) => ({ left: x, top: y, right: x, bottom: y })),
  )
  return Math.max(1, right - left, bottom - top)
}

/** Entities that are tied to one other alone, with that one. */
function leavesOf({ relations }: Drawing): Map<string, string> {
  const others = new Map<string, Set<string>>()
  for (const { subjectId, objectId } of relations) {
    others.set(subjectId, (others.get(subjectId) ?? new Set()).add(objectId))
    others.set(objectId, (others.get(objectId) ?? new Set()).add(subjectId))
  }
  return new Map(
    [...others].flatMap(([id, [other, second]]) => (second === undefined && other !== id ? [[id, other!]] : [])),
  )
}

/** Moves entities outwards that are tied to one other alone and whose relation's label has no room: lines diverge. */
function stretched(spots: Spots, { relations }: Body, leaves: ReadonlyMap<string, string>): Spots {
  const moved = new Map(spots)
  for (const { subjectId, objectId, label } of relations) {
    const leaf = [subjectId, objectId].find((id) => leaves.has(id))
    if (label || leaf === undefined) continue
    const [from, to] = [spots.get(leaves.get(leaf)!)!, spots.get(leaf)!]
    moved.set(leaf, { x: from.x + (to.x - from.x) * STEP, y: from.y + (to.y - from.y) * STEP })
  }
  return moved
}

/**
 * Moves everything apart, all by one factor, until names do not collide and labels have room, as far as that helps. Where the
 * caller has placed nothing (`isOurs`), single entities move as well.
 */
export function spaced(drawing: Drawing, measured: Measured, start: Spots, manner: Manner, isOurs: boolean): Body {
  const isLarge = drawing.relations.length > ROOMY_UP_TO
  const furthest = Math.min(isLarge ? FAR : FURTHEST, LARGEST / sideOf(start))
  const leaves = isOurs ? leavesOf(drawing) : new Map<string, string>()
  let spots = start
  const bodyAtFactor = (factor: number) => {
    const apart = settled(measured.names, timesAsFar(spots, factor), isLarge)
    return bodyAt(drawing, fitting(measured, apart), apart, manner)
  }
  let factor = 1
  while (factor < furthest && colliding(measured.names, timesAsFar(spots, factor)).size > 0) factor *= STEP
  let best = bodyAtFactor(factor)
  while (!isLarge && isCrowded(best) && factor < (best.unlabelled > 0 ? furthest : FAR)) {
    factor *= STEP
    spots = stretched(spots, best, leaves)
    const next = bodyAtFactor(factor)
    if (next.crowding < best.crowding) best = next
  }
  return best
}

import { vocabulary } from '../vocabulary/relation-type'
import { BoxGrid } from './box-grid'
import type { DrawnRelation } from './drawing'
import { shareInside } from './geometry'
import type { Box } from './geometry'
import type { Colour } from '../look/colour'
import { statusLook, strengthWidth } from '../look/line-look'
import type { EntityMark, RelationMark } from './marks'
import { at, lineBetween, loop, pieces } from './relation-line'
import type { Bend, End, RelationLine } from './relation-line'

/** How far apart the lines of parallel relations are in their middle, in units of the drawing. */
const FAN = 44
/** Bends that are tried where a line would run through an entity it does not connect. */
const DETOURS: readonly Bend[] = [20, -20, 40, -40, 62, -62, 90, -90, 125, -125]
/** Above this many relations a drawing is too full for detours to make it clearer. */
const DETOURS_UP_TO = 400

type Obstacle = { id: string; box: Box; weight: number }

const pairOf = ({ subjectId, objectId }: DrawnRelation) =>
  subjectId < objectId ? `${subjectId}\n${objectId}` : `${objectId}\n${subjectId}`

/** How much is in the way of a line, its own ends excepted: each shape counts for more than each name. */
function inTheWay(
  { points }: RelationLine,
  { subjectId, objectId }: DrawnRelation,
  obstacles: BoxGrid<Obstacle>,
): number {
  const met = new Set<Obstacle>()
  const line = pieces(points)
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, ay, bx, by] = line.slice(i, i + 4) as [number, number, number, number]
    obstacles.along(ax, ay, bx, by, (obstacle) => {
      const { id, box } = obstacle
      if (id !== subjectId && id !== objectId && shareInside(box, ax, ay, bx, by) > 0) met.add(obstacle)
    })
  }
  let cost = 0
  for (const { weight } of met) cost += weight
  return cost
}

/** The bend, added to those of all lines between two entities, with which the least is in their way; the smallest of several. */
function leastBlocked(lines: readonly Line[], shapes: BoxGrid<Obstacle>): { bend: Bend; cost: number } {
  const costOf = (bend: Bend) =>
    lines.reduce((sum, { relation, lineFor }) => sum + inTheWay(lineFor(bend), relation, shapes), 0)
  let best = { bend: 0, cost: costOf(0) }
  for (const bend of DETOURS) {
    if (best.cost === 0) break
    const cost = costOf(bend)
    if (cost < best.cost) best = { bend, cost }
  }
  return best
}

/** The two ends of the bar across the middle of a line. */
function bar(points: readonly number[], width: number): number[] {
  const { x, y, dx, dy } = at(points, 0.5)
  const half = 6 + width
  return [x - dy * half, y + dx * half, x + dy * half, y - dx * half].map((n) => Math.round(n * 10) / 10)
}

/** A relation with the ways in which its line can run. */
type Line = { relation: DrawnRelation; lineFor: (bend: Bend) => RelationLine }

/** The lines between two entities side by side, or those of an entity to itself as loops. */
function fanned(group: readonly DrawnRelation[], endOf: (id: string) => End): Line[] {
  return group.map((relation, place) => {
    const { type, subjectId, objectId, strength } = relation
    const [from, to] = [endOf(subjectId), endOf(objectId)]
    const [width, isPointed] = [widthOf(strength), !vocabulary[type].symmetric]
    if (subjectId === objectId) return { relation, lineFor: () => loop(from, place, width, isPointed) }
    const side = subjectId < objectId ? 1 : -1
    const own = (place - (group.length - 1) / 2) * FAN
    return { relation, lineFor: (bend) => lineBetween(from, to, (own + bend) * side, width, isPointed) }
  })
}

const widthOf = (strength: number) => strengthWidth[strength - 1] ?? strengthWidth[0]

function shapesOf(entities: ReadonlyMap<string, EntityMark>): BoxGrid<Obstacle> {
  const shapes = new BoxGrid<Obstacle>()
  for (const { id, x, y, text } of entities.values()) {
    shapes.add({ id, box: { left: x - 23, top: y - 23, right: x + 23, bottom: y + 23 }, weight: 3 })
    if (text.lines.length > 0) shapes.add({ id, box: text.box, weight: 1 })
  }
  return shapes
}

function markOf(
  { id, type, subjectId, objectId, status, strength }: DrawnRelation,
  line: RelationLine,
  theme: keyof Colour,
) {
  const { dash, struck, colour } = statusLook[status]
  const width = widthOf(strength)
  return {
    id,
    type,
    subjectId,
    objectId,
    status,
    width,
    points: line.points,
    dash: dash ?? [],
    colour: colour[theme],
    arrow: vocabulary[type].symmetric ? null : line.arrow,
    struck: struck ? bar(line.points, width) : null,
    label: null,
  }
}

/** The lines of relations, how much is in their way, and the other ways in which one of them could run just as freely. */
export type Lines = { drawn: RelationMark[]; blocked: number; otherwise: (id: string) => Iterable<RelationMark> }

/** Draws each relation's line: parallel ones fanned out, those of an entity to itself as loops, none through a stranger. */
export function drawLines(
  relations: readonly DrawnRelation[],
  entities: ReadonlyMap<string, EntityMark>,
  theme: keyof Colour,
): Lines {
  const shapes = relations.length > DETOURS_UP_TO ? null : shapesOf(entities)
  const endOf = (id: string): End => {
    const { x, y, kind, text } = entities.get(id)!
    return { x, y, kind, name: text.box }
  }
  const parallel = new Map<string, DrawnRelation[]>()
  for (const relation of relations) {
    const group = parallel.get(pairOf(relation))
    if (group) group.push(relation)
    else parallel.set(pairOf(relation), [relation])
  }
  const lineOf = new Map<string, RelationLine>()
  const alone = new Map<string, Line>()
  let blocked = 0
  for (const group of parallel.values()) {
    const lines = fanned(group, endOf)
    const { bend, cost } = shapes ? leastBlocked(lines, shapes) : { bend: 0, cost: 0 }
    blocked += cost
    for (const { relation, lineFor } of lines) lineOf.set(relation.id, lineFor(bend))
    if (lines.length === 1) alone.set(lines[0]!.relation.id, lines[0]!)
  }
  return {
    drawn: relations.map((relation) => markOf(relation, lineOf.get(relation.id)!, theme)),
    blocked,
    *otherwise(id) {
      const line = alone.get(id)
      if (!line || !shapes || line.relation.subjectId === line.relation.objectId) return
      const most = inTheWay(lineOf.get(id)!, line.relation, shapes)
      for (const bend of [0, ...DETOURS]) {
        const other = line.lineFor(bend)
        if (inTheWay(other, line.relation, shapes) <= most) yield markOf(line.relation, other, theme)
      }
    },
  }
}

import { vocabulary } from '../graph/vocabulary'
import { BoxGrid } from './box-grid'
import type { DrawnRelation } from './drawing'
import { shareInside } from './geometry'
import type { Box } from './geometry'
import type { Colour } from './look'
import { statusLook, strengthWidth } from './look'
import type { EntityMark, RelationMark } from './parts'
import { at, looped, pieces, routed } from './route'
import type { Bend, End, Route } from './route'

/** How far apart the lines of parallel relations are in their middle, in units of the drawing. */
const FAN = 34
/** Bends that are tried where a line would run through an entity it does not tie. */
const DETOURS: readonly Bend[] = [20, -20, 40, -40, 62, -62]
/** Above this many relations a drawing is too full for detours to make it clearer. */
const DETOURS_UP_TO = 400

type Obstacle = { id: string; box: Box; weight: number }

const pairOf = ({ subjectId, objectId }: DrawnRelation) =>
  subjectId < objectId ? `${subjectId}\n${objectId}` : `${objectId}\n${subjectId}`

/** How much is in the way of a line, its own ends excepted: each shape counts for more than each name. */
function inTheWay({ points }: Route, { subjectId, objectId }: DrawnRelation, obstacles: BoxGrid<Obstacle>): number {
  const met = new Set<Obstacle>()
  const line = pieces(points)
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, ay, bx, by] = line.slice(i, i + 4) as [number, number, number, number]
    const box = { left: Math.min(ax, bx), top: Math.min(ay, by), right: Math.max(ax, bx), bottom: Math.max(ay, by) }
    obstacles.some(box, (obstacle) => {
      const { id, box: shape } = obstacle
      if (id !== subjectId && id !== objectId && shareInside(shape, ax, ay, bx, by) > 0) met.add(obstacle)
      return false
    })
  }
  let cost = 0
  for (const { weight } of met) cost += weight
  return cost
}

/** The bend with the least in the way, the smallest of several. */
function leastBlocked(way: (bend: Bend) => Route, relation: DrawnRelation, obstacles: BoxGrid<Obstacle>): Route {
  let best = { route: way(0), cost: inTheWay(way(0), relation, obstacles) }
  for (const bend of DETOURS) {
    if (best.cost === 0) break
    const route = way(bend)
    const cost = inTheWay(route, relation, obstacles)
    if (cost < best.cost) best = { route, cost }
  }
  return best.route
}

/** The two ends of the bar across the middle of a line. */
function bar(points: readonly number[], width: number): number[] {
  const { x, y, dx, dy } = at(points, 0.5)
  const half = 6 + width
  return [x - dy * half, y + dx * half, x + dy * half, y - dx * half].map((n) => Math.round(n * 10) / 10)
}

/** Draws each relation's line: parallel ones fanned out, those of an entity to itself as loops, none through a stranger. */
export function drawLines(
  relations: readonly DrawnRelation[],
  entities: ReadonlyMap<string, EntityMark>,
  theme: keyof Colour,
): RelationMark[] {
  const shapes = new BoxGrid<Obstacle>()
  for (const { id, x, y, text } of entities.values()) {
    shapes.add({ id, box: { left: x - 23, top: y - 23, right: x + 23, bottom: y + 23 }, weight: 3 })
    shapes.add({ id, box: text.box, weight: 1 })
  }
  const parallel = new Map<string, DrawnRelation[]>()
  for (const relation of relations) {
    const pair = pairOf(relation)
    const group = parallel.get(pair)
    if (group) group.push(relation)
    else parallel.set(pair, [relation])
  }
  const places = new Map(
    [...parallel.values()].flatMap((group) => group.map((relation, i) => [relation.id, i] as const)),
  )
  return relations.map((relation) => {
    const group = parallel.get(pairOf(relation))!.length
    return drawLine(
      relation,
      [places.get(relation.id)!, group],
      entities,
      relations.length > DETOURS_UP_TO ? null : shapes,
      theme,
    )
  })
}

function drawLine(
  relation: DrawnRelation,
  [place, ofGroup]: readonly [number, number],
  entities: ReadonlyMap<string, EntityMark>,
  shapes: BoxGrid<Obstacle> | null,
  theme: keyof Colour,
): RelationMark {
  const { id, type, subjectId, objectId, status, strength } = relation
  const endOf = (end: string): End => {
    const { x, y, kind, text } = entities.get(end)!
    return { x, y, kind, name: text.box }
  }
  const [from, to] = [endOf(subjectId), endOf(objectId)]
  const width = strengthWidth[strength - 1] ?? strengthWidth[0]
  const pointed = !vocabulary[type].symmetric
  const fanned = (place - (ofGroup - 1) / 2) * FAN * (subjectId < objectId ? 1 : -1)
  const bent = (bend: Bend) => routed(from, to, bend, width, pointed)
  const { points, arrow } =
    subjectId === objectId
      ? looped(from, place, width, pointed)
      : shapes && ofGroup === 1
        ? leastBlocked(bent, relation, shapes)
        : bent(fanned)
  const { dash, struck, colour } = statusLook[status]
  return {
    ...{ id, type, subjectId, objectId, status, width, points },
    dash: dash ?? [],
    colour: colour[theme],
    arrow: pointed ? arrow : null,
    struck: struck ? bar(points, width) : null,
    label: null,
  }
}

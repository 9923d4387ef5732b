import { BoxGrid } from '../shape/box-grid'
import { boxOf, grown, movedBox, overlaps, shareInside } from '../shape/geometry'
import type { Box, Spot } from '../shape/geometry'
import type { Label, MeasuredLabel } from './label-words'
import { extents } from '../shape/outlines'
import type { EntityMark, RelationMark } from '../shape/marks'
import { at, pieces } from '../shape/relation-line'

/** Where along a line a label is tried, best first. */
const PLACES = Array.from({ length: 23 }, (_, i) => 0.5 + (i % 2 === 0 ? -1 : 1) * Math.ceil(i / 2) * 0.04)
/** With so many places a label has choice enough. */
const ENOUGH = 14
/** Room between a label and the line that it stands beside; further than that from any other one. */
const BESIDE = 3
const APART = 6
/** Room between a label and a line that is bent for another one's sake: half an arrowhead. */
const CLEAR = 8
/** How much worse a label is in each further width. */
const OTHER_WIDTH = 0.2

type Piece = { box: Box; owner: string; margin: number; ends: readonly [number, number, number, number] }

/** What no label may cover: shapes, names, arrowheads and bars, and the lines of other relations. */
export type Surroundings = { taken: BoxGrid<{ box: Box }>; lines: BoxGrid<Piece> }

export function surroundings(entities: readonly EntityMark[], relations: readonly RelationMark[]): Surroundings {
  const around: Surroundings = { taken: new BoxGrid(), lines: new BoxGrid() }
  for (const { x, y, kind, text } of entities) {
    around.taken.add({ box: movedBox(extents[kind], { x, y }) })
    if (text.lines.length > 0) around.taken.add({ box: text.box })
  }
  for (const relation of relations) addLine(around, relation)
  return around
}

/** What of a line says how it stands and which way it runs: its arrowhead and its bar. No label may cover them. */
const marksOf = ({ struck, arrow }: RelationMark): Box[] => [
  ...(struck ? [grown(boxOf(struck), 2)] : []),
  ...(arrow ? [boxOf(arrow)] : []),
]

/** Keeps labels off a line, its arrowhead and its bar. */
export function addLine({ taken, lines }: Surroundings, relation: RelationMark): void {
  const { id, points, width } = relation
  for (const box of marksOf(relation)) taken.add({ box })
  for (const ends of straight(points)) addPieces(lines, { owner: id, margin: width / 2 + 1 }, ends)
}

/** A line as straight pieces. */
function straight(points: readonly number[]): Piece['ends'][] {
  const line = pieces(points)
  return Array.from(
    { length: line.length / 2 - 1 },
    (_, i) => line.slice(2 * i, 2 * i + 4) as [number, number, number, number],
  )
}

/** Tells of a line, with its arrowhead and its bar, whether it runs through a box. */
export function runsThrough({ points }: RelationMark): (box: Box) => boolean {
  const ends = straight(points)
  return (box) => {
    const near = grown(box, CLEAR)
    return ends.some((each) => shareInside(near, ...each) > 0)
  }
}

/** Adds a straight piece in parts no longer than a square of the grid, so that a long slanting one does not fill it. */
function addPieces(lines: BoxGrid<Piece>, own: Pick<Piece, 'owner' | 'margin'>, [ax, ay, bx, by]: Piece['ends']): void {
  const parts = Math.ceil(Math.hypot(bx - ax, by - ay) / lines.square)
  for (let i = 0; i < parts; i++) {
    const [s, e] = [i / parts, (i + 1) / parts]
    const ends = [ax + (bx - ax) * s, ay + (by - ay) * s, ax + (bx - ax) * e, ay + (by - ay) * e] as const
    lines.add({ ...own, ends, box: boxOf(ends) })
  }
}

/** A place where a label may stand, and how bad it is. */
export type Place = { label: MeasuredLabel; x: number; box: Box; cost: number }

type Candidate = Spot & { t: number; isBeside: boolean }

/** Spots on a line and beside it where a label of that size could be. */
function* candidates(points: readonly number[], { width, height }: MeasuredLabel): Generator<Candidate> {
  for (const t of PLACES) {
    const { x, y, dx, dy } = at(points, t)
    yield { x, y, t, isBeside: false }
    const off = (Math.abs(dy) * width + Math.abs(dx) * height) / 2 + BESIDE
    yield { x: x - dy * off, y: y + dx * off, t, isBeside: true }
    yield { x: x + dy * off, y: y - dx * off, t, isBeside: true }
  }
}

/** How much of a relation's own line the box hides; null: it is on another one's line, which it would seem to name. */
function hiddenIn(box: Box, relation: RelationMark, isBeside: boolean, lines: BoxGrid<Piece>): number | null {
  let hidden = 0
  const isOnAnother = lines.some(grown(box, APART), ({ owner, margin, ends }) => {
    if (owner !== relation.id) return shareInside(grown(box, isBeside ? APART : margin), ...ends) > 0
    hidden += shareInside(box, ...ends) * Math.hypot(ends[2] - ends[0], ends[3] - ends[1])
    return false
  })
  return isOnAnother ? null : hidden
}

function placesOfWidth(label: MeasuredLabel, relation: RelationMark, { taken, lines }: Surroundings): Place[] {
  const { points } = relation
  const length = Math.max(1, Math.hypot(points.at(-2)! - points[0]!, points.at(-1)! - points[1]!))
  const places: Place[] = []
  // Its own marks, too: a line that could run otherwise is not among what is taken yet.
  const marks = marksOf(relation)
  for (const { x, y, t, isBeside } of candidates(points, label)) {
    if (places.length >= ENOUGH) break
    const [right, down] = [label.width / 2, label.height / 2]
    const box = { left: x - right, right: x + right, top: y - down, bottom: y + down }
    if (taken.hits(box) || marks.some((mark) => overlaps(mark, box))) continue
    const hidden = hiddenIn(box, relation, isBeside, lines)
    if (hidden === null) continue
    places.push({ label, x, box, cost: (1.3 * hidden) / length + Math.abs(t - 0.5) + (isBeside ? 0.4 : 0) })
  }
  return places
}

/** Where a relation's label may stand, best first; other labels do not count. */
export function placesOf(relation: RelationMark, label: Label, around: Surroundings): Place[] {
  const places: Place[] = []
  for (const [i, measured] of label.entries()) {
    if (places.length >= ENOUGH) break
    const more = placesOfWidth(measured, relation, around)
    places.push(...more.map((place) => ({ ...place, cost: place.cost + i * OTHER_WIDTH })))
  }
  return places.sort((a, b) => a.cost - b.cost)
}

import { vocabulary } from '../graph/vocabulary'
import { BoxGrid } from './box-grid'
import type { DrawnRelation } from './drawing'
import { textWidth } from './fonts'
import { grown, movedBox, shareInside } from './geometry'
import type { Box, Spot } from './geometry'
import { extents } from './outlines'
import type { EntityMark, RelationMark, TextBlock } from './parts'
import { at, pieces } from './route'
import { drawable, wrap } from './text'
import { modalityWord, textSize } from './words'

const SETTING = { size: textSize.label, weight: 400, maxLines: 6 } as const
/** Widths at which a label is broken into lines, the second where there is no room for the first. */
const WIDTHS = [104, 66] as const
const LINE_HEIGHT = 12.5
/** Fonts that a viewer has instead of ours may be wider: so much room is kept on top of a text's own width. */
const SPARE = 1.09
/** Where along a line a label is tried, best first. */
const PLACES = [0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71, 0.22, 0.78]

/** "supplies", "invests in (plan)", "leads: Supreme Leader"; the free type is told by its role alone. */
export function relationLabel({ type, role, modality }: Pick<DrawnRelation, 'type' | 'role' | 'modality'>): string {
  const { label } = vocabulary[type]
  const roles = role && [...new Set(role.split(/[;,]\s*/))].join(', ')
  const words = roles === null ? label : type === 'LINKED_TO' ? roles : `${label}: ${roles}`
  const sense = modalityWord[modality]
  return drawable(sense === null ? words : `${words} (${sense})`)
}

/** The labels of relations by their ids. */
export const labelsOf = (relations: readonly DrawnRelation[]): Map<string, string> =>
  new Map(relations.map((relation) => [relation.id, relationLabel(relation)]))

/** How bad it is for a label to have no room at all. */
const NO_ROOM = 12

/** What a label must not cover, and the lines that it had better not. */
type Surroundings = { taken: BoxGrid<{ box: Box }>; lines: BoxGrid<Piece> }
type Piece = { box: Box; owner: string; ends: readonly [number, number, number, number] }

function surroundings(entities: readonly EntityMark[], relations: readonly RelationMark[]): Surroundings {
  const taken = new BoxGrid<{ box: Box }>()
  const lines = new BoxGrid<Piece>()
  for (const { x, y, kind, text } of entities) {
    taken.add({ box: movedBox(extents[kind], { x, y }) })
    taken.add({ box: text.box })
  }
  for (const { id, points, struck } of relations) {
    if (struck) {
      const [ax, ay, bx, by] = struck as [number, number, number, number]
      const box = { left: Math.min(ax, bx), top: Math.min(ay, by), right: Math.max(ax, bx), bottom: Math.max(ay, by) }
      taken.add({ box: grown(box, 2) })
    }
    const line = pieces(points)
    for (let i = 0; i + 3 < line.length; i += 2)
      addPieces(lines, id, line.slice(i, i + 4) as [number, number, number, number])
  }
  return { taken, lines }
}

/** Adds a straight piece in parts no longer than a square of the grid, so that a long slanting one does not fill it. */
function addPieces(lines: BoxGrid<Piece>, owner: string, [ax, ay, bx, by]: [number, number, number, number]): void {
  const parts = Math.ceil(Math.hypot(bx - ax, by - ay) / lines.square)
  for (let i = 0; i < parts; i++) {
    const [s, e] = [i / parts, (i + 1) / parts]
    const ends = [ax + (bx - ax) * s, ay + (by - ay) * s, ax + (bx - ax) * e, ay + (by - ay) * e] as const
    const box = {
      left: Math.min(ends[0], ends[2]),
      top: Math.min(ends[1], ends[3]),
      right: Math.max(ends[0], ends[2]),
      bottom: Math.max(ends[1], ends[3]),
    }
    lines.add({ box, owner, ends })
  }
}

type Measured = { lines: readonly string[]; width: number; height: number }

const measure = (text: string, maxWidth: number): Measured => {
  const lines = wrap(text, { ...SETTING, maxWidth })
  const width = Math.max(0, ...lines.map((line) => textWidth(line, SETTING.size, SETTING.weight))) * SPARE
  return { lines, width: width + 4, height: lines.length * LINE_HEIGHT + 2 }
}

/** How far apart two entities should be for the relation's arrow and label to have room between them. */
export const tieLength = (label: string | undefined): number =>
  70 + (label === undefined ? 30 : Math.max(30, measure(label, WIDTHS[0]).width * 0.75))

/** How bad it is for a label to be there: other lines under it, its own line hidden, far from the middle. */
function cost(box: Box, relation: RelationMark, t: number, besides: boolean, { lines }: Surroundings): number {
  const crossed = new Set<string>()
  let hidden = 0
  const near = besides ? grown(box, 7) : box
  lines.some(near, ({ owner, ends }) => {
    const share = shareInside(owner === relation.id ? box : near, ...ends)
    if (share === 0) return false
    if (owner === relation.id) hidden += share * Math.hypot(ends[2] - ends[0], ends[3] - ends[1])
    else crossed.add(owner)
    return false
  })
  const { points } = relation
  const length = Math.hypot(points.at(-2)! - points[0]!, points.at(-1)! - points[1]!)
  return crossed.size + (1.3 * hidden) / Math.max(length, 1) + Math.abs(t - 0.5) + (besides ? 0.4 : 0)
}

/** Spots on a line and beside it where a label of that size could be. */
function* spots(
  points: readonly number[],
  { width, height }: Measured,
): Generator<Spot & { t: number; besides: boolean }> {
  for (const t of PLACES) {
    const { x, y, dx, dy } = at(points, t)
    yield { x, y, t, besides: false }
    const off = (Math.abs(dy) * width + Math.abs(dx) * height) / 2 + 3
    yield { x: x - dy * off, y: y + dx * off, t, besides: true }
    yield { x: x + dy * off, y: y - dx * off, t, besides: true }
  }
}

/** A label, and how bad its place is. */
type Placed = { text: TextBlock; cost: number }

function placed(relation: RelationMark, text: string, around: Surroundings, colour: string): Placed | null {
  for (const maxWidth of WIDTHS) {
    const block = placedAt(measure(text, maxWidth), relation, around, colour)
    if (block) return block
  }
  return null
}

function placedAt(size: Measured, relation: RelationMark, around: Surroundings, colour: string): Placed | null {
  let best: { box: Box; x: number; cost: number } | null = null
  for (const { x, y, t, besides } of spots(relation.points, size)) {
    const box = {
      left: x - size.width / 2,
      right: x + size.width / 2,
      top: y - size.height / 2,
      bottom: y + size.height / 2,
    }
    if (best && Math.abs(t - 0.5) >= best.cost) break
    if (around.taken.hits(box)) continue
    const price = cost(box, relation, t, besides, around)
    if (!best || price < best.cost) best = { box, x, cost: price }
  }
  if (!best) return null
  const { box, x } = best
  around.taken.add({ box })
  const text: TextBlock = {
    ...{ lines: size.lines, x: Math.round(x * 10) / 10, y: Math.round((box.top + 1 + SETTING.size * 0.92) * 10) / 10 },
    ...{ size: SETTING.size, weight: SETTING.weight, lineHeight: LINE_HEIGHT, anchor: 'middle', colour, box },
  }
  return { text, cost: best.cost }
}

/**
 * Gives relations their labels where there is room that no shape, name or other label takes; short lines choose first.
 * A relation for whose label there is none keeps none.
 */
export function placeLabels(
  relations: readonly RelationMark[],
  labels: ReadonlyMap<string, string>,
  entities: readonly EntityMark[],
  colour: string,
): { relations: RelationMark[]; crowding: number } {
  const around = surroundings(entities, relations)
  const length = ({ points }: RelationMark) => Math.hypot(points.at(-2)! - points[0]!, points.at(-1)! - points[1]!)
  const found = new Map<string, TextBlock | null>()
  let crowding = 0
  for (const relation of relations.toSorted((a, b) => length(a) - length(b) || (a.id < b.id ? -1 : 1))) {
    const label = placed(relation, labels.get(relation.id)!, around, colour)
    found.set(relation.id, label?.text ?? null)
    crowding += label?.cost ?? NO_ROOM
  }
  return { relations: relations.map((relation) => ({ ...relation, label: found.get(relation.id)! })), crowding }
}

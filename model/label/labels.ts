import { BoxGrid } from '../shape/box-grid'
import { overlaps } from '../shape/geometry'
import type { Box } from '../shape/geometry'
import { addLine, placesOf, runsThrough, surroundings } from './label-places'
import type { Place } from './label-places'
import { labelSetting } from './label-words'
import type { Label } from './label-words'
import type { Lines } from '../shape/lines'
import type { EntityMark, RelationMark, TextBlock } from '../shape/marks'

/** How bad it is for a label to have no room at all. */
const NO_ROOM = 12

/** How many labels move at most to make room for one. */
const MOST_MOVES = 2

type Standing = { id: string; box: Box; place: Place }

/** Labels as they are given their places, none on another. */
class Standings {
  readonly #grid = new BoxGrid<Standing>()
  readonly #of = new Map<string, Standing>()
  constructor(readonly places: ReadonlyMap<string, readonly Place[]>) {}

  of(id: string): Place | undefined {
    return this.#of.get(id)?.place
  }

  /**
   * Takes the best free place; failing that, one whose only holder finds another, where need be by the same means. Says
   * whether that went; `kept` is what those who ask for it have taken.
   */
  settle(id: string, moves = MOST_MOVES, kept: readonly Box[] = []): boolean {
    const places = this.places.get(id)!.filter(({ box }) => !kept.some((each) => overlaps(each, box)))
    const free = places.find(({ box }) => this.#holders(box, id).size === 0)
    const place = free ?? (moves > 0 ? places.find(({ box }) => this.#cleared(box, id, moves, kept)) : undefined)
    if (place) this.#put(id, place)
    return place !== undefined
  }

  #cleared(box: Box, id: string, moves: number, kept: readonly Box[]): boolean {
    const [holder, second] = this.#holders(box, id)
    return holder !== undefined && second === undefined && this.settle(holder, moves - 1, [...kept, box])
  }

  /** Takes the best of other places, those of a line that runs otherwise; says whether one was free. */
  settleAt(id: string, places: readonly Place[]): boolean {
    const place = places.find(({ box }) => this.#holders(box, id).size === 0)
    if (place) this.#put(id, place)
    return place !== undefined
  }

  /** Whether some label stands in the way of a line. */
  block(line: RelationMark): boolean {
    const isOn = runsThrough(line)
    for (const { box } of this.#of.values()) if (isOn(box)) return true
    return false
  }

  /** Whose labels stand in a box, but for one's own. */
  #holders(box: Box, own: string): Set<string> {
    const holders = new Set<string>()
    this.#grid.some(box, (standing) => {
      const isThere = standing.id !== own && this.#of.get(standing.id) === standing
      if (isThere && overlaps(standing.box, box)) holders.add(standing.id)
      return false
    })
    return holders
  }

  #put(id: string, place: Place): void {
    const standing = { id, box: place.box, place }
    this.#of.set(id, standing)
    this.#grid.add(standing)
  }
}

const textOf = ({ label, x, box }: Place, colour: string): TextBlock => {
  const { size, weight, lineHeight } = labelSetting
  const [left, baseline] = [Math.round(x * 10) / 10, Math.round((box.top + 1 + size * 0.92) * 10) / 10]
  return { lines: label.lines, x: left, y: baseline, size, weight, lineHeight, anchor: 'middle', colour, box }
}

/**
 * Gives relations their labels where there is room that no shape, name, other label or other relation's line takes: a
 * label on a foreign line would be read as that one's. Those with the least choice choose first. A relation for whose
 * label there is no room keeps none.
 */
export function placeLabels(
  { drawn, otherwise }: Lines,
  labels: ReadonlyMap<string, Label>,
  entities: readonly EntityMark[],
  colour: string,
): { relations: RelationMark[]; crowding: number } {
  const around = surroundings(entities, drawn)
  const placesFor = (relation: RelationMark) => placesOf(relation, labels.get(relation.id)!, around)
  const places = new Map(drawn.map((relation) => [relation.id, placesFor(relation)]))
  const standings = new Standings(places)
  const choice = (id: string) => places.get(id)!.length
  const inOrder = [...places.keys()].sort((a, b) => choice(a) - choice(b) || (a < b ? -1 : 1))
  for (const id of inOrder) standings.settle(id)
  const relations = new Map(drawn.map((relation) => [relation.id, relation]))
  for (const id of inOrder.filter((each) => !standings.of(each))) {
    for (const other of otherwise(id)) {
      if (standings.block(other) || !standings.settleAt(id, placesFor(other))) continue
      relations.set(id, other)
      addLine(around, other)
      break
    }
  }
  let crowding = 0
  const labelled = [...relations.values()].map((relation) => {
    const place = standings.of(relation.id)
    crowding += place?.cost ?? NO_ROOM
    return { ...relation, label: place ? textOf(place, colour) : null }
  })
  return { relations: labelled, crowding }
}

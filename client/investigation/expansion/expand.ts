import { ask } from '../../api'
import { graphql } from '../../generated'
import type { Direction, RelationType } from '../../generated/graphql'

import { drawnEntity, drawnRelation } from './drawn-fields'
import { diffOf } from '../diff'
import { linesOf, placesOf } from './draw'
import type { Cards } from './draw'
import { otherEnd, relationsOf } from '../graph'
import { nameWithin } from '../../../model/text/distinction'
import { relationWords } from '../../../model/vocabulary/relation-words'
import type { Drawing } from '../graph'
import { lengthFor, placeAround } from '../place-entities'
import { investigation } from '../store'
import { passesTime } from '../time/time'
import { inDigits, mostOf } from '../../../model/limits'
import { counted } from '../../../model/text/counted'
import { tell } from '../messages'

const countsOf = graphql(`
  query ExpandCounts($id: ID!, $filter: RelationFilter) {
    entity(id: $id) {
      relationCounts(filter: $filter) {
        type
        direction
        label
        total
      }
    }
  }
`)

const expandBy = graphql(`
  query Expand(
    $id: ID!
    $types: [RelationType!]
    $direction: Direction
    $filter: RelationFilter
    $exclude: [ID!]
    $first: Int
  ) {
    expand(id: $id, types: $types, direction: $direction, filter: $filter, exclude: $exclude, first: $first) {
      entities {
        ...EntityCard
      }
      relations {
        ...RelationCard
      }
    }
  }
`)

/** A row of the menu: a relation type seen from the entity, how many there are and how many of them are drawn. */
export type ExpandRow = { type: RelationType; direction: Direction; label: string; total: number; drawn: number }

/** The neighbours that are tied to an entity in the drawing by that type and direction. */
function drawnNeighbours(drawing: Drawing, id: string, { type, direction }: Pick<ExpandRow, 'type' | 'direction'>) {
  const passes = { OUT: 'subjectId', IN: 'objectId' } as const
  const then = passesTime(drawing.filters.time)
  return relationsOf(drawing, id)
    .filter((relation) => relation.type === type && (direction === 'BOTH' || relation[passes[direction]] === id))
    .filter(then)
    .map((relation) => otherEnd(relation, id))
}

/** The rows with what is drawn now; the counts of the whole graph stay as they were asked. */
export const withDrawn = (drawing: Drawing, id: string, rows: readonly Omit<ExpandRow, 'drawn'>[]): ExpandRow[] =>
  rows.map((row) => ({ ...row, drawn: drawnNeighbours(drawing, id, row).length }))

/** What an entity can be expanded by at the time that is shown, most first. Throws an ApiError. */
export async function expandRows(id: string, signal?: AbortSignal): Promise<ExpandRow[]> {
  const filter = investigation.drawing().filters.time
  const { entity } = await ask(countsOf, { id, filter }, { signal })
  const rows = withDrawn(investigation.drawing(), id, entity?.relationCounts ?? [])
  return rows.sort((a, b) => b.total - a.total || a.label.localeCompare(b.label))
}

/** Shares a limit among rows so that none is starved by a big one: each gets its part, what it does not need goes on. */
export function shareOut(limit: number, wanted: readonly number[]): number[] {
  const shares = wanted.map(() => 0)
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!)
  let left = limit
  order.forEach((row, i) => {
    const share = Math.min(wanted[row]!, Math.ceil(left / (order.length - i)))
    shares[row] = share
    left -= share
  })
  return shares
}

/** Ids of what was brought in. */
export type Came = { entities: string[]; relations: string[] }

/** Draws what an expansion brought around the entity, as one step that collapse can find again, or as a part of the last one. */
export function bring(id: string, cards: Cards, label: string, options?: { joinLast?: boolean }): Came {
  const drawing = investigation.drawing()
  const centre = drawing.entities.get(id)
  const nothing = { entities: [], relations: [] }
  if (!centre) return nothing
  const fresh = [...new Map(cards.entities.map((card) => [card.id, card])).values()].filter(
    (card) => !drawing.entities.has(card.id),
  )
  const brought = cards.relations.filter((card) => !drawing.relations.has(card.id)).map(drawnRelation)
  const length = lengthFor(Math.max(0, ...brought.map((relation) => relationWords(relation).length)))
  const places = placeAround(centre, fresh.length, placesOf(drawing), { lines: linesOf(drawing), length })
  const add = fresh.map((card, i) => drawnEntity(card, places[i]!))
  const ends = new Set(brought.flatMap(({ subjectId, objectId }) => [subjectId, objectId]))
  const update = [...ends].flatMap((end) => drawing.entities.get(end) ?? []).filter(({ hidden }) => hidden)
  if (add.length + brought.length === 0) return nothing
  const what = { entities: add.map((entity) => entity.id), relations: brought.map((relation) => relation.id) }
  const expansion = {
    id: `${id} ${Date.now()} ${drawing.expansions.size}`,
    entityId: id,
    broughtEntities: what.entities,
    broughtRelations: what.relations,
  }
  investigation.commit(
    diffOf(drawing, {
      entities: { add, update: update.map((entity) => ({ ...entity, hidden: false })) },
      relations: { add: brought },
      expansions: { add: [expansion] },
    }),
    label,
    options,
  )
  return what
}

const drawnAlready = (drawn: number, again: number): string =>
  `${inDigits(drawn)} of its neighbours by one relation type are drawn, and a question can leave out ${inDigits(mostOf.excluded)}: ` +
  `${counted(again, 'relation')} of those that came ${again === 1 ? 'was' : 'were'} drawn already. “choose…” lists the others by name.`

/** An entity and the rows by which it is to be expanded. */
export type Part = { id: string; rows: readonly Omit<ExpandRow, 'drawn'>[] }

/** How many of each row are not drawn yet. */
const wantedOf = (drawing: Drawing, { id, rows }: Part): number[] =>
  withDrawn(drawing, id, rows).map(({ total, drawn }) => Math.max(0, total - drawn))

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0)

/** Fetches so many neighbours of an entity of each row, that are not drawn yet. Throws an ApiError. */
async function fetchPart(drawing: Drawing, { id, rows }: Part, shares: readonly number[]): Promise<Cards> {
  const filter = drawing.filters.time
  const wanted = rows.flatMap((row, i) => (shares[i] === 0 ? [] : [{ ...row, first: shares[i] }]))
  const answers = await Promise.all(
    wanted.map(async ({ type, direction, first }) => {
      const drawn = drawnNeighbours(drawing, id, { type, direction })
      const exclude = drawn.slice(0, mostOf.excluded)
      const answer = await ask(expandBy, { id, types: [type], direction, filter, exclude, first })
      const again = answer.expand.relations.filter((card) => drawing.relations.has(card.id)).length
      if (again > 0 && drawn.length > exclude.length) tell(drawnAlready(drawn.length, again))
      return answer.expand
    }),
  )
  return {
    entities: answers.flatMap(({ entities }) => entities),
    relations: answers.flatMap(({ relations }) => relations),
  }
}

/**
 * Brings in the neighbours of some entities by the rows named of each, at most `limit` relations in all that are not drawn yet, as one step.
 * Their relations to the entities come with them, and none else; with a filter by time, those that may have held then. Gives what came and how
 * many are left. Throws an ApiError.
 */
export async function expand(parts: readonly Part[], limit: number): Promise<Came & { left: number }> {
  const drawing = investigation.drawing()
  const wanted = parts.map((part) => wantedOf(drawing, part))
  const shares = shareOut(limit, wanted.flat())
  const answers: Cards[] = []
  for (const [i, part] of parts.entries()) {
    const own = shares.splice(0, wanted[i]!.length)
    answers.push(await fetchPart(drawing, part, own))
  }
  const [first] = parts
  const name = (parts.length === 1 && nameWithin(drawing.entities.get(first!.id))) || `${parts.length} entities`
  const came: Came = { entities: [], relations: [] }
  for (const [i, { id }] of parts.entries()) {
    const { entities, relations } = bring(id, answers[i]!, `Expand ${name}`, { joinLast: came.relations.length > 0 })
    came.entities.push(...entities)
    came.relations.push(...relations)
  }
  const now = investigation.drawing()
  return { ...came, left: sum(parts.flatMap((part) => wantedOf(now, part))) }
}

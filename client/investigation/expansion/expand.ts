import { ask } from '../../api'
import { graphql } from '../../generated'
import type { Direction, RelationType } from '../../generated/graphql'

import { drawnEntity, drawnRelation } from './cards'
import { diffOf } from '../diff'
import { linesOf, placesOf } from './draw'
import type { Cards } from './draw'
import { otherEnd, relationsOf } from '../graph'
import { relationWords } from '../../../model/vocabulary/relation-words'
import type { Drawing } from '../graph'
import { lengthFor, placeAround } from '../place'
import { investigation } from '../store'
import { passesTime } from '../time/time'
import { mostOf } from '../../../model/limits'

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

/** Draws what an expansion brought around the entity, as one step that collapse can find again. */
export function bring(id: string, cards: Cards, label: string): { entities: string[]; relations: string[] } {
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
  )
  return what
}

/**
 * Brings in the neighbours of an entity by the rows named, at most `limit` relations in all that are not drawn yet.
 * Their relations to the entity come with them, and none else; with a filter by time, those that may have held then. Gives what came and how many are left. Throws an ApiError.
 */
export async function expand(
  id: string,
  rows: readonly ExpandRow[],
  limit: number,
): Promise<{ entities: string[]; relations: string[]; left: number }> {
  const drawing = investigation.drawing()
  const now = withDrawn(drawing, id, rows)
  const wanted = now.map(({ total, drawn }) => Math.max(0, total - drawn))
  const shares = shareOut(limit, wanted)
  const filter = drawing.filters.time
  const answers = await Promise.all(
    now.map(async ({ type, direction }, i) => {
      if (shares[i] === 0) return { expand: { entities: [], relations: [] } }
      const exclude = drawnNeighbours(drawing, id, { type, direction }).slice(0, mostOf.excluded)
      return ask(expandBy, { id, types: [type], direction, filter, exclude, first: shares[i] })
    }),
  )
  const cards: Cards = {
    entities: answers.flatMap((answer) => answer.expand.entities),
    relations: answers.flatMap((answer) => answer.expand.relations),
  }
  const name = drawing.entities.get(id)?.name ?? 'entity'
  const brought = bring(id, cards, `Expand ${name}`)
  const left = wanted.reduce((sum, n) => sum + n, 0) - brought.relations.length
  return { ...brought, left: Math.max(0, left) }
}

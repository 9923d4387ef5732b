import { ask } from '../../api'
import { graphql } from '../../generated'
import type { EntityCardFragment, RelationCardFragment } from '../../generated/graphql'

import { fetchAmong } from './relations-among'
import { drawnEntity, drawnRelation } from './drawn-fields'
import { diffOf } from '../diff'
import type { Drawing, DrawnEntity } from '../graph'
import { placeAround, placeBeside } from '../place-entities'
import type { Line, Point } from '../place-entities'
import { investigation } from '../store'
import type { Recorded } from '../store'
import { tell } from '../messages'
import { view } from '../view'
import { mostOf } from '../../../model/limits'

const nodesByIds = graphql(`
  query Nodes($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ...EntityCard
      ...RelationCard
    }
  }
`)

export type Cards = { entities: EntityCardFragment[]; relations: RelationCardFragment[] }

const parts = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))

/** Entities and relations by their ids, in batches; what is not there any more is left out. */
export async function fetchByIds(ids: readonly string[]): Promise<Cards> {
  const answers = await Promise.all(
    parts([...new Set(ids)], mostOf.items).map((part) => ask(nodesByIds, { ids: part })),
  )
  const cards: Cards = { entities: [], relations: [] }
  for (const node of answers.flatMap(({ nodes }) => nodes)) {
    if (node?.__typename === 'Relation') cards.relations.push(node)
    else if (node && 'kind' in node) cards.entities.push(node)
  }
  return cards
}

/** Where all drawn entities are. */
export const placesOf = (drawing: Drawing): Point[] => [...drawing.entities.values()]

/** The lines that are drawn, from end to end. */
export const linesOf = ({ entities, relations }: Drawing): Line[] =>
  [...relations.values()].flatMap(({ subjectId, objectId }) => {
    const [from, to] = [entities.get(subjectId), entities.get(objectId)]
    return from && to && from !== to ? [[from, to] as const] : []
  })

/** So many new ones are placed beside those they are tied to; of more, a layout makes better sense. */
const besideAtMost = 60

/**
 * New ones near those that `among` connects them to, else in the middle of the window, with nobody on anybody's place; what is
 * drawn already keeps its place.
 */
export function placed(
  drawing: Drawing,
  cards: readonly EntityCardFragment[],
  among: readonly RelationCardFragment[] = [],
): DrawnEntity[] {
  const fresh = cards.filter(({ id }) => !drawing.entities.has(id))
  const { centre } = view.getState()
  if (fresh.length > besideAtMost) {
    const places = placeAround(centre, fresh.length, placesOf(drawing), { hold: false })
    return fresh.map((card, i) => drawnEntity(card, places[i]!))
  }
  const places = new Map<string, Point>(drawing.entities)
  const lines = linesOf(drawing)
  return fresh.map((card) => {
    const ends = among.flatMap(({ subject, object }) =>
      subject.id === card.id ? [object.id] : object.id === card.id ? [subject.id] : [],
    )
    const tiedTo = ends.flatMap((id) => places.get(id) ?? [])
    const taken = [...places.values()]
    const spot =
      tiedTo.length > 0 ? placeBeside(tiedTo, taken, lines) : placeAround(centre, 1, taken, { hold: false })[0]!
    places.set(card.id, spot)
    lines.push(...tiedTo.map((end): Line => [end, spot]))
    return drawnEntity(card, spot)
  })
}

/** Of these entities, those that were hidden by hand, in sight again. */
const shown = (drawing: Drawing, ids: readonly string[]): DrawnEntity[] =>
  ids
    .flatMap((id) => drawing.entities.get(id) ?? [])
    .filter(({ hidden }) => hidden)
    .map((entity) => ({ ...entity, hidden: false }))

/**
 * Draws these entities and relations as one step; a relation is drawn when both its ends are. `show`: entities that are drawn
 * already and must be in sight. Gives the ids that are new.
 */
export function drawCards(cards: Cards, label: string, show: readonly string[], recorded?: Recorded): string[] {
  const drawing = investigation.drawing()
  const entities = placed(drawing, cards.entities, cards.relations)
  const diff = diffOf(drawing, {
    entities: { add: entities, update: shown(drawing, show) },
    relations: { add: cards.relations.map(drawnRelation) },
  })
  investigation.commit(diff, label, { recorded })
  return entities.map(({ id }) => id)
}

/**
 * Draws entities by their ids with the relations that connect them to each other and to what is drawn, as one step.
 * What was hidden by hand is shown again. `recorded`: that it was just recorded. Gives the ids that are new. Throws an ApiError.
 */
export async function drawEntities(ids: readonly string[], label: string, recorded?: Recorded): Promise<string[]> {
  const fresh = new Set(ids.filter((id) => !investigation.drawing().entities.has(id)))
  if (fresh.size === 0) return drawCards({ entities: [], relations: [] }, label, ids, recorded)
  const all = [...fresh, ...investigation.drawing().entities.keys()]
  const [{ entities }, { relations, told }] = await Promise.all([fetchByIds([...fresh]), fetchAmong(all, fresh.size)])
  const own = relations.filter(({ subject, object }) => fresh.has(subject.id) || fresh.has(object.id))
  const came = drawCards({ entities, relations: own }, label, ids, recorded)
  tell(told)
  return came
}

/**
 * Draws exactly these entities and relations by their ids, as one step: a path, or what a claim that was just `recorded` speaks of.
 * Gives the new entities' ids. Throws an ApiError.
 */
export async function drawExactly(
  { entities, relations }: { entities: readonly string[]; relations: readonly string[] },
  label: string,
  recorded?: Recorded,
): Promise<string[]> {
  const drawing = investigation.drawing()
  const missing = [
    ...entities.filter((id) => !drawing.entities.has(id)),
    ...relations.filter((id) => !drawing.relations.has(id)),
  ]
  const cards = missing.length > 0 ? await fetchByIds(missing) : { entities: [], relations: [] }
  return drawCards(cards, label, entities, recorded)
}

/** Draws every relation among what is drawn, as one step. Gives how many were new, and whether those are all. Throws an ApiError. */
export async function drawRelationsAmong(): Promise<{ came: number; all: boolean }> {
  const { relations, told } = await fetchAmong([...investigation.drawing().entities.keys()])
  const diff = diffOf(investigation.drawing(), { relations: { add: relations.map(drawnRelation) } })
  investigation.commit(diff, 'Relations among what is drawn')
  tell(told)
  return { came: diff.relations.added.size, all: told === null }
}

import type { EntityKind, RelationStatus, RelationType } from '../generated/graphql'

import type { Drawing, DrawnEntity, DrawnRelation } from './graph'
import { counted, kindWord, statusWord, typeWord } from './words'

/** What of the drawing is in sight. Derived, never edited. */
export type Visible = {
  entities: ReadonlyMap<string, DrawnEntity>
  relations: ReadonlyMap<string, DrawnRelation>
  /** How many entities and relations filters keep out of sight. What an entity hidden by hand took along is not among them. */
  filteredEntities: number
  filteredRelations: number
  /** How many entities were hidden by hand, and how many relations went out of sight with them. */
  hiddenByHand: number
  hiddenRelations: number
}

const passing = <T>(items: ReadonlyMap<string, T>, passes: (item: T) => boolean): ReadonlyMap<string, T> =>
  new Map([...items].filter(([, item]) => passes(item)))

const cache = new WeakMap<Drawing, Visible>()

function derive({ entities, relations, filters }: Drawing): Visible {
  const kinds = new Set<EntityKind>(filters.hiddenKinds)
  const types = new Set<RelationType>(filters.hiddenTypes)
  const statuses = new Set<RelationStatus>(filters.hiddenStatuses)
  const seen = passing(entities, ({ kind, hidden }) => !hidden && !kinds.has(kind))
  const tied = passing(
    relations,
    ({ type, status, subjectId, objectId }) =>
      !types.has(type) && !statuses.has(status) && seen.has(subjectId) && seen.has(objectId),
  )
  const byHand = passing(entities, ({ hidden }) => hidden)
  const gone = passing(relations, ({ subjectId, objectId }) => byHand.has(subjectId) || byHand.has(objectId))
  return {
    entities: seen,
    relations: tied,
    filteredEntities: entities.size - seen.size - byHand.size,
    filteredRelations: relations.size - tied.size - gone.size,
    hiddenByHand: byHand.size,
    hiddenRelations: gone.size,
  }
}

/** What is in sight of a drawing; worked out once a drawing. */
export function visibleOf(drawing: Drawing): Visible {
  const known = cache.get(drawing)
  if (known) return known
  const fresh = derive(drawing)
  cache.set(drawing, fresh)
  return fresh
}

/** Why nothing can be seen though something is drawn, as a sentence; null while something can be seen, or nothing is drawn. */
export function blankInWords({ entities, filteredEntities, hiddenByHand }: Visible): string | null {
  if (entities.size > 0 || filteredEntities + hiddenByHand === 0) return null
  const parts = [
    filteredEntities > 0 && `${counted(filteredEntities, 'entity is', 'entities are')} filtered out`,
    hiddenByHand > 0 && `${counted(hiddenByHand, 'entity is', 'entities are')} hidden by hand`,
  ]
  return `Everything that is drawn is out of sight: ${parts.filter(Boolean).join(' and ')}.`
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/**
 * That some of these, which were just drawn, cannot be seen because of filters, as a sentence; null when all can be seen.
 * Relations are told of only where the entities can be seen.
 */
export function filteredInWords(
  { entities, relations, filters }: Drawing,
  came: { entities?: Iterable<string>; relations?: Iterable<string> },
): string | null {
  const kinds = new Set(filters.hiddenKinds)
  const away = [...(came.entities ?? [])].flatMap((id) => entities.get(id) ?? []).filter(({ kind }) => kinds.has(kind))
  if (away.length > 0) {
    const what = away.length === 1 ? `${away[0]!.name} is` : `${away.length} entities are`
    const which = listed([...new Set(away.map(({ kind }) => kindWord[kind][1]))])
    return `${what} drawn, but ${which} are filtered out of sight.`
  }
  const types = new Set(filters.hiddenTypes)
  const statuses = new Set(filters.hiddenStatuses)
  const lines = [...(came.relations ?? [])].flatMap((id) => relations.get(id) ?? [])
  const unseen = lines.filter(({ type, status }) => types.has(type) || statuses.has(status))
  if (unseen.length === 0) return null
  const which = unseen.map(({ type, status }) =>
    types.has(type) ? `“${typeWord[type][0]}”` : `what is ${statusWord[status]}`,
  )
  return `${counted(unseen.length, 'relation is', 'relations are')} drawn, but filtered out of sight: ${listed([...new Set(which)])}.`
}

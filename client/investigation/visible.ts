import type { EntityKind, RelationStatus, RelationType } from '../generated/graphql'

import type { Drawing, DrawnEntity, DrawnRelation } from './graph'

/** What of the drawing is in sight. Derived, never edited. */
export type Visible = {
  entities: ReadonlyMap<string, DrawnEntity>
  relations: ReadonlyMap<string, DrawnRelation>
  /** How many entities and relations filters keep out of sight, and how many entities were hidden by hand. */
  filteredEntities: number
  filteredRelations: number
  hiddenByHand: number
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
  const drawnHidden = [...entities.values()].filter(({ hidden }) => hidden).length
  return {
    entities: seen,
    relations: tied,
    filteredEntities: entities.size - seen.size - drawnHidden,
    filteredRelations: relations.size - tied.size,
    hiddenByHand: drawnHidden,
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

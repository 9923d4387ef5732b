import type { Drawing, DrawnEntity, Expansion, Filters } from '../graph'
import { noFilters } from '../graph'

/** Where an entity is and how; null: its place is not known. */
export type Place = readonly [x: number | null, y: number | null, pinned: boolean, hidden: boolean]

/** How a drawing looks, beside what its entities and relations are: that is asked of the graph. */
export type Memory = {
  entities: Readonly<Record<string, Place>>
  /** Null: they are not known. */
  relations: readonly string[] | null
  expansions: readonly Expansion[]
  filters: Filters
}

/** Raised when the shape changes so that what an older page kept cannot be read; what it lacks is filled in. */
const form = 1

/** What to keep of a drawing in an entry of the browser's history, so that a reload or Back looks as it did. */
export const memoryOf = ({ entities, relations, expansions, filters }: Drawing): Memory & { form: number } => ({
  form,
  entities: Object.fromEntries(
    [...entities.values()].map(({ id, x, y, pinned, hidden }) => [id, [x, y, pinned, hidden]]),
  ),
  relations: [...relations.keys()],
  expansions: [...expansions.values()],
  filters,
})

/** What is kept before its address is packed: it counts for as long as the address of its entry is still the one before. */
export const beforeItsAddress = <T extends object>(state: T, fragment: string): T & { before: string } => ({
  ...state,
  before: fragment,
})

/** The entities of a drawing that was kept when its address was not there yet; null where the address of the entry tells them. */
export function drawnBeforeAddress(state: unknown, fragment: string): string[] | null {
  if (typeof state !== 'object' || (state as { form?: unknown } | null)?.form !== form) return null
  const { before, entities } = state as Memory & { before?: unknown }
  return before === fragment ? Object.keys(entities) : null
}

/** What was kept of just these entities; null where nothing was, or not by a page like this one. */
export function recall(state: unknown, ids: readonly string[]): Memory | null {
  if (typeof state !== 'object' || (state as { form?: unknown } | null)?.form !== form) return null
  const memory = state as Memory
  const wanted = new Set(ids)
  const known = Object.keys(memory.entities)
  if (known.length !== wanted.size || !known.every((id) => wanted.has(id))) return null
  return { ...memory, filters: { ...noFilters, ...memory.filters } }
}

/** An entity as it was kept; what is not known of it is as it comes. */
export function asRemembered(entity: DrawnEntity, { entities }: Memory): DrawnEntity {
  const [x, y, pinned, hidden] = Object.hasOwn(entities, entity.id) ? entities[entity.id]! : [null, null, false, false]
  return { ...entity, x: x ?? entity.x, y: y ?? entity.y, pinned, hidden }
}

/** Whether the place of each entity is known. */
export const knowsPlaces = ({ entities }: Memory): boolean => Object.values(entities).every(([x]) => x !== null)

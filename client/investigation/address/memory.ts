import type { Drawing, DrawnEntity, Expansion, Filters } from '../graph'
import { noFilters } from '../graph'

/**
 * What an entry of the browser's history keeps beside the ids of its address, so that a reload or Back looks as it did.
 * Positions are x, y, pinned, hidden.
 */
export type Memory = {
  entities: Record<string, readonly [x: number, y: number, pinned: boolean, hidden: boolean]>
  relations: readonly string[]
  expansions: readonly Expansion[]
  filters: Filters
}

/** Raised when the shape changes so that what an older page kept cannot be read; what it lacks is filled in. */
const form = 1
const nothing: Memory = { entities: {}, relations: [], expansions: [], filters: noFilters }

/** What to keep of a drawing, as the state of a history entry. */
export const memoryOf = ({ entities, relations, expansions, filters }: Drawing): Memory & { form: number } => ({
  form,
  entities: Object.fromEntries(
    [...entities.values()].map(({ id, x, y, pinned, hidden }) => [id, [x, y, pinned, hidden]]),
  ),
  relations: [...relations.keys()],
  expansions: [...expansions.values()],
  filters,
})

/** What was kept; nothing where it was not kept by a page like this one. */
export function recall(state: unknown): Memory {
  if (typeof state !== 'object' || (state as { form?: unknown } | null)?.form !== form) return nothing
  const memory = state as Memory
  return { ...memory, filters: { ...noFilters, ...memory.filters } }
}

/** Whether just these entities were kept, so that the rest can be trusted to belong to them. */
export function remembers({ entities }: Memory, ids: readonly string[]): boolean {
  const kept = Object.keys(entities)
  const wanted = new Set(ids)
  return kept.length === wanted.size && kept.every((id) => wanted.has(id))
}

/** An entity as it was kept, or as it comes when it was not. */
export function asRemembered(entity: DrawnEntity, { entities }: Memory): DrawnEntity {
  const [x, y, pinned, hidden] = entities[entity.id] ?? [entity.x, entity.y, false, false]
  return { ...entity, x, y, pinned, hidden }
}

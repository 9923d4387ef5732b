import type { Drawing, DrawnEntity, DrawnRelation, Expansion, Filters } from './graph'

/** What changed in one table: added and removed hold the whole item, updated holds it before and after. */
export type Changes<T> = {
  added: ReadonlyMap<string, T>
  updated: ReadonlyMap<string, readonly [from: T, to: T]>
  removed: ReadonlyMap<string, T>
}

/** What one action did to the drawing; it can be reversed. `filters` is there only when they changed. */
export type Diff = {
  entities: Changes<DrawnEntity>
  relations: Changes<DrawnRelation>
  expansions: Changes<Expansion>
  filters?: readonly [from: Filters, to: Filters]
}

type Item = { id: string }
type Edit<T> = { add?: Iterable<T>; update?: Iterable<T>; remove?: Iterable<string> }

const applyTo = <T>(items: ReadonlyMap<string, T>, { added, updated, removed }: Changes<T>): ReadonlyMap<string, T> => {
  if (isNone({ added, updated, removed })) return items
  const next = new Map(items)
  for (const id of removed.keys()) next.delete(id)
  for (const [id, item] of added) next.set(id, item)
  for (const [id, [, to]] of updated) next.set(id, to)
  return next
}

const isNone = ({ added, updated, removed }: Changes<unknown>): boolean =>
  added.size === 0 && updated.size === 0 && removed.size === 0

const flip = <T>({ added, updated, removed }: Changes<T>): Changes<T> => ({
  added: removed,
  updated: new Map([...updated].map(([id, [from, to]]) => [id, [to, from] as const])),
  removed: added,
})

/** The item before and after; absent where it was not there. */
const ends = <T>(changes: Changes<T>, id: string): readonly [before: T | undefined, after: T | undefined] =>
  changes.updated.get(id) ?? [changes.removed.get(id), changes.added.get(id)]

const touches = (changes: Changes<unknown>, id: string): boolean =>
  changes.added.has(id) || changes.updated.has(id) || changes.removed.has(id)

function join<T>(first: Changes<T>, second: Changes<T>): Changes<T> {
  const added = new Map<string, T>()
  const updated = new Map<string, readonly [T, T]>()
  const removed = new Map<string, T>()
  const ids = new Set([first, second].flatMap((c) => [...c.removed.keys(), ...c.added.keys(), ...c.updated.keys()]))
  for (const id of ids) {
    const before = ends(touches(first, id) ? first : second, id)[0]
    const after = ends(touches(second, id) ? second : first, id)[1]
    if (before === undefined && after !== undefined) added.set(id, after)
    if (before !== undefined && after === undefined) removed.set(id, before)
    if (before !== undefined && after !== undefined && before !== after) updated.set(id, [before, after])
  }
  return { added, updated, removed }
}

function editOf<T extends Item>(items: ReadonlyMap<string, T>, edit: Edit<T>): Changes<T> {
  const added = new Map<string, T>()
  const updated = new Map<string, readonly [T, T]>()
  const removed = new Map<string, T>()
  for (const item of edit.add ?? []) if (!items.has(item.id)) added.set(item.id, item)
  for (const id of edit.remove ?? []) {
    const item = items.get(id)
    if (item) removed.set(id, item)
  }
  for (const item of edit.update ?? []) {
    const from = items.get(item.id)
    if (from && from !== item && !removed.has(item.id)) updated.set(item.id, [from, item])
  }
  return { added, updated, removed }
}

/** The drawing after a diff that was made for it. */
export const apply = (drawing: Drawing, diff: Diff): Drawing => ({
  entities: applyTo(drawing.entities, diff.entities),
  relations: applyTo(drawing.relations, diff.relations),
  expansions: applyTo(drawing.expansions, diff.expansions),
  filters: diff.filters ? diff.filters[1] : drawing.filters,
})

/** The diff that undoes this one. */
export const reverse = (diff: Diff): Diff => ({
  entities: flip(diff.entities),
  relations: flip(diff.relations),
  expansions: flip(diff.expansions),
  ...(diff.filters && { filters: [diff.filters[1], diff.filters[0]] as const }),
})

/** One diff that does what the two do after each other. */
export function squash(first: Diff, second: Diff): Diff {
  const filters = (first.filters ?? second.filters) && {
    filters: [(first.filters ?? second.filters!)[0], (second.filters ?? first.filters!)[1]] as const,
  }
  return {
    entities: join(first.entities, second.entities),
    relations: join(first.relations, second.relations),
    expansions: join(first.expansions, second.expansions),
    ...filters,
  }
}

/** True when the diff changes nothing. */
export const isEmpty = (diff: Diff): boolean =>
  isNone(diff.entities) &&
  isNone(diff.relations) &&
  isNone(diff.expansions) &&
  (!diff.filters || diff.filters[0] === diff.filters[1])

/**
 * Makes a diff for this drawing. What is there already is not added again, what is not there is neither updated nor removed;
 * taking an entity away takes its relations with it, and a relation is added only when both its ends will be there.
 */
export function diffOf(
  drawing: Drawing,
  edit: {
    entities?: Edit<DrawnEntity>
    relations?: Edit<DrawnRelation>
    expansions?: Edit<Expansion>
    filters?: Filters
  },
): Diff {
  const entities = editOf(drawing.entities, edit.entities ?? {})
  const there = (id: string) => (drawing.entities.has(id) && !entities.removed.has(id)) || entities.added.has(id)
  const orphans = entities.removed.size
    ? [...drawing.relations.values()].filter(({ subjectId, objectId }) => !there(subjectId) || !there(objectId))
    : []
  const relations = editOf(drawing.relations, {
    ...edit.relations,
    add: [...(edit.relations?.add ?? [])].filter(({ subjectId, objectId }) => there(subjectId) && there(objectId)),
    remove: [...(edit.relations?.remove ?? []), ...orphans.map(({ id }) => id)],
  })
  const expansions = editOf(drawing.expansions, {
    ...edit.expansions,
    remove: [
      ...(edit.expansions?.remove ?? []),
      ...[...drawing.expansions.values()].filter(({ entityId }) => !there(entityId)).map(({ id }) => id),
    ],
  })
  const filters = edit.filters && edit.filters !== drawing.filters ? [drawing.filters, edit.filters] : undefined
  return { entities, relations, expansions, ...(filters && { filters: filters as [Filters, Filters] }) }
}

import { collapseDiff } from './expansion/collapse'
import { diffOf } from './diff'
import type { DrawnEntity, FilterList, Filters } from './graph'
import { noFilters } from './graph'
import type { Point } from './place-entities'
import { retraction } from './record/retraction'
import { select, selectEntities, selection } from './selection/selection'
import { investigation } from './store'
import { visibleOf } from './visible'
import { nameWithin } from '../../model/text/distinction'

const named = (ids: readonly string[]): string => {
  const first = investigation.drawing().entities.get(ids[0] ?? '')
  return ids.length === 1 && first ? nameWithin(first) : `${ids.length} entities`
}

function change(ids: readonly string[], edit: (entity: DrawnEntity) => DrawnEntity, label: string): void {
  const drawing = investigation.drawing()
  const update = ids.flatMap((id) => drawing.entities.get(id) ?? []).map(edit)
  investigation.commit(diffOf(drawing, { entities: { update } }), label)
}

/** Takes entities, or one relation, out of the drawing, with the relations that hang on them. */
export function remove(ids: readonly string[], relationIds: readonly string[] = []): void {
  const label = ids.length > 0 ? `Remove ${named(ids)}` : 'Remove relation'
  const diff = diffOf(investigation.drawing(), { entities: { remove: ids }, relations: { remove: relationIds } })
  investigation.commit(diff, label)
  const { focus } = selection.getState()
  if (focus && (diff.entities.removed.has(focus.id) || diff.relations.removed.has(focus.id))) select(null)
}

/** Puts entities out of sight; they stay in the drawing. */
export function hide(ids: readonly string[]): void {
  change(ids, (entity) => ({ ...entity, hidden: true }), `Hide ${named(ids)}`)
  select(null)
}

/** Shows everything again that was hidden by hand. */
export function showHidden(): void {
  const hidden = [...investigation.drawing().entities.values()].filter((entity) => entity.hidden)
  change(
    hidden.map(({ id }) => id),
    (entity) => ({ ...entity, hidden: false }),
    'Show hidden',
  )
}

/** Pins entities to their places, or lets them go when all of them are pinned. Layouts and collapsing leave pinned ones alone. */
export function togglePin(ids: readonly string[]): void {
  const { entities } = investigation.drawing()
  const pinned = !ids.every((id) => entities.get(id)?.pinned)
  change(ids, (entity) => ({ ...entity, pinned }), `${pinned ? 'Pin' : 'Unpin'} ${named(ids)}`)
}

/** Moves entities to places, as one step. */
export function move(places: ReadonlyMap<string, Point>, label: string, { joinLast = false } = {}): void {
  const drawing = investigation.drawing()
  const update = [...places].flatMap(([id, { x, y }]) => {
    const entity = drawing.entities.get(id)
    return entity && (entity.x !== x || entity.y !== y) ? [{ ...entity, x, y }] : []
  })
  investigation.commit(diffOf(drawing, { entities: { update } }), label, { joinLast })
}

/** Takes away what the expansions of an entity brought. */
export const collapse = (id: string): void =>
  investigation.commit(collapseDiff(investigation.drawing(), id), `Collapse ${named([id])}`)

export function setFilters(filters: Filters, label: string, options?: { joinLast?: boolean }): void {
  investigation.commit(diffOf(investigation.drawing(), { filters }), label, options)
}

const toggled = <T>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item]

/** Puts a kind, a type or a status out of sight, or shows it again. */
export function toggleFilter<Name extends FilterList>(name: Name, item: Filters[Name][number]): void {
  const { filters } = investigation.drawing()
  const list: readonly Filters[Name][number][] = filters[name]
  setFilters({ ...filters, [name]: toggled(list, item) }, list.includes(item) ? 'Show again' : 'Filter')
}

/** Shows all that filters keep out of sight. */
export const clearFilters = (): void => setFilters(noFilters, 'Clear filters')

/** The selected entities that are in sight: what commands by key are about. */
export const commanded = (): string[] => {
  const { entities } = visibleOf(investigation.drawing())
  return [...selection.getState().entities].filter((id) => entities.has(id))
}

/** Undoes or redoes, and drops from the selection what that took out of the drawing. */
function step(turn: () => unknown): void {
  const before = investigation.drawing()
  turn()
  const { entities, relations } = investigation.drawing()
  const went = (id: string) =>
    (before.entities.has(id) && !entities.has(id)) || (before.relations.has(id) && !relations.has(id))
  const { focus, entities: selected } = selection.getState()
  if (focus && went(focus.id)) select(null)
  else if ([...selected].some(went)) selectEntities([...selected].filter((id) => !went(id)))
}

/** Undoes the last step; where that has recorded something, it asks first whether to retract it. */
export function undo(): void {
  const recorded = investigation.getState().undoable.at(-1)?.recorded
  if (recorded) retraction.setState({ asked: recorded })
  else step(investigation.undo)
}
/** Takes back the last step, of which what it recorded was just retracted. */
export const takeBack = (id: string): void => step(() => investigation.takeBack(id))
export const redo = (): void => step(investigation.redo)

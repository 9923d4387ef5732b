import type { SavedViewInput, WholeViewFragment } from '../../generated/graphql'
import { mostOf } from '../../../model/limits'
import type { Memory, Place } from '../address/memory'
import { noFilters } from '../graph'
import type { Drawing } from '../graph'

/** What a saved drawing holds that this page does not change: it goes back as it came. */
export type Beside = Pick<
  WholeViewFragment,
  'filter' | 'folded' | 'layout' | 'theme' | 'marks' | 'paths' | 'questions'
> &
  Pick<WholeViewFragment, 'title' | 'labels' | 'width' | 'scale' | 'separator'>

/** What a new drawing has beside. */
export const nothingBeside: Beside = {
  filter: null,
  folded: [],
  layout: null,
  theme: null,
  marks: [],
  paths: [],
  questions: [],
  title: null,
  labels: null,
  width: null,
  scale: null,
  separator: null,
}

/** What a saved drawing has beside what this page draws. */
export const besideOf = (view: WholeViewFragment): Beside => {
  const { filter, folded, layout, theme, marks, paths, questions, title, labels, width, scale, separator } = view
  return { filter, folded, layout, theme, marks, paths, questions, title, labels, width, scale, separator }
}

/** A drawing as the graph is to save it; places in whole units of the canvas. */
export function savedViewOf({ entities, relations, expansions, filters }: Drawing, beside: Beside): SavedViewInput {
  const all = [...entities.values()]
  const [placeOf, lineOf] = [entities, relations].map((items) => new Map([...items.keys()].map((id, i) => [id, i])))
  const numbers = (ids: readonly string[], places: ReadonlyMap<string, number>) =>
    ids.flatMap((id) => places.get(id) ?? [])
  const { hiddenKinds, hiddenTypes, hiddenStatuses, ties, time } = filters
  return {
    ...beside,
    entities: all.map(({ id }) => id),
    relations: [...relations.keys()],
    positions: all.map(({ id, x, y }) => ({ id, x: Math.round(x), y: Math.round(y) })),
    pinned: all.filter(({ pinned }) => pinned).map(({ id }) => id),
    hidden: all.filter(({ hidden }) => hidden).map(({ id }) => id),
    hiddenKinds: [...hiddenKinds],
    hiddenTypes: [...hiddenTypes],
    hiddenStatuses: [...hiddenStatuses],
    ties,
    time,
    expansions: [...expansions.values()]
      .slice(-mostOf.items)
      .map(({ id, entityId, broughtEntities, broughtRelations }) => ({
        id,
        entity: entityId,
        entities: numbers(broughtEntities, placeOf!),
        relations: numbers(broughtRelations, lineOf!),
      })),
  }
}

/** A saved drawing as it is to be drawn. */
export function memoryIn(view: WholeViewFragment): { ids: string[]; memory: Memory } {
  const places = new Map(view.positions.map(({ id, x, y }) => [id, [x, y] as const]))
  const [pinned, hidden] = [new Set(view.pinned), new Set(view.hidden)]
  const placeOf = (id: string): Place => [...(places.get(id) ?? [null, null]), pinned.has(id), hidden.has(id)]
  const { hiddenKinds, hiddenTypes, hiddenStatuses, ties, time } = view
  const at = (ids: readonly string[] | null, numbers: readonly number[]) => numbers.flatMap((i) => ids?.[i] ?? [])
  return {
    ids: view.entities,
    memory: {
      entities: Object.fromEntries(view.entities.map((id) => [id, placeOf(id)])),
      relations: view.relations,
      expansions: view.expansions.map(({ id, entity, entities, relations }) => ({
        id,
        entityId: entity,
        broughtEntities: at(view.entities, entities),
        broughtRelations: at(view.relations, relations),
      })),
      filters: { ...noFilters, hiddenKinds, hiddenTypes, hiddenStatuses, ties: ties ?? false, time },
    },
  }
}

import type { LayoutRelation } from '../../../model/shape/geometry'

/** Entities that hang together, with the relations among them. */
export type Component = { ids: string[]; relations: LayoutRelation[] }

/** Splits a graph into the parts that hang together, the largest first, those of one size in the order of their first id. */
export function componentsOf(ids: readonly string[], relations: readonly LayoutRelation[]): Component[] {
  const parent = new Map(ids.map((id) => [id, id]))
  const root = (id: string): string => {
    let at = id
    while (parent.get(at) !== at) {
      parent.set(at, parent.get(parent.get(at)!)!)
      at = parent.get(at)!
    }
    return at
  }
  for (const [a, b] of relations) parent.set(root(a), root(b))
  const parts = new Map<string, Component>()
  const partOf = (id: string): Component => {
    const key = root(id)
    const part = parts.get(key) ?? { ids: [], relations: [] }
    parts.set(key, part)
    return part
  }
  for (const id of ids) partOf(id).ids.push(id)
  for (const relation of relations) partOf(relation[0]).relations.push(relation)
  return [...parts.values()].sort((a, b) => b.ids.length - a.ids.length)
}

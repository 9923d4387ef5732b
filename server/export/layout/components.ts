import type { Tie } from '../scene/geometry'

/** Entities that hang together, with the ties among them. */
export type Component = { ids: string[]; ties: Tie[] }

/** Splits a graph into the parts that hang together, the largest first, those of one size in the order of their first id. */
export function componentsOf(ids: readonly string[], ties: readonly Tie[]): Component[] {
  const parent = new Map(ids.map((id) => [id, id]))
  const root = (id: string): string => {
    let at = id
    while (parent.get(at) !== at) {
      parent.set(at, parent.get(parent.get(at)!)!)
      at = parent.get(at)!
    }
    return at
  }
  for (const [a, b] of ties) parent.set(root(a), root(b))
  const parts = new Map<string, Component>()
  const partOf = (id: string): Component => {
    const key = root(id)
    const part = parts.get(key) ?? { ids: [], ties: [] }
    parts.set(key, part)
    return part
  }
  for (const id of ids) partOf(id).ids.push(id)
  for (const tie of ties) partOf(tie[0]).ties.push(tie)
  return [...parts.values()].sort((a, b) => b.ids.length - a.ids.length)
}

/** What a layout is told: arrays side by side, so that they travel to the worker quickly. `pinned` ones stay where they are. */
export type LayoutGraph = {
  x: Float64Array
  y: Float64Array
  pinned: Uint8Array
  /** Pairs of places in the arrays: subject, object, subject, object … */
  ends: Uint32Array
  /** The window's width by its height: the drawing is made to fill it. */
  aspect: number
  /** The place in the arrays of the one that is chosen; -1: nobody is. */
  centre: number
  /** Which group each belongs to, from 0; all 0 where the layout knows no groups. */
  group: Uint32Array
  /** When each first appears, as a year with its parts after the point; NaN: nobody says. */
  when: Float64Array
}

export type Places = { x: Float64Array; y: Float64Array }

/** A layout at work: tells how far it is (0 to 1) each time it can be interrupted, and in the end where everything goes. */
export type Layout = (graph: LayoutGraph) => Generator<number, Places>

/** The middle of all. */
export function middle({ x, y }: Places): { x: number; y: number } {
  const mean = (list: Float64Array) => (list.length === 0 ? 0 : list.reduce((sum, n) => sum + n, 0) / list.length)
  return { x: mean(x), y: mean(y) }
}

/** Puts new places where the old ones were: same middle, pinned ones back to their own. */
export function settle(graph: LayoutGraph, places: Places): Places {
  const [from, to] = [middle(places), middle(graph)]
  return {
    x: places.x.map((n, i) => (graph.pinned[i] ? graph.x[i]! : n + to.x - from.x)),
    y: places.y.map((n, i) => (graph.pinned[i] ? graph.y[i]! : n + to.y - from.y)),
  }
}

/** The places 0 to `size` - 1 by a key. */
export function membersBy(size: number, keyOf: (place: number) => number): Map<number, number[]> {
  const members = new Map<number, number[]>()
  for (let i = 0; i < size; i++) {
    const others = members.get(keyOf(i))
    if (others) others.push(i)
    else members.set(keyOf(i), [i])
  }
  return members
}

/** What a layout is told: arrays side by side, so that they travel to the worker quickly. `pinned` ones stay where they are. */
export type LayoutGraph = {
  x: Float64Array
  y: Float64Array
  pinned: Uint8Array
  /** Pairs of places in the arrays: subject, object, subject, object … */
  ends: Uint32Array
  /** The window's width by its height: the drawing is made to fill it. */
  aspect: number
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

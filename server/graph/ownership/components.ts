/** For each node the nodes that arrows lead to. */
export type Arrows = readonly (readonly number[])[]

/**
 * The strongly connected components (Tarjan, Depth-first search and linear graph algorithms, 1972), without recursion, each
 * before all that its arrows lead to.
 */
export function componentsOf(arrows: Arrows): number[][] {
  const index = new Int32Array(arrows.length).fill(-1)
  const low = new Int32Array(arrows.length)
  const isOpen = new Uint8Array(arrows.length)
  const open: number[] = []
  const components: number[][] = []
  let count = 0
  for (let root = 0; root < arrows.length; root++) {
    if (index[root] !== -1) continue
    const walk: { node: number; next: number }[] = [{ node: root, next: 0 }]
    while (walk.length > 0) {
      const top = walk.at(-1)!
      const { node } = top
      if (top.next === 0) {
        index[node] = low[node] = count++
        open.push(node)
        isOpen[node] = 1
      }
      const to = arrows[node]![top.next++]
      if (to !== undefined) {
        if (index[to] === -1) walk.push({ node: to, next: 0 })
        else if (isOpen[to]) low[node] = Math.min(low[node]!, index[to]!)
        continue
      }
      walk.pop()
      const before = walk.at(-1)
      if (before) low[before.node] = Math.min(low[before.node]!, low[node]!)
      if (low[node] !== index[node]) continue
      const component = open.splice(open.lastIndexOf(node))
      for (const member of component) isOpen[member] = 0
      components.push(component)
    }
  }
  return components.reverse()
}

/** The nodes that arrows lead to from some, these included. */
export function reachedFrom(arrows: Arrows, from: readonly number[]): Set<number> {
  const reached = new Set(from)
  for (const node of reached) for (const to of arrows[node]!) reached.add(to)
  return reached
}

/** The same arrows the other way. */
export function reversed(arrows: Arrows): number[][] {
  const back: number[][] = arrows.map(() => [])
  arrows.forEach((list, from) => list.forEach((to) => back[to]!.push(from)))
  return back
}

/** The shortest way back from the end of an arrow to its beginning, as the nodes of the cycle; undefined: there is none. */
function cycleThrough(arrows: Arrows, from: number, first: number, among: ReadonlySet<number>): number[] | undefined {
  const before = new Map<number, number>([[first, from]])
  for (const node of before.keys()) {
    if (node === from) break
    for (const to of arrows[node]!) if (among.has(to) && !before.has(to)) before.set(to, node)
  }
  if (!before.has(from)) return undefined
  const cycle = [from]
  for (let node = before.get(from)!; node !== from; node = before.get(node)!) cycle.unshift(node)
  return cycle
}

/** From its smallest node on. */
const turned = (cycle: readonly number[]): number[] => {
  const at = cycle.indexOf(Math.min(...cycle))
  return [...cycle.slice(at), ...cycle.slice(0, at)]
}

/** Cycles so that each arrow that is on one is on one of these: for each the shortest, from its smallest node on; a node's arrow to itself is one. */
export function cyclesOf(arrows: Arrows): number[][] {
  const cycles = new Map<string, number[]>()
  for (const component of componentsOf(arrows)) {
    const among = new Set(component)
    for (const from of component) {
      for (const to of arrows[from]!.filter((node) => among.has(node))) {
        const cycle = from === to ? [from] : cycleThrough(arrows, from, to, among)
        if (cycle) cycles.set(turned(cycle).join(), turned(cycle))
      }
    }
  }
  return [...cycles.values()].sort((a, b) => a.length - b.length || a[0]! - b[0]!)
}

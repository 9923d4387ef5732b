import type { Spot, LayoutRelation } from '../../../model/shape/geometry'

/** By how much a line is longer for each neighbour that its ends do not share, in units of the drawing. */
const PER_NEIGHBOUR = 5
const MOST_NEIGHBOURS = 22
/** Room that each further relation of the same two entities needs. */
const PER_RELATION = 14

/** Entities as numbers 0 to n - 1: the neighbours of each, with the length that the relations to them need. */
type Numbered = readonly ReadonlyMap<number, number>[]

function numbered(ids: readonly string[], relations: readonly LayoutRelation[]): Numbered {
  const number = new Map(ids.map((id, i) => [id, i]))
  const neighbours = ids.map(() => new Map<number, number>())
  for (const [subject, object, needed] of relations) {
    const [a, b] = [number.get(subject)!, number.get(object)!]
    if (a === b) continue
    const known = neighbours[a]!.get(b)
    const length = known === undefined ? needed : Math.max(known, needed) + PER_RELATION
    neighbours[a]!.set(b, length)
    neighbours[b]!.set(a, length)
  }
  return neighbours
}

/** An entity with many neighbours needs longer lines, so that they stand around it in a wider ring. */
function tieLength(graph: Numbered, i: number, j: number): number {
  const [a, b] = [graph[i]!, graph[j]!]
  let own = a.size + b.size - 2
  for (const neighbour of a.keys()) if (b.has(neighbour)) own -= 2
  return a.get(j)! + PER_NEIGHBOUR * Math.min(MOST_NEIGHBOURS, Math.max(0, own))
}

/** The lengths of the shortest ways from one entity to all others (Dijkstra without a heap: the graphs are small). */
function distancesFrom(start: number, graph: Numbered): Float64Array {
  const distances = new Float64Array(graph.length).fill(Infinity)
  distances[start] = 0
  const open = new Set([start])
  while (open.size > 0) {
    let nearest = -1
    for (const i of open) if (nearest < 0 || distances[i]! < distances[nearest]!) nearest = i
    open.delete(nearest)
    for (const i of graph[nearest]!.keys()) {
      const distance = distances[nearest]! + tieLength(graph, nearest, i)
      if (distance >= distances[i]!) continue
      distances[i] = distance
      open.add(i)
    }
  }
  return distances
}

/**
 * Moves entities until their distances on paper are as near as can be to those along their relations (stress majorization,
 * Gansner, Koren and North 2004). For entities that hang together; the work grows with the square of their number.
 */
export function stressed(
  ids: readonly string[],
  relations: readonly LayoutRelation[],
  start: ReadonlyMap<string, Spot>,
): Map<string, Spot> {
  const graph = numbered(ids, relations)
  const n = ids.length
  const distances = ids.map((_, i) => distancesFrom(i, graph))
  const xs = Float64Array.from(ids, (id) => start.get(id)!.x)
  const ys = Float64Array.from(ids, (id) => start.get(id)!.y)
  for (let round = 0; round < 150; round++) {
    let moved = 0
    for (let i = 0; i < n; i++) {
      let [sumX, sumY, weights] = [0, 0, 0]
      const from = distances[i]!
      for (let j = 0; j < n; j++) {
        if (j === i) continue
        const wanted = from[j]!
        const [dx, dy] = [xs[i]! - xs[j]!, ys[i]! - ys[j]!]
        const actual = Math.max(Math.sqrt(dx * dx + dy * dy), 0.1)
        const weight = 1 / (wanted * wanted)
        sumX += weight * (xs[j]! + (wanted * dx) / actual)
        sumY += weight * (ys[j]! + (wanted * dy) / actual)
        weights += weight
      }
      if (weights === 0) continue
      const [x, y] = [sumX / weights, sumY / weights]
      moved = Math.max(moved, Math.abs(x - xs[i]!), Math.abs(y - ys[i]!))
      xs[i] = x
      ys[i] = y
    }
    if (moved < 1) break
  }
  return new Map(ids.map((id, i) => [id, { x: xs[i]!, y: ys[i]! }]))
}

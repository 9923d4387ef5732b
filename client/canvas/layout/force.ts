import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'

import { apart } from '../../investigation/place-entities'

import type { Layout, LayoutGraph, Places } from './graph'
import { settle } from './graph'
import { separate } from './separate'

const iterationsAtOnce = 10
/** How long a relation is in the middle, in canvas units: in a small drawing there is room for its words. */
const usualLength = (size: number): number => (size < 60 ? 200 : 160)

function build({ x, y, pinned, ends }: LayoutGraph): Graph {
  const graph = new Graph({ type: 'undirected', multi: true })
  // Two on one point would push each other nowhere.
  x.forEach((_, i) => graph.addNode(i, { x: x[i]! + (i % 7) * 0.1, y: y[i]! + (i % 11) * 0.1, fixed: pinned[i] === 1 }))
  for (let i = 0; i < ends.length; i += 2) if (ends[i] !== ends[i + 1]) graph.addEdge(ends[i], ends[i + 1])
  return graph
}

const read = (graph: Graph, size: number): Places => ({
  x: Float64Array.from({ length: size }, (_, i) => graph.getNodeAttribute(i, 'x') as number),
  y: Float64Array.from({ length: size }, (_, i) => graph.getNodeAttribute(i, 'y') as number),
})

const span = (list: Float64Array): number =>
  list.reduce((a, b) => Math.max(a, b), -Infinity) - list.reduce((a, b) => Math.min(a, b), Infinity)

/** How much larger the whole must be, so that the middle relation is as long as one can read its words. */
function forWords({ x, y }: Places, ends: Uint32Array): number {
  const lengths: number[] = []
  for (let i = 0; i < ends.length; i += 2) {
    const [a, b] = [ends[i]!, ends[i + 1]!]
    if (a !== b) lengths.push(Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!))
  }
  lengths.sort((a, b) => a - b)
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0
  return usual > 0 ? usualLength(x.length) / usual : 1
}

/** How much larger the whole must be, so that everybody has room without being pushed far. */
function forRoom({ x, y }: Places): number {
  const area = span(x) * span(y)
  return area > 0 ? Math.sqrt((x.length * apart.x * apart.y * 2) / area) : 1
}

/** Makes the whole as large as words and names need, and as wide and high as the window. */
function scale(places: Places, { ends, aspect }: LayoutGraph): Places {
  const factor = Math.max(forWords(places, ends), forRoom(places))
  const wide = Math.sqrt(Math.min(2, Math.max(0.5, aspect)))
  return { x: places.x.map((n) => n * factor * wide), y: places.y.map((n) => (n * factor) / wide) }
}

/** What is tied is drawn near, the rest pushes each other away. */
export const force: Layout = function* (input) {
  const size = input.x.length
  const graph = build(input)
  const fixed = input.pinned.includes(1)
  const settings = {
    ...forceAtlas2.inferSettings(size),
    barnesHutOptimize: size > 400,
    linLogMode: false,
    outboundAttractionDistribution: false,
    gravity: 0.6,
    scalingRatio: 4000,
    slowDown: 3,
  }
  const iterations = size > 1_500 ? 250 : 500
  for (let done = 0; done < iterations; done += iterationsAtOnce) {
    forceAtlas2.assign(graph, { iterations: iterationsAtOnce, settings })
    yield done / iterations
  }
  const places = read(graph, size)
  // Pinned ones give the measure; without them the whole may be drawn larger or smaller.
  const scaled = fixed ? places : scale(places, input)
  return separate(input, settle(input, scaled))
}

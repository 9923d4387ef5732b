import { Graph, layout } from '@dagrejs/dagre'

import { apart } from '../../investigation/place-entities'

import { membersBy, settle } from './graph'
import type { Layout, Places } from './graph'
import { separate } from './separate'

/** From one to the next in a row, from one row of a layer to its next, and from a layer to the next, in canvas units. */
const step = { x: apart.x + 12, y: apart.y + 16, layer: apart.y + 70 }
/** A drawing so many times as wide as the window, by its height, has its layers broken into rows. */
const tooWide = 1.4
/** Lines are not drawn out further than this to fill the window. */
const mostDrawnOut = 2

const span = (list: Float64Array): number =>
  list.reduce((a, b) => Math.max(a, b), -Infinity) - list.reduce((a, b) => Math.min(a, b), Infinity)

/** Draws out what is too low, or too narrow, for the window. */
function drawOut({ x, y }: Places, aspect: number): Places {
  const shape = (span(x) + apart.x) / (span(y) + apart.y)
  const wider = Math.min(mostDrawnOut, Math.max(1, aspect / shape))
  const higher = Math.min(mostDrawnOut, Math.max(1, shape / aspect))
  return { x: x.map((n) => n * wider), y: y.map((n) => n * higher) }
}

/** So few in a row that all rows together are about as wide and high as the window. */
function rowLength(layers: readonly (readonly number[])[], aspect: number): number {
  const longest = Math.max(...layers.map((layer) => layer.length))
  for (let length = 1; length < longest; length++) {
    const rows = layers.reduce((sum, layer) => sum + Math.ceil(layer.length / length), 0)
    if (length * step.x >= (rows * step.y + layers.length * (step.layer - step.y)) * aspect) return length
  }
  return longest
}

/** Breaks long layers into rows, one below the other, each in the order of the layer and in the middle. */
function inRows(places: Places, aspect: number): Places {
  const byHeight = membersBy(places.x.length, (i) => Math.round(places.y[i]!))
  const layers = [...byHeight]
    .sort(([a], [b]) => a - b)
    .map(([, layer]) => layer.sort((a, b) => places.x[a]! - places.x[b]!))
  const length = rowLength(layers, aspect)
  const broken = { x: places.x.slice(), y: places.y.slice() }
  let y = 0
  for (const layer of layers) {
    const rows = Math.ceil(layer.length / length)
    // Neighbours in the layer go below one another, so that each stays under what it hangs from.
    layer.forEach((i, place) => {
      const row = place % rows
      const inRow = Math.ceil((layer.length - row) / rows)
      broken.x[i] = (Math.floor(place / rows) - (inRow - 1) / 2) * step.x
      broken.y[i] = y + row * step.y
    })
    y += (rows - 1) * step.y + step.layer
  }
  return broken
}

/** Subjects above objects, in layers, with as few crossings as it can, filling the window. */
export const hierarchy: Layout = function* (input) {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'TB', ranksep: 70, nodesep: 24, ranker: 'tight-tree' })
  graph.setDefaultEdgeLabel(() => ({}))
  const order = [...input.x.keys()].sort((a, b) => input.x[a]! - input.x[b]!)
  for (const i of order) graph.setNode(String(i), { width: apart.x - 12, height: apart.y })
  for (let i = 0; i < input.ends.length; i += 2)
    if (input.ends[i] !== input.ends[i + 1])
      graph.setEdge(String(input.ends[i]), String(input.ends[i + 1]), {}, String(i))
  yield 0.1
  layout(graph)
  const at = (i: number) => graph.node(String(i)) as { x: number; y: number }
  const plain = { x: input.x.map((_, i) => at(i).x), y: input.y.map((_, i) => at(i).y) }
  const shape = (span(plain.x) + apart.x) / (span(plain.y) + apart.y)
  const rows = shape > input.aspect * tooWide ? inRows(plain, input.aspect) : plain
  return separate(input, settle(input, drawOut(rows, input.aspect)))
}

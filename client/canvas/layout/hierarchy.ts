import { Graph, layout } from '@dagrejs/dagre'

import { apart } from '../../investigation/place-entities'

import { settle } from './graph'
import type { Layout } from './graph'
import { separate } from './separate'

/** Subjects above objects, in layers, with as few crossings as it can. */
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
  return separate(input, settle(input, { x: input.x.map((_, i) => at(i).x), y: input.y.map((_, i) => at(i).y) }))
}

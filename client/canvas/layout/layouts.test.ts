import fc from 'fast-check'

import { apart } from '../../investigation/place-entities'

import { force } from './force'
import type { Layout, LayoutGraph, Places } from './graph'
import { hierarchy } from './hierarchy'
import { circle, grid } from './shapes'

const layouts = { force, hierarchy, circle, grid } satisfies Record<string, Layout>

function finish(layout: Layout, graph: LayoutGraph): Places {
  const work = layout(graph)
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value
}

const graphs = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 })), {
      minLength: 2,
      maxLength: 25,
    }),
    fc.array(fc.tuple(fc.nat(24), fc.nat(24)), { maxLength: 40 }),
  )
  .map(([places, ties]): LayoutGraph => {
    const size = places.length
    return {
      x: Float64Array.from(places, ([x]) => x),
      y: Float64Array.from(places, ([, y]) => y),
      pinned: new Uint8Array(size),
      aspect: 1.4,
      ends: Uint32Array.from(ties.flatMap(([a, b]) => [a % size, b % size])),
    }
  })

const overlaps = ({ x, y }: Places) =>
  [...x.keys()].flatMap((i) =>
    [...x.keys()].filter(
      (j) => j > i && Math.abs(x[i]! - x[j]!) < apart.x - 1 && Math.abs(y[i]! - y[j]!) < apart.y - 1,
    ),
  )

describe.each(Object.entries(layouts))('%s', (_, layout) => {
  test('nothing ends on top of anything else', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const places = finish(layout, graph)
        expect([...places.x, ...places.y].every(Number.isFinite)).toBe(true)
        expect(overlaps(places)).toEqual([])
      }),
      { numRuns: 8 },
    )
  })

  test('what is pinned stays where it is', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        graph.pinned[0] = 1
        const places = finish(layout, graph)
        expect([places.x[0], places.y[0]]).toEqual([graph.x[0], graph.y[0]])
      }),
      { numRuns: 5 },
    )
  })
})

test('force draws what is tied nearer than what is not', () => {
  const size = 20
  const graph: LayoutGraph = {
    x: Float64Array.from({ length: size }, (_, i) => Math.cos(i) * 300),
    y: Float64Array.from({ length: size }, (_, i) => Math.sin(i) * 300),
    pinned: new Uint8Array(size),
    aspect: 1,
    ends: Uint32Array.from(Array.from({ length: size }, (_, i) => [i, (i + 2) % size]).flatMap((tie) => tie)),
  }
  const { x, y } = finish(force, graph)
  const far = (a: number, b: number) => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!)
  const mean = (list: number[]) => list.reduce((a, b) => a + b, 0) / list.length
  const tied = Array.from({ length: size }, (_, i) => far(i, (i + 2) % size))
  const all = Array.from({ length: size }, (_, i) => far(i, (i + 7) % size))
  expect(mean(tied)).toBeLessThan(mean(all) / 1.5)
})

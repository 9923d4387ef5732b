import fc from 'fast-check'

import { apart } from '../../investigation/place-entities'

import { force } from './force'
import type { Layout, LayoutGraph, Places } from './graph'
import { groups } from './groups'
import { hierarchy } from './hierarchy'
import { rings } from './rings'
import { circle, grid } from './shapes'
import { timeline } from './timeline'

const layouts = { force, hierarchy, rings, groups, timeline, circle, grid } satisfies Record<string, Layout>

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
      centre: size - 1,
      group: Uint32Array.from({ length: size }, (_, i) => i % 3),
      when: Float64Array.from({ length: size }, (_, i) => (i % 4 === 0 ? NaN : 2000 + (i % 9))),
      ends: Uint32Array.from(ties.flatMap(([a, b]) => [a % size, b % size])),
    }
  })

/** Nobody is chosen, all are of one group, and nobody says when. */
const unknown = (size: number) => ({ centre: -1, group: new Uint32Array(size), when: new Float64Array(size).fill(NaN) })

const graphOf = (
  size: number,
  ties: readonly (readonly [number, number])[],
  more: Partial<LayoutGraph>,
): LayoutGraph => ({
  ...unknown(size),
  x: Float64Array.from({ length: size }, (_, i) => (i % 5) * 150),
  y: Float64Array.from({ length: size }, (_, i) => Math.floor(i / 5) * 150),
  pinned: new Uint8Array(size),
  ends: Uint32Array.from(ties.flat()),
  aspect: 1.5,
  ...more,
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
    ...unknown(size),
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

test('rings lie around the chosen one, further out with every step, and who is tied to nobody is outside', () => {
  // 0 is chosen; 1 to 3 are tied to it, 4 and 5 to those; 6 to nobody.
  const ties = [
    [0, 1],
    [2, 0],
    [0, 3],
    [1, 4],
    [5, 3],
  ] as const
  const { x, y } = finish(rings, graphOf(7, ties, { centre: 0 }))
  const far = [...x.keys()].map((i) => Math.hypot(x[i]! - x[0]!, y[i]! - y[0]!))
  expect(Math.max(...far.slice(1, 4))).toBeLessThan(Math.min(...far.slice(4, 6)))
  expect(Math.max(...far.slice(4, 6))).toBeLessThan(far[6]!)
})

test('groups do not reach into one another', () => {
  const size = 30
  const group = Uint32Array.from({ length: size }, (_, i) => i % 4)
  const { x, y } = finish(groups, graphOf(size, [], { group }))
  const boxes = [0, 1, 2, 3].map((one) => {
    const members = [...x.keys()].filter((i) => group[i] === one)
    const [xs, ys] = [members.map((i) => x[i]!), members.map((i) => y[i]!)]
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
  })
  const meet = boxes.flatMap((a, i) =>
    boxes.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  )
  expect(meet).toEqual([])
})

test('by time, who came later is further to the right, and who has no date is below', () => {
  const when = Float64Array.from([2010, 2001, NaN, 2005.5, 2020])
  const { x, y } = finish(timeline, graphOf(5, [], { when }))
  expect([1, 3, 0, 4].map((i) => x[i]!)).toEqual([1, 3, 0, 4].map((i) => x[i]!).sort((a, b) => a - b))
  expect(y[2]).toBeGreaterThan(Math.max(y[0]!, y[1]!, y[3]!, y[4]!))
})

test('a hierarchy of one above many fills a window, and none of them is above that one', () => {
  const size = 60
  const ties = Array.from({ length: size - 1 }, (_, i) => [0, i + 1] as const)
  const { x, y } = finish(hierarchy, graphOf(size, ties, {}))
  const shape = (Math.max(...x) - Math.min(...x)) / (Math.max(...y) - Math.min(...y))
  expect(shape).toBeGreaterThan(0.7)
  expect(shape).toBeLessThan(3)
  expect(Math.min(...y.slice(1))).toBeGreaterThan(y[0]!)
})

import cytoscape from 'cytoscape'
import fc from 'fast-check'

import { arcOf, coveredArcs } from './covered-lines'
import { onLine } from './curve'

const coordinate = fc.integer({ min: -40, max: 40 })

test('an arc rises above both entities, however they lie on one another, and none lies on another', () => {
  fc.assert(
    fc.property(coordinate, coordinate, fc.boolean(), (x, y, turned) => {
      const [a, b] = [
        { x: 0, y: 0 },
        { x, y },
      ]
      const middles = [0, 1, 2, 3].map((place) => {
        const { from, controls, to } = turned && place % 2 ? arcOf(b, a, place) : arcOf(a, b, place)
        return onLine(from, controls, to, 0.5).at
      })
      for (const [i, one] of middles.entries()) {
        expect(Math.min(Math.hypot(one.x, one.y), Math.hypot(one.x - x, one.y - y))).toBeGreaterThan(28)
        for (const other of middles.slice(i + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(8)
      }
    }),
  )
})

test('lines whose ends lie on one another get arcs; others, loops and what is out of sight do not', () => {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    layout: { name: 'preset' },
    style: [{ selector: 'node', style: { width: 46, height: 46 } }],
    elements: [
      { data: { id: 'a' }, position: { x: 0, y: 0 } },
      { data: { id: 'b' }, position: { x: 24, y: 0 } },
      { data: { id: 'c' }, position: { x: 0, y: 300 } },
      { data: { id: 'far', source: 'a', target: 'c' } },
      { data: { id: 'loop', source: 'a', target: 'a' } },
      ...['one', 'two', 'three'].map((id) => ({ data: { id, source: 'a', target: 'b' } })),
      { data: { id: 'back', source: 'b', target: 'a' } },
      { data: { id: 'hidden', source: 'a', target: 'b' }, classes: 'gone' },
    ],
  })
  const arcs = coveredArcs(cy)
  expect(arcs.map(({ element }) => element.id())).toEqual(['one', 'two', 'three', 'back'])
  const backs = arcs.map(({ from, controls, to }) => onLine(from, controls, to, 0.5).at.y)
  expect(new Set(backs.map(Math.round)).size).toBe(4)
  cy.destroy()
})

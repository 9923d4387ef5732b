import fc from 'fast-check'

import { placeAround } from './place'

const point = fc.record({ x: fc.integer({ min: -800, max: 800 }), y: fc.integer({ min: -800, max: 800 }) })
const meet = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.abs(a.x - b.x) < 114 && Math.abs(a.y - b.y) < 94

test('new entities are placed on nobody else’s place, nor on each other’s', () => {
  fc.assert(
    fc.property(point, fc.array(point, { maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (around, taken, count) => {
      const placed = placeAround(around, count, taken)
      expect(placed).toHaveLength(count)
      expect(placed.filter((spot) => taken.some((other) => meet(spot, other)))).toEqual([])
      expect(placed.filter((spot, i) => placed.some((other, j) => j > i && meet(spot, other)))).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('they go to the side with room', () => {
  const taken = [
    { x: 0, y: 0 },
    { x: -200, y: 0 },
    { x: -200, y: 90 },
    { x: -200, y: -90 },
  ]
  expect(placeAround({ x: 0, y: 0 }, 3, taken).every(({ x }) => x > 0)).toBe(true)
})

test('twenty-five of them stay near', () => {
  const placed = placeAround({ x: 0, y: 0 }, 25, [{ x: 0, y: 0 }])
  expect(Math.max(...placed.map(({ x, y }) => Math.hypot(x, y)))).toBeLessThan(520)
})

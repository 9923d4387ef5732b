import fc from 'fast-check'

import { placeAround, placeBeside } from './place-entities'

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
  expect(Math.max(...placed.map(({ x, y }) => Math.hypot(x, y)))).toBeLessThan(560)
})

test('nobody comes to stand on a line that is drawn, or between another and the middle', () => {
  const middle = { x: 0, y: 0 }
  const line = [
    { x: 300, y: -400 },
    { x: 300, y: 400 },
  ] as const
  const placed = placeAround(middle, 12, [middle, ...line], { lines: [line] })
  const between = (far: { x: number; y: number }, near: { x: number; y: number }) => {
    const along = (near.x * far.x + near.y * far.y) / (far.x ** 2 + far.y ** 2)
    return along > 0 && along < 1 && Math.hypot(near.x - along * far.x, near.y - along * far.y) < 40
  }
  expect(placed.filter(({ x }) => Math.abs(x - 300) < 40)).toEqual([])
  expect(placed.filter((spot) => placed.some((other) => other !== spot && between(spot, other)))).toEqual([])
})

test('one that is tied to two goes where neither line runs through a third', () => {
  const [left, third, right] = [
    { x: -300, y: 0 },
    { x: 0, y: 0 },
    { x: 300, y: 0 },
  ]
  const spot = placeBeside([left, right], [left, third, right], [[left, third]])
  for (const end of [left, right]) {
    const along =
      ((third.x - end.x) * (spot.x - end.x) + (third.y - end.y) * (spot.y - end.y)) /
      Math.hypot(spot.x - end.x, spot.y - end.y) ** 2
    const foot = { x: end.x + along * (spot.x - end.x), y: end.y + along * (spot.y - end.y) }
    expect(Math.hypot(foot.x - third.x, foot.y - third.y)).toBeGreaterThan(40)
  }
})

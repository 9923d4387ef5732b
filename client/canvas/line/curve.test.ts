import fc from 'fast-check'

import { onLine } from './curve'

const [a, b] = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
]

test('a straight line, a bent one and a loop begin and end where they do', () => {
  const point = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) })
  fc.assert(
    fc.property(point, fc.array(point, { maxLength: 4 }), point, (from, controls, to) => {
      expect(onLine(from, controls, to, 0).at).toEqual(from)
      const end = onLine(from, controls, to, 1).at
      expect([end.x, end.y]).toEqual([expect.closeTo(to.x, 6), expect.closeTo(to.y, 6)])
    }),
  )
})

test('three quarters of a loop are the middle of its second half: two loops of one entity have their marks apart', () => {
  const loop = (size: number) =>
    onLine(
      a,
      [
        { x: -size, y: -size },
        { x: size, y: -size },
      ],
      a,
      0.75,
    ).at
  expect(loop(40)).toEqual({ x: 20, y: -30 })
  expect(loop(80)).toEqual({ x: 40, y: -60 })
})

test('a bent line is left to the side of its control point', () => {
  expect(onLine(a, [{ x: 50, y: 40 }], b, 0.5)).toEqual({ at: { x: 50, y: 20 }, direction: 0 })
})

import fc from 'fast-check'

import { arcOf } from './covered'
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

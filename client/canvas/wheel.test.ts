import fc from 'fast-check'

import { zoomFactor } from './wheel'

const turn = (deltaY: number, more: { deltaMode?: number; ctrlKey?: boolean } = {}) =>
  zoomFactor({ deltaY, deltaMode: 0, ctrlKey: false, ...more })

test('a turn zooms as much in many small steps of a trackpad as in one notch of a wheel', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -120, max: 120 }), { maxLength: 30 }), (steps) => {
      const inSteps = steps.reduce((zoom, step) => zoom * turn(step), 1)
      const whole = steps.reduce((sum, step) => sum + step, 0)
      expect(inSteps).toBeCloseTo(turn(whole), 9)
    }),
  )
})

test('up zooms in, down zooms out by as much, nothing leaves it', () => {
  expect(turn(-100)).toBeGreaterThan(1)
  expect(turn(-100) * turn(100)).toBeCloseTo(1, 12)
  expect(turn(0)).toBe(1)
})

test('four lines are a notch of 100 pixels, and a pinch counts tenfold', () => {
  expect(turn(4, { deltaMode: 1 })).toBeCloseTo(turn(100), 12)
  expect(turn(10, { ctrlKey: true })).toBeCloseTo(turn(100), 12)
})

import { inspect, select, selection } from './selection'
import { inspectBefore, inspectionHistory } from './selection-history'

const a = { type: 'entity', id: 'a' } as const
const b = { type: 'relation', id: 'b' } as const

beforeEach(() => {
  select(null)
  inspectionHistory.setState({ past: [], now: null })
})

test('One can go back through what was inspected, step by step', () => {
  for (const ref of [a, b, a]) inspect(ref)
  inspectBefore()
  expect(selection.getState().focus).toEqual(b)
  inspectBefore()
  expect(selection.getState().focus).toEqual(a)
  expect(inspectionHistory.getState().past).toEqual([])
})

test('Letting go of the selection and taking the same thing again is no step', () => {
  inspect(a)
  select(null)
  inspect(a)
  expect(inspectionHistory.getState()).toEqual({ past: [], now: a })
})

test('Going back from the first thing changes nothing', () => {
  inspect(a)
  inspectBefore()
  expect(selection.getState().focus).toEqual(a)
})

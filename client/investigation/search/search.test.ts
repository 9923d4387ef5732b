import { drawnByEnter, toggleTick } from './search'
import type { Hit } from './search'
import { entity } from '../../../testing/edits'

const hits: Hit[] = ['a', 'b'].map((id) => ({ entity: { ...entity(id), aliases: [], countries: [] }, matched: id }))

test('a second tick takes the first away', () => {
  const once = toggleTick(new Map(), { id: 'a', name: 'A' })
  expect([...once]).toEqual([['a', 'A']])
  expect(toggleTick(once, { id: 'a', name: 'A' }).size).toBe(0)
})

describe('What Enter draws', () => {
  test('is the result it is pressed at, where nothing is ticked', () =>
    expect(drawnByEnter(new Map(), hits, 'a')).toEqual(['a']))

  test('is what is ticked in the list, and not the result as well', () =>
    expect(drawnByEnter(new Map([['b', 'B']]), hits, 'a')).toEqual(['b']))

  test('is the result with what was ticked in an earlier list, which is not drawn in its place', () =>
    expect(drawnByEnter(new Map([['z', 'Z']]), hits, 'a')).toEqual(['z', 'a']))

  test('is nothing where nothing was found and nothing is ticked', () =>
    expect(drawnByEnter(new Map(), [], undefined)).toEqual([]))
})

import fc from 'fast-check'

import { distinctions, nameAlone } from './distinction'

const told = (...namesakes: [id: string, ...facts: (string | null)[]][]) =>
  Object.fromEntries(distinctions(namesakes.map(([id, ...facts]) => ({ id, facts }))))

test('the first fact that no other shares tells an entity apart, else the fewest together, at last the id', () => {
  expect(told(['a', 'Plovdiv', 'Bulgaria'], ['b', 'Sofia', 'Bulgaria'])).toEqual({ a: 'Plovdiv', b: 'Sofia' })
  expect(told(['a', null, '1'], ['b', null, '2'])).toEqual({ a: '1', b: '2' })
  expect(told(['a', 'Plovdiv', '1'], ['b', 'Plovdiv', '2'], ['c', 'Sofia', '1'])).toEqual({
    a: 'Plovdiv, 1',
    b: '2',
    c: 'Sofia',
  })
  expect(told(['a', 'Plovdiv'], ['b', 'Plovdiv'])).toEqual({ a: 'a', b: 'b' })
  expect(told(['a', 'Plovdiv'], ['b', null])).toEqual({ a: 'Plovdiv', b: 'b' })
})

test('what reads alike and means different things tells nothing apart', () => {
  expect(told(['a', 'x', null], ['b', null, 'x'])).toEqual({ a: 'a', b: 'b' })
  expect(told(['a', 'b'], ['b', 'c'])).toEqual({ a: 'a', b: 'b' })
})

test('of any entities of one name no two are called the same', () => {
  const fact = fc.option(fc.constantFrom('x', 'y', 'z', 'x, y', 'a', 'b'))
  const namesakes = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'x', 'y', 'x, y'),
      facts: fc.array(fact, { minLength: 4, maxLength: 4 }),
    }),
    { selector: ({ id }) => id, maxLength: 7 },
  )
  fc.assert(
    fc.property(namesakes, (all) => {
      const apart = distinctions(all)
      const labels = all.map(({ id }) => nameAlone({ name: 'Waterworks EAD', distinction: apart.get(id) }))
      expect(new Set(labels).size).toBe(all.length)
      // Whatever order they come in.
      expect(new Map([...distinctions([...all].reverse())].sort())).toEqual(new Map([...apart].sort()))
    }),
    { numRuns: 2_000 },
  )
})

test('a name that no other has stands as it is', () => {
  expect(nameAlone({ name: 'ZTE', distinction: null })).toBe('ZTE')
  expect(nameAlone({ name: 'ZTE', distinction: 'China' })).toBe('ZTE (China)')
})

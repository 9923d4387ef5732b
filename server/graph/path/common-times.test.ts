import fc from 'fast-check'

import { commonPeriod, momentsOf } from './common-times'

const dated = (...spans: string[]) => ({ earliest: spans[0]!.slice(0, 10), latest: spans.at(-1)!.slice(11), spans })
const year = (n: number) => `${n}-01-01/${n}-12-31`

test('relations of which any two may have held together need not all have held together, where they have gaps', () => {
  const relations = [dated(year(2001), year(2003)), dated(year(2001), year(2005)), dated(year(2003), year(2005))]
  const moments = momentsOf(relations)
  const together = (some: typeof relations) => some.reduce((left, each) => left & moments.of(each), moments.all) !== 0n
  expect(
    [
      [0, 1],
      [0, 2],
      [1, 2],
      [0, 1, 2],
    ].map((some) => together(some.map((i) => relations[i]!))),
  ).toEqual([true, true, true, false])
})

test('the bits say what comparing day by day says', () => {
  const years = fc.uniqueArray(fc.integer({ min: 2000, max: 2008 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(years, { minLength: 1, maxLength: 4 }), (lists) => {
      const relations = lists.map((list) => dated(...list.sort().map(year)))
      const moments = momentsOf(relations)
      const bits = relations.reduce((left, each) => left & moments.of(each), moments.all)
      const common = lists[0]!.some((n) => lists.every((list) => list.includes(n)))
      expect(bits !== 0n).toBe(common)
    }),
  )
})

test('the period of a path keeps its gaps', () => {
  const validity = (text: string, earliest: string, latest: string) => ({ text, earliest, latest })
  const gaps = validity('{2015,2020}', '2015-01-01', '2020-12-31')
  expect(commonPeriod([gaps, validity('2014/2021', '2014-01-01', '2021-12-31')])).toEqual({
    text: '{2015-01-01..2015-12-31,2020-01-01..2020-12-31}',
    earliest: '2015-01-01',
    latest: '2020-12-31',
  })
  expect(commonPeriod([gaps, validity('2017', '2017-01-01', '2017-12-31')])).toBeNull()
})

import fc from 'fast-check'

import { monthNames, two } from './calendar'
import { readEdtf } from './edtf'

test.each([
  ['2015-02-29', 'There is no “2015-02-29”: February 2015 has 28 days.'],
  ['1900-02-29', 'There is no “1900-02-29”: February 1900 has 28 days.'],
  ['2012-02-30', 'There is no “2012-02-30”: February 2012 has 29 days.'],
  ['2010-04-31', 'There is no “2010-04-31”: April 2010 has 30 days.'],
  ['2010-04-31~', 'There is no “2010-04-31~”: April 2010 has 30 days.'],
  ['2010-01-32', 'There is no “2010-01-32”: January 2010 has 31 days.'],
  ['2010-00', 'There is no “2010-00”: months are counted from 01.'],
  ['2010-01-00', 'There is no “2010-01-00”: days are counted from 01.'],
  ['2010-13', 'There is no “2010-13”: a year has 12 months.'],
  ['2010-13-01', 'There is no “2010-13-01”: a year has 12 months.'],
  ['29.02.2015', 'There is no “29.02.2015”: February 2015 has 28 days.'],
  ['31/4/2010', 'There is no “31/4/2010”: April 2010 has 30 days.'],
  ['13/2010', 'There is no “13/2010”: a year has 12 months.'],
  ['20150229', 'There is no “20150229”: February 2015 has 28 days.'],
  ['29 February 2015', 'There is no “29 February 2015”: February 2015 has 28 days.'],
  ['Feb. 30, 2012', 'There is no “Feb. 30, 2012”: February 2012 has 29 days.'],
  ['2010-04-31/2011', 'There is no “2010-04-31”: April 2010 has 30 days.'],
  ['2009/2010-02-29', 'There is no “2010-02-29”: February 2010 has 28 days.'],
  ['[2010-02-29,2011]', 'There is no “2010-02-29”: February 2010 has 28 days.'],
])('%j, which is no day of the calendar, is told to be none', (text, fault) => {
  expect(readEdtf(text)).toEqual({ time: null, fault })
})

test.each([
  ['29.02.2016', '“29.02.2016” has its year last: write 2016-02-29.'],
  ['3. 4. 2010', '“3. 4. 2010” can be two days: write 2010-04-03 or 2010-03-04, whichever the source means.'],
  ['2010-3-2', '“2010-3-2” is written another way: write 2010-03-02.'],
  ['2010/12', '“2010/12” can be two times: write 2010-12 or 2010/2012, whichever the source means.'],
  ['2010/13', '“2010/13” is written another way: write 2010/2013.'],
  ['2010/03/22', '“2010/03/22” is written another way: write 2010-03-22.'],
  ['22 March 2010', '“22 March 2010” is written in words: write 2010-03-22.'],
  ['22nd of Sept. 2010', '“22nd of Sept. 2010” is written in words: write 2010-09-22.'],
  ['March 22, 2010', '“March 22, 2010” is written in words: write 2010-03-22.'],
  ['spring 2010', '“spring 2010” is written another way: write 2010-21.'],
  ['Q2 2010', '“Q2 2010” is written another way: write 2010-34.'],
  ['1990s', '“1990s” is written another way: write 199X.'],
  ['c. 1990', '“c. 1990” is written another way: write 1990~.'],
  ['since 2010', '“since 2010” is written another way: write 2010/...'],
  ['2010–2012', '“2010–2012” is written another way: write 2010/2012.'],
  ['22.3.10', expect.stringContaining('“22.3.10” has only two digits of its year.')],
])('%j is told how it is written', (text, fault) => {
  expect(readEdtf(text).fault).toEqual(fault)
})

/** What the sentence proposes to write. */
const proposed = (fault: string): string[] =>
  / write (\S+?)(?: or (\S+?), whichever.*)?\.$/
    .exec(fault)
    ?.slice(1)
    .filter((text) => text !== undefined) ?? []

test('whatever people type as a date, nothing is proposed that is refused, and no day that there is not', () => {
  const day = fc.integer({ min: 0, max: 33 })
  const month = fc.integer({ min: 0, max: 14 })
  const year = fc.integer({ min: 1890, max: 2110 })
  const forms: ((d: number, m: number, y: number) => string)[] = [
    ...['.', '/', '-', '. '].flatMap((sign) => [
      (d: number, m: number, y: number) => [d, m, y].join(sign),
      (d: number, m: number, y: number) => [two(m), two(d), y].join(sign),
      (_: number, m: number, y: number) => [two(m), y].join(sign),
      (d: number, m: number, y: number) => [y, m, d].join(sign),
      (_: number, m: number, y: number) => [y, two(m)].join(sign),
    ]),
    (d, m, y) => `${y}${two(m)}${two(d)}`,
    (d, m, y) => `${d} ${monthNames[m - 1]?.slice(0, 3)} ${y}`,
    (d, m, y) => `${monthNames[m - 1]} ${d}, ${y}`,
    (d, _, y) => `${y} - ${y + d - 10}`,
    (d, m, y) => `since ${y}-${two(m)}-${two(d)}`,
    (d, m, y) => `about ${y}-${two(m)}${d}`,
    (d, _, y) => `${y}/${two(d)}`,
  ]
  fc.assert(
    fc.property(day, month, year, fc.constantFrom(...forms), (d, m, y, form) => {
      const text = form(d, m, y)
      const { fault } = readEdtf(text)
      for (const other of proposed(fault ?? ''))
        expect([text, other, readEdtf(other).fault]).toEqual([text, other, null])
    }),
    { numRuns: 5_000 },
  )
})

import edtf from 'edtf'

import type { DaySpan } from './calendar'
import { daysOfDate } from './date'

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10)

/** The days that the library `edtf` finds in one date that is no season; null: it is none, or not of the years 0000 to 9999. */
function byLibrary(text: string): DaySpan | null {
  try {
    const { type, min, max } = edtf(text)
    if (type === 'Season' || !(min >= Date.parse('0000-01-01') && max < Date.parse('+010000-01-01'))) return null
    return { first: dayOf(min), last: dayOf(max) }
  } catch {
    return null
  }
}

/** Parts of a year are whole months here, and quarters there. */
const isSeason = (text: string): boolean => /^\d{4}-[234]\d\W?$/.test(text)
/** The library takes 29 February of any year, and 31 days of a month that is not quite known, and goes on into the next month. */
const runsOver = (text: string): boolean => /-[0X][2X]\W?-\W?[23X][9X]|-(X\d|0X)-3\d/.test(text)

const each = (...parts: readonly (readonly string[])[]): string[] =>
  parts.reduce<string[]>((texts, part) => texts.flatMap((text) => part.map((next) => text + next)), [''])

const years = ['0099', '1900', '2012', '9999', '201X', 'XXXX', 'X01X', '19', '201', '1']
const months = ['', '-00', '-01', '-02', '-06', '-11', '-12', '-13', '-20', '-XX', '-0X', '-1X', '-X2', '-1', '-X']
const days = [
  '',
  '-00',
  '-01',
  '-28',
  '-29',
  '-30',
  '-31',
  '-32',
  '-XX',
  '-0X',
  '-1X',
  '-2X',
  '-3X',
  '-X1',
  '-X9',
  '-1',
]
const mark = ['', '?', '~', '%']
const times = ['T10:00', 'T23:59:59', 'T24:01', 'T10:00Z', 'T10:00+00:00', 'T1000', 'T10', 'Z', 'S2', 'S0', 'S']

test.each([
  ['of any precision, with and without what is not known', each(years, months, days)],
  [
    'with marks of doubt anywhere',
    each(mark, ['2010', '19', '201', '201X'], mark, ['', '-02'], mark, ['', '-28'], mark),
  ],
  ['with a time or significant digits', each(['2010', '2010-03', '2010-03-22', '20XX', '201'], times, ['', '~'])],
])('A date %s has the days that the library finds', (_, all) => {
  const texts = all.filter((text) => !runsOver(text) && !isSeason(text))
  const both = texts.map((text) => ({ text, ours: daysOfDate(text), theirs: byLibrary(text) }))
  expect(
    both.filter(({ ours, theirs }) => theirs && (ours?.first !== theirs.first || ours.last !== theirs.last)),
  ).toEqual([])
  // The standard lets any digit be unknown; the library knows some places alone.
  expect(both.filter(({ text, ours, theirs }) => ours && !theirs && !text.includes('X'))).toEqual([])
  expect(both.filter(({ theirs }) => theirs).length).toBeGreaterThan(4)
})

test.each([
  ['2010-02-29', null],
  ['2012-02-29', { first: '2012-02-29', last: '2012-02-29' }],
  ['06XX-02-29', { first: '0604-02-29', last: '0696-02-29' }],
  ['20X1-02-29', null],
  ['2010-XX-31', { first: '2010-01-31', last: '2010-12-31' }],
  ['2010-X1-31', { first: '2010-01-31', last: '2010-01-31' }],
  ['2010-02-2X', { first: '2010-02-20', last: '2010-02-28' }],
])('%s, where the library runs over the end of the month, is the days that there are', (text, days) => {
  expect(daysOfDate(text)).toEqual(days)
})

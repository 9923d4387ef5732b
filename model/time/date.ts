import { daysIn, exists, monthsFrom, two } from './calendar'
import type { DaySpan } from './calendar'

/** First month and number of months of EDTF's seasons and parts of a year, from 21 on. 29 to 32 are the southern seasons. */
const quarters = [3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10].map((month) => [month, 3] as const)
const parts = [...quarters, [1, 4], [5, 4], [9, 4], [1, 6], [7, 6]] as const

/** A mark of doubt stands before or after what it is about ("?2010-03~"); one that is before a year alone stands alone. */
const withMarks = /^[~?%]?(\d{4})[~?%]?-[~?%]?(\d\d)[~?%]?(?:-[~?%]?(\d\d)[~?%]?)?$/
/** A time of day changes nothing about the day on which it was written. */
const timeOfDay = /(?<=^\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?$/

/** "2010-21" (spring 2010). Seasons are whole months; winter begins in the year it is named after. */
function ofSeason(text: string): DaySpan | null {
  const [, year, code] = /^(\d{4})-([234]\d)[~?%]?$/.exec(text) ?? []
  const part = parts[Number(code) - 21]
  return year !== undefined && part ? monthsFrom(year, part[0], part[1]) : null
}

/** "2010", "201" (a decade), "19" (a century). Of "1950S2" two digits are sure; which years that makes of it nobody says. */
function ofYears(text: string): DaySpan | null {
  if (!/^(?:[~?%]?\d{4}|\d{2,4}[~?%]?|\d{4}S[1-9])$/.test(text)) return null
  const [year = ''] = /\d+/.exec(text) ?? []
  return { first: `${year.padEnd(4, '0')}-01-01`, last: `${year.padEnd(4, '9')}-12-31` }
}

function ofMonthOrDay(text: string): DaySpan | null {
  const [, year, month, day] = withMarks.exec(text.replace(timeOfDay, '')) ?? []
  if (year === undefined || month === undefined || !exists(year, month, day)) return null
  const date = `${year}-${month}-${day}`
  return day === undefined ? monthsFrom(year, Number(month), 1) : { first: date, last: date }
}

/** The years that a text with X for digits that are not known may be, in order. */
const yearsLike = (mask: string): string[] =>
  [...mask].reduce<string[]>(
    (begun, c) => begun.flatMap((text) => (c === 'X' ? [...'0123456789'] : [c]).map((digit) => text + digit)),
    [''],
  )

const fits = (mask: string, value: string): boolean => [...mask].every((c, i) => c === 'X' || c === value[i])
const numbersLike = (mask: string, most: number): string[] =>
  Array.from({ length: most }, (_, i) => two(i + 1)).filter((value) => fits(mask, value))

/** What is not known of a date stands as X: "201X", "2010-XX", "2010-XX-12". */
function ofMask(text: string): DaySpan | null {
  const [, years = '', months = 'XX', days = 'XX'] = /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/.exec(text) ?? []
  const datesIn = (year: string): string[] =>
    numbersLike(months, 12).flatMap((month) =>
      numbersLike(days, daysIn(Number(year), Number(month))).map((day) => `${month}-${day}`),
    )
  const [common, leap] = [datesIn('2001'), datesIn('2000')]
  const dates = (year: string): string[] => (daysIn(Number(year), 2) === 29 ? leap : common)
  const dated = yearsLike(years).filter((year) => years !== '' && dates(year).length > 0)
  const [from, to] = [dated[0], dated.at(-1)]
  return from && to ? { first: `${from}-${dates(from)[0]}`, last: `${to}-${dates(to).at(-1)}` } : null
}

/** The days of one date, season, decade or century in EDTF, of the years 0000 to 9999; null: it is none, or there is no such day. */
export const daysOfDate = (text: string): DaySpan | null =>
  ofYears(text) ?? ofMonthOrDay(text) ?? ofSeason(text) ?? (text.includes('X') ? ofMask(text) : null)

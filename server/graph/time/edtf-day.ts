import edtf from 'edtf'

import { KnownError } from '../../errors'
import { seasonSpan } from './season'
import type { DaySpan } from './season'

const [MIN, MAX] = [Date.parse('0000-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')]
const FORMS =
  'Write the year first: 2010, 2010-12, 2010-12-01, about 2010~, a span 2010/2012, or open 2010/.. or ../2012.'

const bad = (sentence: string): KnownError => new KnownError('BAD_INPUT', sentence)

/** The sentence for what is no date at all. */
export const unreadable = (text: string): KnownError => bad(`“${text.slice(0, 64)}” cannot be read as a date. ${FORMS}`)

const two = (part: string): string => part.padStart(2, '0')

/** The sentence for a date whose year stands last: it could be read in two ways, and is never guessed at. */
export function yearLast(text: string): KnownError | undefined {
  const [, month, ofYear] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  if (month && ofYear) return bad(`“${text}” has its year last: write ${ofYear}-${two(month)}.`)
  const [, a = '', b = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  if (!year) return undefined
  const readings = [...new Set([`${year}-${two(b)}-${two(a)}`, `${year}-${two(a)}-${two(b)}`])]
  const possible = readings.filter((reading) => /-(0[1-9]|1[0-2])-\d\d$/.test(reading))
  const [one, other] = possible
  if (other) return bad(`“${text}” can be two days: write ${one} or ${other}, whichever the source means.`)
  return one ? bad(`“${text}” has its year last: write ${one}.`) : unreadable(text)
}

/** The sentence for what the library would read as something else than a date from 0000 to 9999. */
function misread(text: string): KnownError | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? []
  if (year) return bad(`“${text}” lacks its hyphens: write ${year}-${month}-${day}.`)
  if (/^(Y|[+-]?\d{5,}|-\d)/.test(text)) return bad(`“${text}” is not a year from 0000 to 9999. ${FORMS}`)
  return undefined
}

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10)

/** The days of one date, season, decade or century. `whole` is what it stands in, for the message. */
export function daysOf(text: string, whole: string): DaySpan {
  const season = seasonSpan(text)
  if (season) return season
  const wrong = misread(text)
  if (wrong) throw wrong
  if (!/^[\dXSTZ:~?%+-]+$/.test(text)) throw unreadable(whole)
  const { type, min, max } = read(text, whole)
  if (type === 'Interval' || !(min >= MIN && max <= MAX)) throw unreadable(whole)
  const days = { first: dayOf(min), last: dayOf(max) }
  // The library takes 29 February of any year, and makes 1 March of it.
  const [named] = /^\d{4}-\d\d-\d\d/.exec(text) ?? []
  if (named && named !== days.first) throw unreadable(whole)
  return days
}

function read(text: string, whole: string): { type: string; min: number; max: number } {
  try {
    return edtf(text)
  } catch {
    throw unreadable(whole)
  }
}

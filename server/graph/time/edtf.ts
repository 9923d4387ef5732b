import { KnownError } from '../../errors'
import { daysOf, unreadable, yearLast } from './edtf-day'
import type { DaySpan } from './season'

/** A time as a source gives it, with bounds as YYYY-MM-DD. docs/evidence.md says what each means. */
export type Edtf = {
  /** As it was written, without spaces around it. */
  text: string
  /** The first day on which it may have held; null: not known, or open. */
  earliest: string | null
  /** The last day on which it may have held; null: not known, or open. */
  latest: string | null
  /**
   * The last day on which it may have begun, and the first on which it may have ended: it surely held in a time that
   * ends on or after the one and begins on or before the other. Null: it has no date.
   */
  surelyFrom: string | null
  surelyTo: string | null
}

/** The bounds of what is open. */
const ALWAYS: DaySpan = { first: '0000-01-01', last: '9999-12-31' }
const LONGEST = 64

/** When something began or ended: on one of these days, never, or nobody says. */
type End = DaySpan | 'OPEN' | 'UNKNOWN'

const least = (days: string[]): string => days.reduce((a, b) => (a < b ? a : b))
const greatest = (days: string[]): string => days.reduce((a, b) => (a > b ? a : b))
const known = (end: End): DaySpan => (typeof end === 'string' ? ALWAYS : end)

/** What held at some time of `days`, and nobody knows at which. */
const sometime = (days: DaySpan) => ({ surelyFrom: days.last, surelyTo: days.first })

/** What began at `begin` and ended at `end`. */
function lasting(begin: End, end: End): Omit<Edtf, 'text'> {
  return {
    earliest: typeof begin === 'string' ? null : begin.first,
    latest: typeof end === 'string' ? null : end.last,
    surelyFrom: begin === 'OPEN' ? ALWAYS.first : least([known(begin).last, known(end).last]),
    surelyTo: end === 'OPEN' ? ALWAYS.last : greatest([known(end).first, known(begin).first]),
  }
}

/** "[2010,2012..2014]", "[..2010]" (in 2010 or before), "[2010..]" (in 2010 or after): at some time from first to last. */
function oneOf(list: string, whole: string): Omit<Edtf, 'text'> {
  const spans = list.split(',').map((member) => {
    const [first = '', last = first, ...more] = member.trim().split('..')
    if (more.length > 0 || (first === '' && last === '')) throw unreadable(whole)
    return [first, last].map((part) => (part === '' ? null : daysOf(part, whole)))
  })
  const firsts = spans.map(([first]) => first?.first ?? ALWAYS.first)
  const lasts = spans.map(([, last]) => last?.last ?? ALWAYS.last)
  const days = { first: least(firsts), last: greatest(lasts) }
  return {
    earliest: spans.some(([first]) => !first) ? null : days.first,
    latest: spans.some(([, last]) => !last) ? null : days.last,
    ...sometime(days),
  }
}

const endOf = (text: string, whole: string): End => {
  if (text === '') return 'UNKNOWN'
  if (text === '..') return 'OPEN'
  if (/^\d{1,3}$/.test(text)) throw unreadable(whole)
  return daysOf(text, whole)
}

function read(text: string): Omit<Edtf, 'text'> {
  const [, list] = /^(?:\[(?=.*\]$)|\{(?=.*\}$))(.*).$/.exec(text) ?? []
  if (list !== undefined) return oneOf(list, text)
  const [begin = '', end, ...more] = text.split('/')
  if (more.length > 0 || text === '/') throw unreadable(text)
  if (end !== undefined) return lasting(endOf(begin, text), endOf(end, text))
  const days = daysOf(begin, text)
  return { earliest: days.first, latest: days.last, ...sometime(days) }
}

/**
 * Reads a time in the Extended Date/Time Format. "~", "?" and "%" do not widen the bounds; "XXXX" is no date.
 * Throws KnownError BAD_INPUT with a sentence that shows how it is written.
 */
export function parseEdtf(written: string): Edtf {
  const text = written.trim()
  if (text === '' || text.length > LONGEST) throw unreadable(text)
  const ambiguous = yearLast(text)
  if (ambiguous) throw ambiguous
  const bounds = read(text)
  const { earliest, latest } = bounds
  if (earliest && latest && earliest > latest) {
    throw new KnownError('BAD_INPUT', `“${text}” ends before it begins. Write the earlier date first.`)
  }
  if (earliest === ALWAYS.first && latest === ALWAYS.last) {
    return { text, earliest: null, latest: null, surelyFrom: null, surelyTo: null }
  }
  return { text, ...bounds }
}

/**
 * The days from the first to the last of a time that is asked for ("as of 2010"); what is open or not known on a side
 * reaches to the end of the calendar. Throws KnownError BAD_INPUT.
 */
export function periodOf(asked: string): DaySpan {
  const { earliest, latest } = parseEdtf(asked)
  return { first: earliest ?? ALWAYS.first, last: latest ?? ALWAYS.last }
}

import { ALWAYS } from './calendar'
import type { DaySpan } from './calendar'
import { daysOfDate } from './date'
import { faultOf } from './edtf-fault'

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

type Bounds = Omit<Edtf, 'text'>

/** What a text says, or what is wrong with it: a sentence that says how it is written. */
export type Reading = { time: Edtf; fault: null } | { time: null; fault: string }

const LONGEST = 64

/** When something began or ended: on one of these days, never, or nobody says. */
type End = DaySpan | 'OPEN' | 'UNKNOWN'

const least = (days: string[]): string => days.reduce((a, b) => (a < b ? a : b))
const greatest = (days: string[]): string => days.reduce((a, b) => (a > b ? a : b))
const known = (end: End): DaySpan => (typeof end === 'string' ? ALWAYS : end)

/** What held at some time of `days`, and nobody knows at which. */
const sometime = (days: DaySpan) => ({ surelyFrom: days.last, surelyTo: days.first })

/** What began at `begin` and ended at `end`. */
const lasting = (begin: End, end: End): Bounds => ({
  earliest: typeof begin === 'string' ? null : begin.first,
  latest: typeof end === 'string' ? null : end.last,
  surelyFrom: begin === 'OPEN' ? ALWAYS.first : least([known(begin).last, known(end).last]),
  surelyTo: end === 'OPEN' ? ALWAYS.last : greatest([known(end).first, known(begin).first]),
})

/** One member of a list, "2010" or "2010..2012", open on a side (null) or not. */
function memberOf(text: string): (DaySpan | null)[] | null {
  const [first = '', last = first, ...more] = text.trim().split('..')
  if (more.length > 0 || (first === '' && last === '')) return null
  const days = [first, last].map((part) => (part === '' ? null : daysOfDate(part)))
  return [first, last].every((part, i) => part === '' || days[i]) ? days : null
}

const listIn = (text: string): string | undefined => /^(?:\[(?=.*\]$)|\{(?=.*\}$))(.*).$/.exec(text)?.[1]

/** The days of each member of a list in EDTF; null: the text is no list. What is open on a side reaches to the end of the calendar. */
export function membersOf(text: string): DaySpan[] | null {
  const members = listIn(text.trim())?.split(',').map(memberOf)
  if (!members?.every((member) => member !== null)) return null
  return members.map(([first, last]) => ({ first: first?.first ?? ALWAYS.first, last: last?.last ?? ALWAYS.last }))
}

/** "[2010,2012..2014]", "[..2010]" (in 2010 or before), "[2010..]" (in 2010 or after): at some time from first to last. */
function oneOf(list: string): Bounds | null {
  const spans = list.split(',').map(memberOf)
  if (!spans.every((span) => span !== null)) return null
  const days = {
    first: least(spans.map(([first]) => first?.first ?? ALWAYS.first)),
    last: greatest(spans.map(([, last]) => last?.last ?? ALWAYS.last)),
  }
  return {
    earliest: spans.some(([first]) => !first) ? null : days.first,
    latest: spans.some(([, last]) => !last) ? null : days.last,
    ...sometime(days),
  }
}

function endOf(text: string): End | null {
  if (text === '') return 'UNKNOWN'
  if (text === '..') return 'OPEN'
  // A decade or century at an end of a span is far more often a month: "12/2010".
  return /^\d{1,3}$/.test(text) ? null : daysOfDate(text)
}

function boundsOf(text: string): Bounds | null {
  const list = listIn(text)
  if (list !== undefined) return oneOf(list)
  const [first = '', last, ...more] = text.split('/')
  if (more.length > 0 || text === '/' || text === '') return null
  if (last !== undefined) {
    const [begin, end] = [endOf(first), endOf(last)]
    return begin && end && lasting(begin, end)
  }
  const days = daysOfDate(first)
  return days && { earliest: days.first, latest: days.last, ...sometime(days) }
}

const isReversed = ({ earliest, latest }: Bounds): boolean => earliest !== null && latest !== null && earliest > latest

function isTime(text: string): boolean {
  const bounds = boundsOf(text)
  return bounds !== null && !isReversed(bounds)
}

/** Reads a time in the Extended Date/Time Format. "~", "?" and "%" do not widen the bounds; "XXXX" is no date. */
export function readEdtf(written: string): Reading {
  const text = written.trim()
  const bounds = text.length > LONGEST ? null : boundsOf(text)
  if (!bounds) return { time: null, fault: faultOf(text, isTime) }
  const { earliest, latest } = bounds
  if (isReversed(bounds)) return { time: null, fault: `“${text}” ends before it begins. Write the earlier date first.` }
  if (earliest === ALWAYS.first && latest === ALWAYS.last)
    return { time: { text, earliest: null, latest: null, surelyFrom: null, surelyTo: null }, fault: null }
  return { time: { text, ...bounds }, fault: null }
}

/** The days from the first to the last of a time; what is open or not known on a side reaches to the end of the calendar. */
export const daysOf = ({ earliest, latest }: Pick<Edtf, 'earliest' | 'latest'>): DaySpan => ({
  first: earliest ?? ALWAYS.first,
  last: latest ?? ALWAYS.last,
})

/** What is wrong with a time that was written, as a sentence that says how it is written; null where nothing is, or nothing was written. */
export const whyNoTime = (written: string): string | null => (written.trim() === '' ? null : readEdtf(written).fault)

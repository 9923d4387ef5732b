import type { DrawnRelation, TimeFilter } from './graph'

/** The first and the last day of a time, YYYY-MM-DD; open sides reach to the end of the calendar. */
export type Days = { first: string; last: string }

/** What a time bar reads of a relation. */
type Timed = Pick<DrawnRelation, 'validity' | 'surely'>

const always: Days = { first: '0000-01-01', last: '9999-12-31' }

const lastOfMonth = (year: number, month: number): number => {
  const day = new Date(Date.UTC(2000, month, 0))
  // Not by Date.UTC(year, …), which takes the years 0 to 99 for 1900 to 1999.
  day.setUTCFullYear(year, month, 0)
  return day.getUTCDate()
}

/** The days of "2010", "2010-03" or "2010-03-22"; null for what is none of these, or no day of the calendar. */
function daysOfDate(text: string): Days | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? []
  if (year === undefined) return null
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` }
  if (Number(month) < 1 || Number(month) > 12) return null
  const length = lastOfMonth(Number(year), Number(month))
  if (day === undefined) return { first: `${text}-01`, last: `${text}-${length}` }
  return Number(day) >= 1 && Number(day) <= length ? { first: text, last: text } : null
}

/**
 * The days of a time that is asked for: a year, a month or a day, or a span of two, of which one may be open ("2010/..").
 * Null: it is none of these, or ends before it begins.
 */
export function daysOf(asOf: string): Days | null {
  const [, from, to = from] = /^([^/]+)(?:\/([^/]+))?$/.exec(asOf.trim()) ?? []
  if (from === undefined || to === undefined || (from === '..' && to === '..')) return null
  const [begin, end] = [from, to].map((date) => (date === '..' ? always : daysOfDate(date)))
  return begin && end && begin.first <= end.last ? { first: begin.first, last: end.last } : null
}

/** Whether any of its claims gives a date. */
export const isDated = ({ surely }: Timed): boolean => surely.length > 0

/** Whether it may have held at some time of these days; what has no date may. As docs/evidence.md has it, and the server. */
export const mayHold = ({ validity: { earliest, latest } }: Timed, { first, last }: Days): boolean =>
  (earliest === null || earliest <= last) && (latest === null || latest >= first)

/** Whether it surely held through some of these days. As docs/evidence.md has it, and the server. */
export const surelyHolds = (relation: Timed, { first, last }: Days): boolean =>
  mayHold(relation, { first, last }) &&
  relation.surely.some(({ begunBy, notEndedBefore }) => begunBy <= last && notEndedBefore >= first)

/** Which relations a filter by time leaves in sight; all without one. */
export function passesTime(time: TimeFilter | null): (relation: Timed) => boolean {
  const days = time && daysOf(time.asOf)
  if (!days) return () => true
  if (time.surely) return (relation) => surelyHolds(relation, days)
  return (relation) => mayHold(relation, days) && (time.undated || isDated(relation))
}

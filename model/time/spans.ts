import { ALWAYS } from './calendar'
import type { DaySpan } from './calendar'
import { daysOf, membersOf, readEdtf } from './edtf'

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

/** Whether nothing lies between two spans, the first of which begins first. */
const touch = (one: DaySpan, next: DaySpan): boolean => one.last === ALWAYS.last || next.first <= dayAfter(one.last)

/** The days of some spans as spans that do not touch, in order. */
export function joined(spans: readonly DaySpan[]): DaySpan[] {
  const apart: DaySpan[] = []
  for (const span of [...spans].sort((a, b) => (a.first < b.first ? -1 : 1))) {
    const before = apart.at(-1)
    if (!before || !touch(before, span)) apart.push({ ...span })
    else if (span.last > before.last) before.last = span.last
  }
  return apart
}

/**
 * The days at which what was dated so may have held, as spans that do not touch, in order: of "{2015,2020}" two. What is open or not
 * known on a side reaches to the end of the calendar; so does what has no date, on both.
 */
export function spansIn({
  text,
  earliest,
  latest,
}: {
  text: string | null
  earliest: string | null
  latest: string | null
}): DaySpan[] {
  return joined((text === null ? null : membersOf(text)) ?? [daysOf({ earliest, latest })])
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

/** The days between the spans of what was dated so, of which nothing is said. */
export function gapsIn(validity: Parameters<typeof spansIn>[0]): DaySpan[] {
  const spans = spansIn(validity)
  return spans.slice(1).map(({ first }, i) => ({ first: dayAfter(spans[i]!.last), last: dayBefore(first) }))
}

/**
 * Reads a time that is asked for ("as of 2010"): the days from its first to its last. A set with gaps is none: what lies between would be
 * asked for too.
 */
export function readPeriod(written: string): { days: DaySpan; fault: null } | { days: null; fault: string } {
  const { time, fault } = readEdtf(written)
  if (!time) return { days: null, fault }
  if (spansIn(time).length === 1) return { days: daysOf(time), fault: null }
  return { days: null, fault: `“${time.text}” is several times. Ask for one, or for a span such as 2010/2012.` }
}

/** The days of a time that is asked for; null: it is none, or names no bound at all. */
export function periodOf(written: string): DaySpan | null {
  const { days } = readPeriod(written)
  return days && (days.first !== ALWAYS.first || days.last !== ALWAYS.last) ? days : null
}

/** Whether some spans have a day in common with these days. */
export const meet = (spans: readonly DaySpan[], { first, last }: DaySpan): boolean =>
  spans.some((span) => span.first <= last && span.last >= first)

/*
 * When relations may have held together. Whether times have a moment in common is told by sets of bits: intervals on a line
 * that have a point in common have the latest of their beginnings in common, so the beginnings of all are moments enough. A time with gaps is
 * several intervals; of such, any two may meet and all of them not, so that they are never compared two and two.
 */
import { ALWAYS } from '../../../model/time/calendar'
import type { DaySpan } from '../../../model/time/calendar'
import { spansIn } from '../../../model/time/spans'
import type { Validity } from '../relation/relation'

/**
 * When something may have held: days in ISO 8601; '': not known or open. `spans`: "first/last" of each time, where there are gaps
 * between them; else none.
 */
export type Dated = { earliest: string; latest: string; spans: readonly string[] }

/** From the first day to the last; '': before all days, LAST: after all. */
type Interval = { from: string; to: string }

/** After all days that can be written. */
const LAST = '~'

const toInterval = ({ first, last }: DaySpan): Interval => ({
  from: first === ALWAYS.first ? '' : first,
  to: last === ALWAYS.last ? LAST : last,
})

const intervalsOf = ({ earliest, latest, spans }: Dated): Interval[] =>
  spans.length > 0
    ? spans.map((span) => toInterval({ first: span.slice(0, 10), last: span.slice(11) }))
    : [{ from: earliest, to: latest || LAST }]

/** Moments as the bits of a number: what may have held at which of them. */
export type Moments = {
  /** All of them. */
  all: bigint
  /** Those at which the relation may have held. */
  of(relation: Dated): bigint
}

/** One moment at which everything holds: for paths of which the relations need not meet. */
export const anyTime: Moments = { all: 1n, of: () => 1n }

/**
 * The moments that are enough to decide whether relations may all have held at one: if they may, then also on the day
 * on which the last of them may have begun. '' is before all days: what has no first day may have held then.
 */
export function momentsOf(relations: Iterable<Dated>): Moments {
  const days = [...new Set([...relations].flatMap((relation) => intervalsOf(relation).map(({ from }) => from)))].sort()
  const bitsOf = ({ from, to }: Interval): bigint => {
    const [begin, after] = [days.indexOf(from), days.findIndex((day) => day > to)]
    const end = after < 0 ? days.length : after
    return end <= begin ? 0n : ((1n << BigInt(end - begin)) - 1n) << BigInt(begin)
  }
  const known = new Map<Dated, bigint>()
  return {
    all: (1n << BigInt(days.length)) - 1n,
    of(relation) {
      const seen = known.get(relation)
      if (seen !== undefined) return seen
      const bits = intervalsOf(relation).reduce((all, interval) => all | bitsOf(interval), 0n)
      known.set(relation, bits)
      return bits
    },
  }
}

const DAY_MS = 86_400_000

function dayAfter(day: string): string {
  const time = Date.parse(day) + DAY_MS
  return Number.isNaN(time) ? day : new Date(time).toISOString().slice(0, 10)
}

/** An interval as it is told; one without bounds says nothing. */
function validityOf({ from, to }: Interval): Validity {
  const [earliest, latest] = [from || null, to === LAST ? null : to]
  if (!earliest && !latest) return { text: null, earliest, latest }
  return { text: earliest === latest ? earliest : `${earliest ?? '..'}/${latest ?? '..'}`, earliest, latest }
}

/** Intervals in order, those that meet or follow each other as one. */
function union(intervals: readonly Interval[]): Interval[] {
  const united: Interval[] = []
  for (const { from, to } of intervals.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = united.at(-1)
    if (!last || from > dayAfter(last.to)) united.push({ from, to })
    else if (to > last.to) last.to = to
  }
  return united
}

const intersection = (some: readonly Interval[], others: readonly Interval[]): Interval[] =>
  some.flatMap((a) =>
    others.flatMap((b) => {
      const [from, to] = [a.from > b.from ? a.from : b.from, a.to < b.to ? a.to : b.to]
      return from <= to ? { from, to } : []
    }),
  )

const memberText = ({ text, earliest, latest }: Validity): string =>
  earliest === latest ? text! : `${earliest ?? ''}..${latest ?? ''}`

/** When all of some relations may have held, as a set where there are gaps between; null: never at one time. */
export function commonPeriod(validities: readonly Validity[]): Validity | null {
  const all = commonPeriods(validities.map((validity) => [validity]))
  const [first, last] = [all[0], all.at(-1)]
  if (!first || !last || first === last) return first ?? null
  return { text: `{${all.map(memberText).join(',')}}`, earliest: first.earliest, latest: last.latest }
}

/** The intervals, in order and apart from each other, in which of each step some relation may have held. */
export const commonPeriods = (steps: readonly (readonly Validity[])[]): Validity[] =>
  union(
    steps
      .map((step) => union(step.flatMap((validity) => spansIn(validity).map(toInterval))))
      .reduce(intersection, [{ from: '', to: LAST }]),
  ).map(validityOf)

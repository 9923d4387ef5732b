/*
 * When relations may have held together. Whether intervals of time have a moment in common is told by sets of bits:
 * on a line, intervals any two of which meet all meet
 * at one point (Helly, “Über Mengen konvexer Körper mit gemeinschaftlichen Punkten”, 1923), and the latest beginning is one.
 */
import type { Validity } from '../relation/relation'

/** When something may have held: days in ISO 8601; '': not known or open. */
export type Dated = { earliest: string; latest: string }

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
  const days = [...new Set(Array.from(relations, ({ earliest }) => earliest))].sort()
  const known = new Map<Dated, bigint>()
  return {
    all: (1n << BigInt(days.length)) - 1n,
    of(relation) {
      const seen = known.get(relation)
      if (seen !== undefined) return seen
      const from = days.indexOf(relation.earliest)
      const after = relation.latest === '' ? -1 : days.findIndex((day) => day > relation.latest)
      const to = after < 0 ? days.length : after
      const bits = to <= from ? 0n : ((1n << BigInt(to - from)) - 1n) << BigInt(from)
      known.set(relation, bits)
      return bits
    },
  }
}

/** From the first day to the last; '': before all days, LAST: after all. */
type Interval = { from: string; to: string }

/** After all days that can be written. */
const LAST = '~'

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

const intervalOf = ({ earliest, latest }: Validity): Interval => ({ from: earliest ?? '', to: latest ?? LAST })

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

/** The interval in which all of some relations may have held; null: never at one time. */
export function commonPeriod(validities: readonly Validity[]): Validity | null {
  const [common] = commonPeriods(validities.map((validity) => [validity]))
  return common ?? null
}

/** The intervals, in order and apart from each other, in which of each step some relation may have held. */
export const commonPeriods = (steps: readonly (readonly Validity[])[]): Validity[] =>
  union(steps.map((step) => union(step.map(intervalOf))).reduce(intersection, [{ from: '', to: LAST }])).map(validityOf)

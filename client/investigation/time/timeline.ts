import type { DrawnRelation, TimeFilter } from '../graph'
import { periodOf } from '../../../model/time/spans'
import type { DaySpan } from '../../../model/time/calendar'
import { isDated, mayHold, surelyHolds } from './time'

/** The relations of one time: a year, or some years together where there are very many. */
export type Bar = {
  /** EDTF: "2010", or "2010/2014". */
  asOf: string
  /** The years it begins and ends with. */
  from: number
  to: number
  /** How many dated relations may have held then, and how many of them surely did. */
  may: number
  surely: number
}

/** How the dates of some relations are distributed. */
export type Timeline = { bars: readonly Bar[]; dated: number; undated: number }

/** The bars of a window, by their places, both included. */
export type Window = readonly [first: number, last: number]

/** More bars than this could not be told apart. */
const MOST_BARS = 90
const WIDTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000]
const OPEN = { begun: '0000-01-01', never: '9999-12-31' }

const yearOf = (day: string): number => Number(day.slice(0, 4))
const year = (n: number): string => String(n).padStart(4, '0')

/**
 * The first and the last year that any date names. What has no end that is known reaches to this year, so that it can be
 * seen; null where no date names any.
 */
function yearsOf(relations: readonly DrawnRelation[], thisYear: number): readonly [number, number] | null {
  const days = relations.flatMap(({ validity: { earliest, latest }, surely }) => [
    earliest,
    latest,
    ...surely.flatMap(({ begunBy, notEndedBefore }) => [begunBy, notEndedBefore]),
  ])
  const named = days.filter((day): day is string => day !== null && day !== OPEN.begun && day !== OPEN.never)
  if (named.length === 0) return null
  const years = named.map(yearOf)
  const open = relations.some(({ validity }) => validity.latest === null)
  const last = Math.max(...years)
  return [Math.min(...years), open ? Math.max(last, thisYear) : last]
}

/** Distributes the dates of relations over years; null where none of them names a year. `thisYear`: which one it is now. */
export function timelineOf(all: Iterable<DrawnRelation>, thisYear = new Date().getUTCFullYear()): Timeline | null {
  const relations = [...all]
  const dated = relations.filter(isDated)
  const years = yearsOf(dated, thisYear)
  if (!years) return null
  const [first, last] = years
  const width = WIDTHS.find((each) => (last - first + 1) / each <= MOST_BARS) ?? WIDTHS.at(-1)!
  const begin = Math.floor(first / width) * width
  const bars = Array.from({ length: Math.floor((last - begin) / width) + 1 }, (_, i): Bar => {
    const from = begin + i * width
    const to = from + width - 1
    const days: DaySpan = { first: `${year(from)}-01-01`, last: `${year(to)}-12-31` }
    const held = dated.filter((relation) => mayHold(relation, days))
    return {
      asOf: width === 1 ? year(from) : `${year(from)}/${year(to)}`,
      from,
      to,
      may: held.length,
      surely: held.filter((relation) => surelyHolds(relation, days)).length,
    }
  })
  return { bars, dated: dated.length, undated: relations.length - dated.length }
}

/** The time of a window, in EDTF. */
export function asOfWindow({ bars }: Timeline, [first, last]: Window): string {
  const [from, to] = [bars[first]!, bars[last]!]
  return from.from === to.to ? from.asOf : `${year(from.from)}/${year(to.to)}`
}

/** The bars that a filter shows; all of them without one, and the nearest where it shows none. */
export function windowOf({ bars }: Timeline, time: TimeFilter | null): Window {
  const days = time && periodOf(time.asOf)
  const end = bars.length - 1
  if (!days) return [0, end]
  const [from, to] = [yearOf(days.first), yearOf(days.last)]
  const within = (n: number) => Math.min(end, Math.max(0, n))
  const last = bars.findLastIndex((bar) => bar.from <= to)
  const first = bars.findIndex((bar) => bar.to >= from)
  return [within(first < 0 ? end : first), within(Math.max(first, last))]
}

/**
 * The window after `by` steps, as wide as it was; null where it would leave the bars. From a drawing that shows all times,
 * forward goes to the first bar and back to the last.
 */
export function shifted({ bars }: Timeline, now: Window | null, by: 1 | -1): Window | null {
  const end = bars.length - 1
  if (!now) return by > 0 ? [0, 0] : [end, end]
  const [first, last] = [now[0] + by, now[1] + by]
  return first < 0 || last > end ? null : [first, last]
}

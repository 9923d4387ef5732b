import { ALWAYS, daysIn } from '../../../model/time/calendar'
import type { DaySpan } from '../../../model/time/calendar'
import { daysOf, membersOf } from '../../../model/time/edtf'
import type { Edtf } from '../../../model/time/edtf'
import { joined } from '../../../model/time/spans'

/** When a relation held, as its dated claims have it together. */
export type Span = {
  /** EDTF: as written where all agree, else the span of all; where nothing is said of what lies between, a set: "{2015,2020}". */
  validity: string | null
  earliest: string | null
  latest: string | null
  /** "first/last" of each time at which it may have held, where there is more than one with a gap between; else null. */
  spans: string[] | null
  /** "from/to": it surely held in a time that ends on or after from and begins on or before to. One pair is enough. */
  surely: string[]
}

type Bound = 'earliest' | 'latest'

const byText = (a: Edtf, b: Edtf): number => (a.text < b.text ? -1 : 1)
const agree = (a: Edtf, b: Edtf): boolean =>
  a.earliest === b.earliest && a.latest === b.latest && a.surelyFrom === b.surelyFrom && a.surelyTo === b.surelyTo

/** The first or last day of all; null where one of them is open or not known on that side. */
function outermost(dates: readonly Edtf[], bound: Bound): string | null {
  const days = dates.map((date) => date[bound])
  if (days.includes(null)) return null
  return days.sort().at(bound === 'earliest' ? 0 : -1) ?? null
}

/** What says that it has no end on a side. Not "[..2012]": that held once, at a time of which only the last day is known. */
const OPEN = { earliest: /^\.\.\//, latest: /\/\.\.$/ }

/** One end of a span in EDTF: as it is written where it is a plain date, else as a day; ".." if open, nothing if unknown. */
function endOf(dates: readonly Edtf[], bound: Bound): string {
  const day = outermost(dates, bound)
  if (day === null) return dates.some(({ text }) => OPEN[bound].test(text)) ? '..' : ''
  const { text } = dates.find((date) => date[bound] === day)!
  const part = text.split('/').at(bound === 'earliest' ? 0 : -1)!
  return /^\d{4}[^,\]}]*$/.test(part) ? part : day
}

/** EDTF for the span of times that differ. */
function textOf(dates: readonly Edtf[]): string {
  const [begin, end] = [endOf(dates, 'earliest'), endOf(dates, 'latest')]
  // "/" is no EDTF, and "../.." would say that it always held.
  if (begin === '' && end === '') return 'XXXX/XXXX'
  return begin === end && begin !== '..' ? begin : `${begin}/${end}`
}

/** Days as one date in EDTF, where they are a whole year or month or one day; null: they are not. */
function asDate({ first, last }: DaySpan): string | null {
  if (first === last) return first
  const [year, month] = [first.slice(0, 4), first.slice(0, 7)]
  if (first === `${year}-01-01` && last === `${year}-12-31`) return year
  const days = daysIn(Number(year), Number(month.slice(5)))
  return first === `${month}-01` && last === `${month}-${days}` ? month : null
}

/** A first or last day that bounds a whole year is told as the year. */
const WHOLE_YEAR = { earliest: /-01-01$/, latest: /-12-31$/ }

/** One member of a set: as a claim writes it where it is a plain date, else by its days; open on a side where no day bounds it. */
function memberText(span: DaySpan, dates: readonly Edtf[]): string {
  const { first, last } = span
  const written = dates.find(
    ({ text, earliest, latest }) => earliest === first && latest === last && /^\d{4}[^,\]}/]*$/.test(text),
  )
  const date = written?.text ?? asDate(span)
  if (date !== null) return date
  const within = dates.filter((date) => daysOf(date).first >= first && daysOf(date).last <= last)
  const end = (bound: Bound, day: string) =>
    (outermost(within, bound) === day ? endOf(within, bound) : day).replace(WHOLE_YEAR[bound], '')
  return `${first === ALWAYS.first ? '' : end('earliest', first)}..${last === ALWAYS.last ? '' : end('latest', last)}`
}

const spansAt = (date: Edtf): DaySpan[] => joined(membersOf(date.text) ?? [daysOf(date)])
const isAlike = (some: readonly DaySpan[], others: readonly DaySpan[]): boolean =>
  some.length === others.length &&
  some.every(({ first, last }, i) => first === others[i]!.first && last === others[i]!.last)

/** The pairs that no other one implies, in order. */
function surelyOf(dates: readonly Edtf[]): string[] {
  const pairs = [...new Map(dates.map((date) => [`${date.surelyFrom}/${date.surelyTo}`, date]))]
  const implied = (one: Edtf) =>
    pairs.some(([, other]) => other !== one && other.surelyFrom! <= one.surelyFrom! && other.surelyTo! >= one.surelyTo!)
  return pairs.flatMap(([pair, date]) => (implied(date) ? [] : [pair])).sort()
}

/** What is said of some times together. Where there is a gap between them it is kept: nobody says that it held in it. */
export function spanOf(times: readonly Edtf[]): Span {
  const dates = times.filter(({ surelyFrom }) => surelyFrom !== null).sort(byText)
  const [first] = dates
  if (!first) return { validity: null, earliest: null, latest: null, spans: null, surely: [] }
  const spans = joined(dates.flatMap(spansAt))
  const apart = spans.length > 1
  const isSame = dates.every((date) => agree(date, first) && isAlike(spans, spansAt(date)))
  const together = () => (apart ? `{${spans.map((span) => memberText(span, dates)).join(',')}}` : textOf(dates))
  return {
    validity: isSame ? first.text : together(),
    earliest: outermost(dates, 'earliest'),
    latest: outermost(dates, 'latest'),
    spans: apart ? spans.map((span) => `${span.first}/${span.last}`) : null,
    surely: surelyOf(dates),
  }
}

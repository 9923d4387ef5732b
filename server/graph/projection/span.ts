import type { Edtf } from '../../../model/time/edtf'

/** When a relation held, as its dated claims have it together. */
export type Span = {
  /** EDTF: as written where all agree, else the span of all. */
  validity: string | null
  earliest: string | null
  latest: string | null
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

/** The pairs that no other one implies, in order. */
function surelyOf(dates: readonly Edtf[]): string[] {
  const pairs = [...new Map(dates.map((date) => [`${date.surelyFrom}/${date.surelyTo}`, date]))]
  const implied = (one: Edtf) =>
    pairs.some(([, other]) => other !== one && other.surelyFrom! <= one.surelyFrom! && other.surelyTo! >= one.surelyTo!)
  return pairs.flatMap(([pair, date]) => (implied(date) ? [] : [pair])).sort()
}

/** The span of several times: from the first day of any to the last day of any. What has no date does not widen it. */
export function spanOf(times: readonly Edtf[]): Span {
  const dates = times.filter(({ surelyFrom }) => surelyFrom !== null).sort(byText)
  const [first] = dates
  if (!first) return { validity: null, earliest: null, latest: null, surely: [] }
  return {
    validity: dates.every((date) => agree(date, first)) ? first.text : textOf(dates),
    earliest: outermost(dates, 'earliest'),
    latest: outermost(dates, 'latest'),
    surely: surelyOf(dates),
  }
}

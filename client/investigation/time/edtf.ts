/** The first and the last day of a time, YYYY-MM-DD; open sides reach to the end of the calendar. */
export type Days = { first: string; last: string }

const always: Days = { first: '0000-01-01', last: '9999-12-31' }

const two = (n: number): string => String(n).padStart(2, '0')

/** So many whole months, beginning with that one; null: they do not end before the year 10000. */
function monthsFrom(year: string, month: number, months: number): Days | null {
  // Not by Date.UTC(year, …), which takes the years 0 to 99 for 1900 to 1999.
  const end = new Date(0)
  end.setUTCFullYear(Number(year), month - 1 + months, 0)
  if (end.getUTCFullYear() > 9999) return null
  return { first: `${year}-${two(month)}-01`, last: end.toISOString().slice(0, 10) }
}

/** First month and number of months of EDTF's seasons and parts of a year, from 21 on. */
const quarters = [3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10].map((month) => [month, 3] as const)
const parts = [...quarters, [1, 4], [5, 4], [9, 4], [1, 6], [7, 6]] as const

/** The days of "2010-03", of "2010-21" (spring 2010), and of one of these where the day is not known ("2010-03-XX"). */
function ofMonth(year: string, month: number): Days | null {
  if (month >= 1 && month <= 12) return monthsFrom(year, month, 1)
  const part = parts[month - 21]
  return part ? monthsFrom(year, part[0], part[1]) : null
}

function ofDay(year: string, month: number, day: number): Days | null {
  const days = month <= 12 ? ofMonth(year, month) : null
  if (!days || day < 1 || day > Number(days.last.slice(-2))) return null
  const text = `${year}-${two(month)}-${two(day)}`
  return { first: text, last: text }
}

/** What is not known of a date stands as X at its end: "20XX", "201X", "2010-XX", "2010-XX-XX", "2010-03-XX". */
function ofMask(text: string): Days | null {
  const [, year] = /^(\d(?:XXX|\dXX|\d\dX))$/.exec(text) ?? []
  if (year !== undefined)
    return { first: `${year.replaceAll('X', '0')}-01-01`, last: `${year.replaceAll('X', '9')}-12-31` }
  const [, whole = '', month] = /^(\d{4})-(?:XX(?:-XX)?|(0\d|1\d)-XX)$/.exec(text) ?? []
  if (whole === '') return null
  return month === undefined ? monthsFrom(whole, 1, 12) : ofMonth(whole, Number(month))
}

/** The days of one date. That it is uncertain or about then ("2010?", "2010~", "2010%") does not widen it. */
function ofDate(text: string): Days | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/.exec(text) ?? []
  if (year === undefined) return ofMask(text)
  if (month === undefined) return monthsFrom(year, 1, 12)
  return day === undefined ? ofMonth(year, Number(month)) : ofDay(year, Number(month), Number(day))
}

type Span = readonly [begin: Days, end: Days]

const span = (begin: string, end: string, open: readonly string[]): Span | null => {
  const [from, to] = [begin, end].map((date) => (open.includes(date) ? always : ofDate(date)))
  return from && to ? [from, to] : null
}

/** One member of a list, "2010" or "2010..2012", open on a side or not. */
function member(text: string): Span | null {
  const [first = '', last = first, ...more] = text.trim().split('..')
  return more.length > 0 || (first === '' && last === '') ? null : span(first, last, [''])
}

/** What the text is made of, or null: one date, a span, or a list of which one is meant ("[2010,2012]"). */
function spansOf(text: string): Span[] | null {
  const [, list] = /^(?:\[(?=.*\]$)|\{(?=.*\}$))(.*).$/.exec(text) ?? []
  if (list !== undefined) {
    const members = list.split(',').map(member)
    return members.every((each) => each !== null) ? members : null
  }
  const [begin = '', end, ...more] = text.split('/')
  if (more.length > 0 || text === '/') return null
  const whole = end === undefined ? span(begin, begin, []) : span(begin, end, ['..', ''])
  return whole && [whole]
}

const ends = (spans: readonly Span[]): Days => ({
  first: spans.map(([{ first }]) => first).reduce((a, b) => (a < b ? a : b)),
  last: spans.map(([, { last }]) => last).reduce((a, b) => (a > b ? a : b)),
})

/**
 * The days from the first to the last of a time in the Extended Date/Time Format, the same as the server finds in it. Null: it
 * ends before it begins, names no bound at all, or is none of the forms of docs/evidence.md.
 */
export function daysOf(written: string): Days | null {
  const spans = spansOf(written.trim())
  const days = spans && ends(spans)
  if (!days || days.first > days.last) return null
  return days.first === always.first && days.last === always.last ? null : days
}

const forms =
  'Write the year first: 2010, 2010-12, 2010-12-01, about 2010~, a span 2010/2012, or open 2010/.. or ../2012.'

/** A date whose year stands last could be two days, and is never guessed at. */
function yearLast(text: string): string | null {
  const [, month, ofYear] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  if (month && ofYear) return `“${text}” has its year last: write ${ofYear}-${two(Number(month))}.`
  const [, a, b, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  if (!year) return null
  const readings = [
    ...new Set([`${year}-${two(Number(b))}-${two(Number(a))}`, `${year}-${two(Number(a))}-${two(Number(b))}`]),
  ]
  const [one, other] = readings.filter((reading) => daysOf(reading))
  if (one && other) return `“${text}” can be two days: write ${one} or ${other}, whichever the source means.`
  return one ? `“${text}” has its year last: write ${one}.` : null
}

const ofEdtf = /^[\dXSTZ:~?%+.,/[\]{}\s-]+$/
const likeDates = /^\d{4}(-\d{1,2}){0,2}(\/(\d{4}(-\d{1,2}){0,2})?)?$/

/**
 * What is wrong with a time, as a sentence that says how it is written; null where nothing is. Of rare forms that only the server
 * reads nothing is said here: it says what it thinks of them.
 */
export function whyNoTime(written: string): string | null {
  const text = written.trim()
  const wrong = yearLast(text)
  if (text === '' || wrong) return wrong
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? []
  if (year) return `“${text}” lacks its hyphens: write ${year}-${month}-${day}.`
  const spans = spansOf(text)
  if (spans && ends(spans).first > ends(spans).last)
    return `“${text}” ends before it begins. Write the earlier date first.`
  if (spans || (ofEdtf.test(text) && !likeDates.test(text))) return null
  return `“${text.slice(0, 64)}” cannot be read as a date. ${forms}`
}

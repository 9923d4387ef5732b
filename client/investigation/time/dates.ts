import { daysIn, monthNames } from '../../../model/time/calendar'
import { gapsIn } from '../../../model/time/spans'

/** When something held: EDTF as written, and the first and last day of it; null: not known or open. */
export type Validity = { text: string | null; earliest: string | null; latest: string | null }

const seasons: Record<string, string> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' }

/** "2010-12-01" as "1 December 2010", "2010-12" as "December 2010", "201X" as "the 2010s"; null: not one of those. */
function plainDate(text: string): string | null {
  const decade = /^(\d{3})X$/.exec(text)
  if (decade) return `the ${decade[1]}0s`
  const [, year, month, day] = /^(-?\d{4,})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? []
  if (year === undefined) return null
  if (month === undefined) return year
  const name = monthNames[Number(month) - 1] ?? seasons[month]
  if (name === undefined) return null
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** One date of EDTF in words; what it cannot read it gives back as written. */
function oneDate(text: string): string {
  const [, bare = '', mark] = /^(.*?)([~?%])?$/.exec(text) ?? []
  const date = plainDate(bare)
  if (date === null) return text
  if (mark === '~') return `about ${date}`
  if (mark === '?') return `${date} (uncertain)`
  return mark === '%' ? `about ${date} (uncertain)` : date
}

/** Spans of EDTF that have no date at either end. */
const dateless: Record<string, string> = {
  '../..': 'at all times',
  '/..': 'without end, start not known',
  '../': 'without beginning, end not known',
  'XXXX/XXXX': 'start and end not known',
}

function span(start: string, end: string): string {
  const words = dateless[`${start}/${end}`]
  if (words) return words
  if (start === end) return oneDate(start)
  if (start === '..') return `until ${oneDate(end)}`
  if (end === '..') return `since ${oneDate(start)}`
  if (start === '') return `until ${oneDate(end)}, start not known`
  if (end === '') return `from ${oneDate(start)}, end not known`
  return `${oneDate(start)} to ${oneDate(end)}`
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text)

/** One member of a set, which is apart from the others: "2015", "2010..2012"; of an open side nobody says here whether it ends. */
function memberInWords(text: string): string {
  const [first = '', last, ...more] = text.trim().split('..')
  if (more.length > 0 || last === undefined) return oneDate(text.trim())
  if (first === '') return `until ${oneDate(last.replace(/-12-31$/, ''))}`
  if (last === '') return `from ${oneDate(first.replace(/-01-01$/, ''))}`
  return isDay(first) && isDay(last) ? whole(first, last) : `${oneDate(first)} to ${oneDate(last)}`
}

/** EDTF in words: "2010/.." as "since 2010", "2012-03~" as "about March 2012". What it cannot read it gives back as written. */
export function edtfInWords(text: string): string {
  const [, members] = /^\{(.+)\}$/.exec(text) ?? []
  if (members !== undefined) return members.split(',').map(memberInWords).join('; ')
  const [start, end, more] = text.split('/')
  if (start === undefined || more !== undefined) return text
  return end === undefined ? oneDate(start) : span(start, end)
}

const lastDay = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return `${month}-${daysIn(year, number)}`
}

/** Two days as whole years or months where they bound such: "2010-01-01" and "2012-12-31" as "2010 to 2012". */
function whole(earliest: string, latest: string): string {
  if (earliest.endsWith('-01-01') && latest.endsWith('-12-31')) return span(earliest.slice(0, -6), latest.slice(0, -6))
  const [from, to] = [earliest.slice(0, -3), latest.slice(0, -3)]
  return earliest.endsWith('-01') && latest === lastDay(to) ? span(from, to) : span(earliest, latest)
}

/** When a relation or a claim held, in words; null where nothing is known. */
export function periodInWords({ text, earliest, latest }: Validity): string | null {
  if (text) return edtfInWords(text)
  if (earliest && latest) return whole(earliest, latest)
  if (earliest) return span(earliest.replace(/-01-01$/, ''), '..')
  return latest ? span('..', latest.replace(/-12-31$/, '')) : null
}

/** The first and the last day that follow from a text, for those who need them exactly. */
export function boundsInWords({ text, earliest, latest }: Validity): string {
  if (!text && !earliest && !latest)
    return 'No source says when: it is not left out by a date filter unless that asks for what is sure.'
  const first = earliest ? `earliest ${oneDate(earliest)}` : 'earliest day open or not known'
  const last = latest ? `latest ${oneDate(latest)}` : 'latest day open or not known'
  const gaps = gapsIn({ text, earliest, latest }).map((gap) => whole(gap.first, gap.last))
  return `${first}, ${last}${gaps.length > 0 ? `; nothing said of ${gaps.join(', ')}` : ''}`
}

/** A moment as a day and a time that reads the same everywhere: "23 November 2026, 20:14 UTC". */
export function momentInWords(moment: string): string {
  const [day = '', time = ''] = moment.split('T')
  return /^\d\d:\d\d/.test(time) ? `${oneDate(day)}, ${time.slice(0, 5)} UTC` : moment
}

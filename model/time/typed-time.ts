import { plainDigits } from '../text/digits'
import { readEdtf } from './edtf'
import { meantBy } from './typed-date'

/** A time that somebody typed: as it is recorded, in EDTF, or what is wrong with it, as a sentence. */
export type TypedTime = { text: string; fault: null } | { text: null; fault: string }

const isTime = (text: string): boolean => readEdtf(text).time !== null

/** What has no date at an end, in the words of the page. */
const dateless: Readonly<Record<string, string>> = {
  'at all times': '../..',
  'without end, start not known': '/..',
  'without beginning, end not known': '../',
  'start and end not known': 'XXXX/XXXX',
}

const readingsOf = (text: string): string[] => [...new Set(meantBy(text)?.readings.filter(isTime))]

/** A date without a mark of doubt, in EDTF; null: it is none, or may be two. */
function bareDate(text: string): string | null {
  if (/^[^/[\]{}~?%]+$/.test(text) && isTime(text)) return text
  const [one, other] = readingsOf(text)
  return one !== undefined && other === undefined ? one : null
}

/** "about March 2012 (uncertain)" as "2012-03%"; null: it is no date, or may be two. */
function oneDate(text: string): string | null {
  const [, about, bare = '', uncertain] =
    /^((?:about|around|circa|ca?\.)\s*)?(.*?)(\s*\(uncertain\))?$/i.exec(text.trim()) ?? []
  const date = bareDate(bare)
  const mark = about ? (uncertain ? '%' : '~') : uncertain ? '?' : ''
  return date && (mark === '' || !/[/~?%]/.test(date)) ? date + mark : date && null
}

/** How spans are said; each with what its dates become. */
const spans: readonly (readonly [form: RegExp, write: (dates: string[]) => string])[] = [
  [/^(?:until|till)\s+(.+?),\s*start not known$/i, ([end]) => `/${end}`],
  [/^(?:from|since)\s+(.+?),\s*end not known$/i, ([start]) => `${start}/`],
  [/^(?:until|till)\s+(.+)$/i, ([end]) => `../${end}`],
  [/^(?:since)\s+(.+)$/i, ([start]) => `${start}/..`],
  [/^(?:from\s+)?(.+?)\s+(?:to|until|till|[–—-])\s+(.+)$/i, ([start, end]) => `${start}/${end}`],
  [/^(.+?)\s*[–—]\s*(.+)$/i, ([start, end]) => `${start}/${end}`],
  [/^(?:from)\s+(.+)$/i, ([start]) => `${start}/..`],
]

/** What a text says in words, in EDTF; null: it says no time, or may say two. */
function inEdtf(text: string): string | null {
  const whole = dateless[text.toLowerCase()] ?? oneDate(text)
  if (whole !== null || readingsOf(text).length > 1) return whole
  for (const [form, write] of spans) {
    const dates = form.exec(text)?.slice(1).map(oneDate)
    if (dates?.every((date) => date !== null && !date.includes('/'))) return write(dates as string[])
  }
  return null
}

/** A member of several times: "2015", "2010 to 2012", "until 2012", "from 2020"; null: it is none. */
function memberOf(text: string): string | null {
  const [, begun, end] = /^(.*)\/(.*)$/.exec(inEdtf(text.trim()) ?? '') ?? []
  if (begun === undefined || end === undefined) return oneDate(text)
  return `${begun.replace('..', '')}..${end.replace('..', '')}`
}

/** "2015; from 2020" as "{2015,2020..}"; null: it is not said so. */
function severalTimes(text: string): string | null {
  const members = text.split(';').map(memberOf)
  return members.length > 1 && members.every((member) => member !== null) ? `{${members.join(',')}}` : null
}

/** In digits of their own people write years of their own calendars, which begin centuries later. */
function otherCalendar(written: string, text: string): string | null {
  const [year] = /(?<!\d)1[2-4]\d\d(?!\d)/.exec(text) ?? []
  return year !== undefined && !written.includes(year)
    ? `“${written}” looks like a year of the Iranian or the Islamic calendar. Write it in the Gregorian one, as ${Number(year) + 621}.`
    : null
}

/**
 * A time as people type it and as the page itself shows it, in digits of any script: "spring 2019", "22 March 2012", "since 2010",
 * "about 2012 to 2015", "2015; 2020", and EDTF itself. What can be two times is refused with both: nothing is guessed.
 */
export function readTyped(written: string): TypedTime {
  const text = plainDigits(written).trim().replace(/\s+/g, ' ')
  const fault = otherCalendar(written, text)
  if (fault) return { text: null, fault }
  if (isTime(text)) return { text, fault: null }
  const meant = inEdtf(text) ?? severalTimes(text)
  const reading = readEdtf(meant ?? text)
  return reading.time ? { text: reading.time.text, fault: null } : { text: null, fault: reading.fault }
}

/** What was typed as a time, in EDTF; what cannot be read stays as it is, for the server to refuse. */
export const typedTime = (written: string): string => readTyped(written).text ?? written.trim()

/** What is wrong with a time that was typed, as a sentence; null where nothing is, or nothing was typed. */
export const whyNotTyped = (written: string): string | null => (written.trim() === '' ? null : readTyped(written).fault)

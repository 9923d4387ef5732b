import { exists, whyNot } from './calendar'
import { meantBy } from './typed-date'

const FORMS =
  'Write the year first: 2010, 2010-12, 2010-12-01, about 2010~, a span 2010/2012, or open 2010/.. or ../2012.'

const noSuch = (text: string, why: string): string => `There is no “${text}”: ${why}.`

/** What the calendar has against a part of a text that is written as EDTF is. */
function calendarFault(text: string): string | null {
  for (const part of text.split(/[/,[\]{}]|\.\./)) {
    const [, year, month, day] = /^\s*(\d{4})-(\d\d)(?:-(\d\d))?(?=$|[~?%T\s])/.exec(part.replace(/[~?%]/g, '')) ?? []
    const isSeason = day === undefined && Number(month) > 20 && Number(month) < 42
    if (year !== undefined && month !== undefined && !isSeason && !exists(year, month, day))
      return noSuch(part.trim(), whyNot(year, month, day))
  }
  return null
}

/** What was typed in one of the ways in which people write dates, as it is written here. Nothing that cannot be read is proposed. */
function proposal(text: string, isRead: (text: string) => boolean): string | null {
  const meant = meantBy(text)
  if (!meant) return null
  const possible = [...new Set(meant.readings.filter((reading) => isRead(reading)))]
  if (possible.length === 0) return meant.fault ? noSuch(text, meant.fault) : null
  const [one, other] = possible
  if (other === undefined) return `“${text}” ${meant.what}: write ${one}.`
  return `“${text}” can be two ${meant.several}: write ${one} or ${other}, whichever the source means.`
}

/** What is wrong with a text that is no time in EDTF, as a sentence that says how it is written. `isRead`: whether a text is one. */
export function faultOf(text: string, isRead: (text: string) => boolean): string {
  const shown = text.slice(0, 64)
  const said = text === shown ? (proposal(text, isRead) ?? calendarFault(text)) : null
  if (said !== null) return said
  if (/^(Y|[+-]?\d{5,}|-\d)/.test(text)) return `“${shown}” is not a year from 0000 to 9999. ${FORMS}`
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d\d$/.test(text)) return `“${shown}” has only two digits of its year. ${FORMS}`
  return `“${shown}” cannot be read as a date. ${FORMS}`
}

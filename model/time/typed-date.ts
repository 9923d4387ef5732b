import { exists, monthNames, two, whyNot } from './calendar'

/** What a text may mean that is not written as EDTF is. */
export type Meant = {
  /** In EDTF, the likeliest first. */
  readings: string[]
  /** What is to be said of the text where it means one thing: "has its year last". */
  what: string
  /** What it can be two of. */
  several: 'days' | 'times'
  /** Why none of its readings exists, as the end of a sentence. */
  fault?: string
}

type Way = readonly [form: RegExp, read: (parts: string[]) => Meant | null]

/** A day, or a month where no day is given, that may be read in several orders. What does not exist is no reading. */
function calendar(what: string, ...orders: (readonly [year: string, month: string, day?: string])[]): Meant {
  const readings = orders
    .filter((date) => exists(...date))
    .map((date) => date.flatMap((part) => (part === undefined ? [] : [two(part)])).join('-'))
  const likeliest = orders.find(([, month]) => Number(month) <= 12) ?? orders[0]!
  return { readings, what, several: 'days', fault: whyNot(...likeliest) }
}

const written = (...readings: string[]): Meant => ({ readings, what: 'is written another way', several: 'times' })

/** The number of a month by its English name or the beginning of it, as text; null: none. */
function monthOf(name: string): string | null {
  const index = monthNames.findIndex((month) =>
    month.toLowerCase().startsWith(name.toLowerCase().replace(/^sept$/, 'sep')),
  )
  return index < 0 ? null : String(index + 1)
}

const inWords = (year: string, name: string, day?: string): Meant | null => {
  const month = monthOf(name)
  return month === null ? null : calendar('is written in words', day === undefined ? [year, month] : [year, month, day])
}

const seasons = ['spring', 'summer', 'autumn', 'winter']

/** The ways in which people write dates, each with what they may mean. */
const ways: readonly Way[] = [
  [/^(\d{1,2})\s*[/.-]\s*(\d{4})$/, ([month = '', year = '']) => calendar('has its year last', [year, month])],
  [
    /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/,
    ([a = '', b = '', year = '']) => calendar('has its year last', [year, b, a], [year, a, b]),
  ],
  [/^(\d{4})(\d\d)(\d\d)$/, ([year = '', month = '', day = '']) => calendar('lacks its hyphens', [year, month, day])],
  [
    /^(\d\d)(\d\d)\/(\d\d)$/,
    ([century = '', begun = '', end = '']) =>
      written(
        ...(exists(`${century}${begun}`, end) ? [`${century}${begun}-${end}`] : []),
        ...(begun < end ? [`${century}${begun}/${century}${end}`] : []),
      ),
  ],
  [
    /^(\d{4})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{1,2}))?$/,
    ([year = '', month = '', day]) =>
      calendar('is written another way', day === undefined ? [year, month] : [year, month, day]),
  ],
  [
    /^(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$/i,
    ([day, name = '', year = '']) => inWords(year, name, day),
  ],
  [
    /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i,
    ([name = '', day, year = '']) => inWords(year, name, day),
  ],
  [/^([a-z]{3,9})\.?,?\s+(\d{4})$/i, ([name = '', year = '']) => inWords(year, name)],
  [
    /^(spring|summer|autumn|fall|winter)(?:\s+of)?\s+(\d{4})$/i,
    ([name = '', year = '']) =>
      written(`${year}-${21 + seasons.indexOf(name.toLowerCase().replace('fall', 'autumn'))}`),
  ],
  [
    /^(\d{4})年(?:\s*(\d{1,2})月(?:\s*(\d{1,2})[日号])?)?$/,
    ([year = '', month, day]) =>
      month === undefined
        ? written(year)
        : calendar('is written in words', day === undefined ? [year, month] : [year, month, day]),
  ],
  [/^q([1-4])\s*[/-]?\s*(\d{4})$/i, ([quarter, year]) => written(`${year}-${32 + Number(quarter)}`)],
  [/^(\d{4})\s*[/-]?\s*q([1-4])$/i, ([year, quarter]) => written(`${year}-${32 + Number(quarter)}`)],
  [/^(?:the\s+)?(\d{3})0[’']?s$/i, ([decade]) => written(`${decade}X`)],
  [/^(\d[\dx]{3})$/i, ([years = '']) => written(years.toUpperCase())],
  [/^(?:about|around|circa|ca?\.?)\s*(\d{4}(?:-\d\d)?)$/i, ([date]) => written(`${date}~`)],
  [/^(?:since|from)\s+(\S+)$/i, ([date]) => written(`${date}/..`)],
  [/^(?:until|till|to)\s+(\S+)$/i, ([date]) => written(`../${date}`)],
  [/^(\d{4}(?:-\d\d){0,2})\s*(?:[/–—-]|to|until)\s*(\d{4}(?:-\d\d){0,2})$/i, ([from, to]) => written(`${from}/${to}`)],
]

/** What a text may mean that people write so and EDTF does not; null: it is in none of the known ways. */
export function meantBy(text: string): Meant | null {
  for (const [form, read] of ways) {
    const match = form.exec(text)
    const meant = match && read(match.slice(1))
    if (meant) return meant
  }
  return null
}

import type { XmlEvent } from '../../file/xml'

/** What the form in which a cell shows its number makes of it. `day`: which parts of a time it shows. */
export type NumberFormat =
  | { shows: 'number' }
  | { shows: 'percent' }
  | { shows: 'zeros'; digits: number }
  | { shows: 'time'; parts: 'year' | 'month' | 'day' | 'minute' | 'clock' }

const NUMBER: NumberFormat = { shows: 'number' }

type TimeParts = Extract<NumberFormat, { shows: 'time' }>['parts']

/** The forms that workbooks have without saying so, by the runs of their numbers (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: readonly [from: number, to: number, NumberFormat][] = [
  [9, 10, { shows: 'percent' }],
  [14, 16, { shows: 'time', parts: 'day' }],
  [17, 17, { shows: 'time', parts: 'month' }],
  [18, 21, { shows: 'time', parts: 'clock' }],
  [22, 22, { shows: 'time', parts: 'minute' }],
  [27, 31, { shows: 'time', parts: 'day' }],
  [32, 35, { shows: 'time', parts: 'clock' }],
  [36, 36, { shows: 'time', parts: 'day' }],
  [45, 47, { shows: 'time', parts: 'clock' }],
  [50, 58, { shows: 'time', parts: 'day' }],
]
const builtIn = (id: number): NumberFormat => BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? NUMBER

/** What a form that a workbook writes down shows: "dd/mm/yyyy" a day, "0.0%" a part of a hundred, "00000" all digits. */
export function readFormat(code: string): NumberFormat {
  const [first = ''] = code.split(';')
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  if (/^general$/i.test(bare.trim())) return NUMBER
  if (/[ymdhs]/i.test(bare) && !/[0#?]\.?[0#?]*%/.test(bare)) return { shows: 'time', parts: partsOf(bare) }
  if (bare.includes('%')) return { shows: 'percent' }
  return /^0{2,}$/.test(bare.trim()) ? { shows: 'zeros', digits: bare.trim().length } : NUMBER
}

function partsOf(code: string): TimeParts {
  const has = (letter: string) => code.toLowerCase().includes(letter)
  const hasDay = has('d') || has('y')
  if (!hasDay && (has('h') || has('s'))) return 'clock'
  if (has('h')) return 'minute'
  if (has('d')) return 'day'
  return has('m') ? 'month' : 'year'
}

/** The forms of a workbook by the number of the style that cells name. */
export async function formatsIn(events: AsyncIterable<XmlEvent>): Promise<NumberFormat[]> {
  const own = new Map<number, NumberFormat>()
  const formats: NumberFormat[] = []
  let isCells = false
  for await (const event of events) {
    if ('close' in event && event.close === 'cellXfs') isCells = false
    if (!('open' in event)) continue
    const { numFmtId = '0', formatCode = '' } = event.attributes
    if (event.open === 'numFmt') own.set(Number(numFmtId), readFormat(formatCode))
    if (event.open === 'cellXfs') isCells = true
    if (event.open === 'xf' && isCells) formats.push(own.get(Number(numFmtId)) ?? builtIn(Number(numFmtId)))
  }
  return formats
}

/** A number without exponent, as far as a workbook keeps its digits: 15. */
function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)))
  if (!text.includes('e')) return text
  return Math.abs(value) >= 1 ? BigInt(Math.round(value)).toString() : value.toFixed(20).replace(/0+$/, '')
}

const DAY_MS = 86_400_000

/** A time of a workbook: days since the end of 1899, in which 1900 has a day too many, or since 1904. */
function timeOf(days: number, parts: TimeParts, from1904: boolean): string | undefined {
  const since = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const time = new Date(since + Math.round((days * DAY_MS) / 1_000) * 1_000)
  if (Number.isNaN(time.getTime()) || days < 0) return undefined
  const iso = time.toISOString()
  if (parts === 'clock' && days < 1) return iso.slice(11, 19)
  if (parts === 'minute' || parts === 'clock') return iso.slice(0, 19)
  return iso.slice(0, { year: 4, month: 7, day: 10 }[parts])
}

/** A number as a person reads it in its cell: days in ISO 8601, other numbers with a point before their decimals. */
export function shownNumber(value: number, format: NumberFormat, from1904: boolean): string {
  if (format.shows === 'time') return timeOf(value, format.parts, from1904) ?? plainNumber(value)
  if (format.shows === 'percent') return `${plainNumber(value * 100)}%`
  const plain = plainNumber(value)
  return format.shows === 'zeros' && /^\d+$/.test(plain) ? plain.padStart(format.digits, '0') : plain
}

import { cleanTime } from '../clean'
import type { Cleaned } from '../clean'

/** In which order days, months and years stand in dates such as 02/12/2022. */
export type DateOrder = 'DMY' | 'MDY' | 'YMD'

const NUMBERS = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?:[ T]\d{1,2}:\d{2}.*)?$/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const IN_WORDS = /^(\d{1,2})[ .-]+([A-Za-z]{3})[a-z]*\.?[ -]+(\d{4})$|^([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/

const two = (text: string): string => text.padStart(2, '0')

/** The orders in which three numbers can be a date. */
function ordersOf(text: string): DateOrder[] {
  const [, a, b, c] = NUMBERS.exec(text) ?? []
  if (a === undefined || b === undefined || c === undefined) return []
  if (a.length === 4) return ['YMD']
  if (c.length !== 4) return []
  const orders: DateOrder[] = []
  if (Number(a) <= 31 && Number(b) <= 12) orders.push('DMY')
  if (Number(a) <= 12 && Number(b) <= 31) orders.push('MDY')
  return a === b ? orders.slice(0, 1) : orders
}

/** The one order in which all dates can be read; undefined: there are several, or none. */
export function orderOf(texts: readonly string[]): DateOrder | undefined {
  const possible = texts.map((text) => ordersOf(text.trim())).filter((orders) => orders.length > 0)
  const [only, ...others] = (['DMY', 'MDY', 'YMD'] as const).filter((order) =>
    possible.every((orders) => orders.includes(order)),
  )
  return possible.length > 0 && others.length === 0 ? only : undefined
}

/** Three numbers as a day of ISO 8601. */
function dayIn(text: string, order: DateOrder): string {
  const [, a = '', b = '', c = ''] = NUMBERS.exec(text)!
  const [year, month, day] = order === 'YMD' ? [a, b, c] : order === 'DMY' ? [c, b, a] : [c, a, b]
  return `${year}-${two(month)}-${two(day)}`
}

function inWords(text: string): string | undefined {
  const [, day1, month1, year1, month2, day2, year2] = IN_WORDS.exec(text) ?? []
  const month = MONTHS.indexOf((month1 ?? month2 ?? '').toLowerCase()) + 1
  return month === 0 ? undefined : `${year1 ?? year2}-${two(String(month))}-${two(day1 ?? day2!)}`
}

/** A date as a table has it, in EDTF. What can be two days is refused unless the order is said. */
export function readDate(written: string, order: DateOrder | undefined): Cleaned {
  const text = written.trim()
  const orders = ordersOf(text)
  const chosen = orders.length > 1 ? order : orders[0]
  if (orders.length > 1 && chosen === undefined) {
    return {
      reason: `“${text}” can be two days: say in the mapping in which order day and month stand (dates: DMY or MDY).`,
    }
  }
  const day =
    chosen === undefined ? (inWords(text) ?? text.replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, '$1')) : dayIn(text, chosen)
  const compact = /^\d{8}$/.test(day) ? `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` : day
  const cleaned = cleanTime(compact)
  return 'value' in cleaned ? { value: cleaned.value.text } : cleaned
}

/** A number as a table has it, with a point before its decimals; undefined: it is none. */
export function readNumber(written: string, decimal: '.' | ','): string | undefined {
  const group = decimal === ',' ? '.' : ','
  const plain = written
    .replaceAll(/[\s\u00a0']/g, '')
    .replaceAll(group, '')
    .replace(decimal, '.')
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? plain : undefined
}

/** The sign before the decimals that some numbers show: the last one, where it cannot part thousands. */
export function decimalOf(texts: readonly string[]): '.' | ',' | undefined {
  for (const text of texts) {
    const [, sign, digits] = /([.,])(\d+)$/.exec(text.trim()) ?? []
    if (sign === undefined || digits === undefined) continue
    const other = sign === ',' ? '.' : ','
    if (digits.length !== 3 || text.indexOf(other) >= 0 || text.indexOf(sign) !== text.lastIndexOf(sign)) {
      if (text.indexOf(sign) === text.lastIndexOf(sign)) return sign as '.' | ','
    }
  }
  return undefined
}

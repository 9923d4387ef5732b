import { cleanTime } from '../clean'
import type { Cleaned } from '../clean'

/** In which order days, months and years stand in dates such as 02/12/2022. */
export type DateOrder = 'DMY' | 'MDY' | 'YMD'

const NUMBERS = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?:,?[ T]\d{1,2}:\d{2}.*)?$/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const IN_WORDS = /^(\d{1,2})[ .-]+([A-Za-z]{3})[a-z]*\.?[ -]+(\d{4})$|^([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/
const MONTH_IN_WORDS = /^([A-Za-z]{3})[a-z]*\.?[ -](\d{4})$/
const SHORT_YEAR = /^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/

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

/** Whether day and month are the same number, so that the order does not matter. */
const isDouble = (text: string): boolean => {
  const [, a, b] = NUMBERS.exec(text) ?? []
  return a === b
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
  const [, month3, year3] = MONTH_IN_WORDS.exec(text) ?? []
  const month = MONTHS.indexOf((month1 ?? month2 ?? month3 ?? '').toLowerCase()) + 1
  if (month === 0) return undefined
  const parts = [
    year1 ?? year2 ?? year3!,
    two(String(month)),
    ...[day1 ?? day2].flatMap((day) => (day ? [two(day)] : [])),
  ]
  return parts.join('-')
}

const ORDER_UNKNOWN = 'can be two days: say in the mapping in which order day and month stand (dates: DMY or MDY).'

/** Three numbers as a day; undefined: they are no date. What contradicts the order that was said is refused. */
function dayOf(text: string, order: DateOrder | undefined): Cleaned | undefined {
  const orders = ordersOf(text)
  const [first] = orders
  if (first === undefined) return undefined
  if (first === 'YMD') return { value: dayIn(text, first) }
  if (order === undefined || order === 'YMD') {
    return orders.length > 1 ? { reason: `“${text}” ${ORDER_UNKNOWN}` } : { value: dayIn(text, first) }
  }
  return orders.includes(order) || isDouble(text)
    ? { value: dayIn(text, order) }
    : { reason: `“${text}” is no day in the order ${order} that the others have.` }
}

/** A date as a table has it, in EDTF. What can be two days is refused unless the order is said. */
export function readDate(written: string, order: DateOrder | undefined): Cleaned {
  const text = written.trim()
  if (SHORT_YEAR.test(text))
    return { reason: `“${text}” has a year of two digits, so that its century cannot be told.` }
  const day = dayOf(text, order) ?? {
    value:
      inWords(text) ?? text.replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, '$1').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'),
  }
  if ('reason' in day) return day
  const cleaned = cleanTime(day.value)
  return 'value' in cleaned ? { value: cleaned.value.text } : cleaned
}

const PLAIN = /^[-+]?\d+$/
/** Numbers with decimals after a sign, and thousands parted by another: groups of three, or of two before the last as in India. */
const numberWith = (decimal: '.' | ',') => {
  const [sign, group] = decimal === '.' ? ['\\.', ','] : [',', '\\.']
  return new RegExp(
    `^[-+]?(\\d+|\\d{1,3}(${group}\\d{2,3})*${group}\\d{3}|\\d{1,3}( \\d{3})+|\\d{1,3}('\\d{3})+)(${sign}\\d+)?$`,
  )
}
const NUMBER = { '.': numberWith('.'), ',': numberWith(',') }

/** A number as it is written, with single spaces of one kind. */
const tidy = (written: string): string =>
  written
    .trim()
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll('’', "'")

const valueOf = (text: string, decimal: '.' | ','): string =>
  text
    .replaceAll(decimal === '.' ? ',' : '.', '')
    .replaceAll(/[ ']/g, '')
    .replace(',', '.')
    .replace(/^\+/, '')

/** A number as a table has it, with a point before its decimals. What can be two numbers is refused unless the sign is said. */
export function readNumber(written: string, decimal: '.' | ',' | undefined): Cleaned {
  const text = tidy(written)
  if (PLAIN.test(text)) return { value: text.replace(/^\+/, '') }
  const possible = (['.', ','] as const).filter((sign) => NUMBER[sign].test(text))
  const values = new Set(possible.map((sign) => valueOf(text, sign)))
  if (decimal !== undefined && possible.includes(decimal)) return { value: valueOf(text, decimal) }
  if (decimal !== undefined && possible.length > 0)
    return { reason: `“${written}” is no number with decimals after “${decimal}”, which the others have.` }
  const [only] = values
  if (only === undefined) return { reason: `“${written.slice(0, 100)}” is no number.` }
  if (values.size === 1) return { value: only }
  return {
    reason: `“${written}” can be two numbers: say in the mapping which sign stands before decimals (decimal: "." or ",").`,
  }
}

/** The sign before the decimals that some numbers show; undefined: none shows it, or they contradict each other. */
export function decimalOf(texts: readonly string[]): '.' | ',' | undefined {
  const signs = new Set<'.' | ','>()
  for (const text of texts) {
    const plain = tidy(text)
    if (PLAIN.test(plain)) continue
    const possible = (['.', ','] as const).filter((sign) => NUMBER[sign].test(plain))
    if (possible.length === 1) signs.add(possible[0]!)
  }
  const [only, ...others] = signs
  return others.length === 0 ? only : undefined
}

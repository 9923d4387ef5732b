/** Days from the first to the last, YYYY-MM-DD. */
export type DaySpan = { first: string; last: string }

/** From the first to the last day that can be written: the bounds of what is open. */
export const ALWAYS: DaySpan = { first: '0000-01-01', last: '9999-12-31' }

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** A number as two digits at least. */
export const two = (n: number | string): string => String(n).padStart(2, '0')

/** How many days a month has in the Gregorian calendar; `month` from 1 to 12. */
export function daysIn(year: number, month: number): number {
  // Not by Date.UTC(year, …), which takes the years 0 to 99 for 1900 to 1999.
  const end = new Date(0)
  end.setUTCFullYear(year, month, 0)
  return end.getUTCDate()
}

/** So many whole months, beginning with that one of the year; null: they do not end before the year 10000. */
export function monthsFrom(year: string, month: number, months: number): DaySpan | null {
  const last = month + months - 1
  const [lastYear, lastMonth] = [Number(year) + Math.floor((last - 1) / 12), ((last - 1) % 12) + 1]
  if (lastYear > 9999) return null
  const end = `${String(lastYear).padStart(4, '0')}-${two(lastMonth)}`
  return { first: `${year}-${two(month)}-01`, last: `${end}-${two(daysIn(lastYear, lastMonth))}` }
}

/** Whether there is that day, or that month where no day is given. */
export const exists = (year: string, month: string, day = '01'): boolean =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month))

/** Why there is not that day or month, as the end of a sentence: "February 2015 has 28 days". */
export function whyNot(year: string, month: string, day?: string): string {
  const name = monthNames[Number(month) - 1]
  if (Number(month) === 0) return 'months are counted from 01'
  if (name === undefined) return 'a year has 12 months'
  if (Number(day) === 0) return 'days are counted from 01'
  return `${name} ${year} has ${daysIn(Number(year), Number(month))} days`
}

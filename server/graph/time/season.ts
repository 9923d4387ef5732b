/** Days from the first to the last, YYYY-MM-DD. */
export type DaySpan = { first: string; last: string }

/** First month and number of months of each of EDTF's seasons and parts of a year. */
const SEASONS: Record<string, readonly [month: number, months: number]> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  25: [3, 3],
  26: [6, 3],
  27: [9, 3],
  28: [12, 3],
  29: [9, 3],
  30: [12, 3],
  31: [3, 3],
  32: [6, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  37: [1, 4],
  38: [5, 4],
  39: [9, 4],
  40: [1, 6],
  41: [7, 6],
}

/**
 * The days of "2010-21" (spring 2010), or undefined where the text is no season. Seasons are whole months of the
 * northern half of the earth unless one of the southern (29 to 32) is written; winter begins in the year it is named after.
 */
export function seasonSpan(text: string): DaySpan | undefined {
  const [, year, code = ''] = /^(\d{4})-([234]\d)[~?%]?$/.exec(text) ?? []
  const season = SEASONS[code]
  if (!year || !season) return undefined
  const [month, months] = season
  const end = new Date(0)
  end.setUTCFullYear(Number(year), month - 1 + months, 0)
  if (end.getUTCFullYear() > 9999) return undefined
  return { first: `${year}-${String(month).padStart(2, '0')}-01`, last: end.toISOString().slice(0, 10) }
}

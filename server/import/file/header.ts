const isNumber = (text: string): boolean => /^[-+]?[\d.,\s]*\d[\d.,\s%]*$/.test(text)
const isName = (text: string): boolean => /\p{L}/u.test(text) && !isNumber(text) && text.length <= 200
const isYear = (text: string): boolean => /^(19|20)\d\d$/.test(text)
/** What heads a column beside names: a year, a sign for numbers. */
const isHead = (text: string): boolean => isName(text) || isYear(text) || /^[#№%]$/.test(text)

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/** Whether cells name columns: names most of all, each once, and nothing that stands below in the same column. */
function isHeader(cells: readonly string[], below: readonly string[][]): boolean {
  const named = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const names = named.filter(isName)
  if (names.length === 0 || !named.every(isHead)) return false
  if (new Set(named).size < named.length) return false
  const isAgain = (row: readonly string[]) => row.every((cell, at) => cell === (cells[at] ?? ''))
  const others = below.filter((row) => !isEmpty(row) && !isAgain(row))
  return !others.some((row) => row.some((cell, at) => cell !== '' && isSame(cell.trim(), (cells[at] ?? '').trim())))
}

/** Whether a cell is what stands in the first row of its column: the same text, or a year as well. */
const isSame = (cell: string, first: string): boolean => cell === first || (isYear(cell) && isYear(first))

/** How many cells most rows have. */
function usualWidth(rows: readonly string[][]): number {
  const times = new Map<number, number>()
  for (const cells of rows) if (!isEmpty(cells)) times.set(cells.length, (times.get(cells.length) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

/**
 * The row of the names of the columns, counted from 1: the first that fills most of the width of the table, if it has names
 * alone; 0: there is none. What stands above it is a title.
 */
export function headerOf(rows: readonly string[][]): number {
  const width = usualWidth(rows)
  // A title that is merged over all columns stands in all of them.
  const filled = rows.map((cells) => new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== '')).size)
  const widest = Math.max(0, ...filled)
  if (widest === 0) return 0
  const enough = Math.max(Math.min(2, widest), Math.ceil(widest * 0.6))
  const first = rows.findIndex((cells, at) => filled[at]! >= enough && cells.length >= width)
  return first >= 0 && isHeader(rows[first]!, rows.slice(first + 1)) ? first + 1 : 0
}

import { LONGEST_LINE } from './limits'

/**
 * A row of a table and the line on which it begins. `wrong`: why it cannot be read, as the end of a sentence;
 * `wrongCells`: why some of its cells hold nothing, where something stands in them, as sentences.
 */
export type Row = {
  line: number
  cells: string[]
  wrong?: string
  wrongCells?: { column: number; reason: string }[]
}

const LONGEST = LONGEST_LINE / 1024 / 1024
const TOO_LONG = `is longer than ${LONGEST} MB`
const NEVER_CLOSED =
  'opens a quotation mark that is never closed: if the marks belong to the text, say “quote: ""” in the mapping'

const [LINE_FEED, RETURN] = [0x0a, 0x0d]

/** The cell that begins at `at`, and where it ends; undefined: more text is needed to tell. */
type Cell = { text: string; end: number }

/** Where a cell without quotation marks ends: before the delimiter or the end of the line. */
function plainEnd(text: string, from: number, delimiter: number): number {
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === delimiter || code === LINE_FEED || code === RETURN) break
  }
  return at
}

/** The quotation mark that closes a cell that begins with one; -1: there is none in the text. */
function closing(text: string, from: number, quote: string): number {
  for (let at = text.indexOf(quote, from + 1); at >= 0; at = text.indexOf(quote, at + 2)) {
    if (text[at + 1] !== quote) return at
  }
  return -1
}

/**
 * Reads a cell. Marks within a cell that has none around it are part of it. Marks around a part of it are taken away as long
 * as they stand on one line: else the first one is taken for a part of the text.
 */
function cellAt(text: string, from: number, delimiter: number, quote: string | null): Cell | undefined {
  const plain = (): Cell => {
    const end = plainEnd(text, from, delimiter)
    return { text: text.slice(from, end), end }
  }
  if (quote === null || text[from] !== quote) return plain()
  const close = closing(text, from, quote)
  if (close < 0) return undefined
  const end = plainEnd(text, close + 1, delimiter)
  const inside = text.slice(from + 1, close)
  if (end > close + 1 && /[\r\n]/.test(inside) && text.slice(close + 1, end).trim() !== '') return plain()
  return { text: inside.replaceAll(quote + quote, quote) + text.slice(close + 1, end), end }
}

/** The length of the end of a line at a place: 1 or 2. */
const breakAt = (text: string, at: number): number =>
  text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1

/** The row that begins at `from` and where the next one does; undefined: it goes on after the text. */
function rowAt(text: string, from: number, isLast: boolean, delimiter: number, quote: string | null) {
  const cells: string[] = []
  for (let at = from; ;) {
    const cell = cellAt(text, at, delimiter, quote)
    if (!cell) return undefined
    cells.push(cell.text)
    if (cell.end === text.length) return isLast ? { cells, next: cell.end } : undefined
    if (text.charCodeAt(cell.end) !== delimiter) {
      // What follows a carriage return may be the line feed of the same end.
      if (cell.end + 1 === text.length && !isLast) return undefined
      return { cells, next: cell.end + breakAt(text, cell.end) }
    }
    at = cell.end + 1
  }
}

/** Where the line after the one at `from` begins; -1: there is none. */
function nextLine(text: string, from: number): number {
  const end = /\r\n?|\n/g
  end.lastIndex = from
  const found = end.exec(text)
  return found ? found.index + found[0].length : -1
}

const breaksIn = (text: string): number =>
  text.includes('\n') || text.includes('\r') ? text.match(/\r\n?|\n/g)!.length : 0

/**
 * Cuts text into rows and cells as it comes, holding no more of it than the longest row that is read. A row that is too
 * long, or opens a quotation mark that is never closed, is told, and the lines after its first one are read.
 */
export async function* rowsIn(
  texts: AsyncIterable<string> | Iterable<string>,
  delimiter: string,
  quote: string | null,
): AsyncGenerator<Row> {
  const sign = delimiter.charCodeAt(0)
  let [rest, line, isSkipping] = ['', 1, false]

  /** Passes by the rest of a line that is too long; undefined: it goes on after the text. */
  const skip = (from: number, isLast: boolean): number | undefined => {
    const next = nextLine(rest, from)
    if (next < 0 || (next === rest.length && !isLast)) return undefined
    isSkipping = false
    line++
    return next
  }
  const whole = (cells: string[]): Row => {
    const row = { line, cells }
    for (const cell of cells) line += breaksIn(cell)
    line++
    return row
  }
  const damaged = (from: number): Row => {
    isSkipping = true
    const isLong = nextLine(rest, from) < 0 && rest.length - from > LONGEST_LINE
    return { line, cells: [], wrong: isLong ? TOO_LONG : NEVER_CLOSED }
  }
  /** The rows that are whole; what is left of the text waits for more. */
  function* take(isLast: boolean): Generator<Row> {
    let from = 0
    while (from < rest.length) {
      const row = isSkipping ? undefined : rowAt(rest, from, isLast, sign, quote)
      const next = isSkipping ? skip(from, isLast) : row?.next
      if (row) yield whole(row.cells)
      if (next !== undefined) from = next
      else if (!isSkipping && (isLast || rest.length - from > LONGEST_LINE)) yield damaged(from)
      else break
    }
    rest = isSkipping ? rest.slice(-1) : rest.slice(from)
  }

  for await (const text of texts) {
    rest += text
    // No row ends where no line does.
    if (/[\r\n]/.test(text) || rest.length > LONGEST_LINE) yield* take(false)
  }
  yield* take(true)
}

import { Readable } from 'node:stream'

import { parse } from 'csv-parse'
import { parse as parseNow } from 'csv-parse/sync'

import { KnownError } from '../../errors'
import { decoded, encodingOf } from './encoding'
import type { Encoding } from './encoding'
import { bytesOf } from './import-file'
import type { ImportFile } from './import-file'
import { LONGEST_LINE, MOST_COLUMNS } from './limits'

/** How a table is written as text. `header`: the line with the names of its columns; 0: it has none. */
export type Dialect = { encoding: Encoding; delimiter: string; quote: string | null; header: number }

/** A row and the line on which it begins. */
export type Row = { line: number; cells: string[] }

const DELIMITERS = [',', ';', '\t', '|']
const LOOK = 256 * 1024
const ROWS = 50

/** The first bytes of a file, unpacked. */
export async function beginningOf(file: ImportFile, length = LOOK): Promise<Buffer> {
  const chunks: Buffer[] = []
  let total = 0
  for await (const chunk of bytesOf(file)) {
    chunks.push(chunk)
    total += chunk.length
    if (total >= length) break
  }
  return Buffer.concat(chunks).subarray(0, length)
}

const options = (delimiter: string, quote: string | null) => ({
  delimiter,
  quote: quote ?? (false as const),
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
})

/** The rows that the beginning of a table has with a delimiter; none where it cannot be read so. */
function rowsWith(text: string, delimiter: string, quote: string | null): string[][] {
  try {
    const rows: string[][] = parseNow(text, { ...options(delimiter, quote), to: ROWS })
    return rows.filter((cells) => cells.some((cell) => cell !== ''))
  } catch {
    return []
  }
}

/** How well rows look like a table: how many columns most rows have, if there is more than one. */
function likeness(rows: readonly string[][]): number {
  const widths = rows.map((cells) => cells.length)
  const [width = 0, times = 0] =
    [...new Set(widths)]
      .map((each) => [each, widths.filter((w) => w === each).length] as const)
      .sort((a, b) => b[1] - a[1])[0] ?? []
  return width < 2 ? 0 : (times / rows.length) * 100 + Math.min(width, 50)
}

const isNumber = (text: string): boolean => /^[-+]?[\d.,\s]*\d[\d.,\s%]*$/.test(text)
const isName = (text: string): boolean => /\p{L}/u.test(text) && !isNumber(text)

/** The line of the names of the columns: the first that is as wide as the table and has names alone, each once; 0: there is none. */
function headerOf(rows: readonly string[][]): number {
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  const first = rows.findIndex((cells) => cells.length === width)
  const cells = rows[first]
  if (!cells) return 0
  const named = cells.filter((cell) => cell.trim() !== '')
  const isHeader = named.length >= Math.ceil(width / 2) && named.every(isName) && new Set(named).size === named.length
  const below = rows.slice(first + 1)
  const repeats = below.some((row) => row.some((cell, at) => cell !== '' && cell === cells[at]))
  return isHeader && !repeats ? first + 1 : 0
}

/** How a table is written, as its beginning shows. What is given is not guessed. */
export async function dialectOf(file: ImportFile, given: Partial<Dialect> = {}): Promise<Dialect> {
  const bytes = await beginningOf(file)
  const encoding = given.encoding ?? encodingOf(bytes, bytes.length >= LOOK)
  let text = ''
  for await (const part of decoded(Readable.from([bytes]), encoding)) text += part
  // The last line may be cut off.
  const whole = bytes.length < LOOK ? text : text.slice(0, Math.max(text.lastIndexOf('\n'), 0))
  const quote = given.quote === undefined ? '"' : given.quote
  const best = DELIMITERS.map((each) => ({ each, score: likeness(rowsWith(whole, each, quote)) })).sort(
    (a, b) => b.score - a.score,
  )[0]!
  const delimiter = given.delimiter ?? (best.score > 0 ? best.each : ',')
  const rows = rowsWith(whole, delimiter, quote)
  return { encoding, delimiter, quote, header: given.header ?? headerOf(rows) }
}

function sentence(file: ImportFile, error: Error & { code?: string; lines?: number }): KnownError {
  const where = error.lines === undefined ? '' : ` near line ${error.lines}`
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new KnownError(
      'TOO_LARGE',
      `${file.name} has a row of more than ${LONGEST_LINE / 1024 / 1024} MB${where}. Most often a quotation mark is never closed, or it is no table.`,
    )
  }
  return new KnownError('BAD_INPUT', `${file.name} cannot be read as a table${where}: ${error.message}`)
}

/** The rows of a table as they are written, those above its header left out. Throws KnownError BAD_INPUT, TOO_LARGE. */
export async function* rowsOf(file: ImportFile, { encoding, delimiter, quote }: Dialect): AsyncGenerator<Row> {
  const parser = parse({ ...options(delimiter, quote), info: true, max_record_size: LONGEST_LINE })
  const text = Readable.from(decoded(bytesOf(file), encoding))
  text.on('error', (error) => parser.destroy(error))
  text.pipe(parser)
  let last = 0
  try {
    for await (const { info, record } of parser as AsyncIterable<{ info: { lines: number }; record: string[] }>) {
      if (record.length > MOST_COLUMNS) {
        const words = `${record.length.toLocaleString('en')} columns; ${MOST_COLUMNS.toLocaleString('en')} are taken at most`
        throw new KnownError('TOO_LARGE', `${file.name} has a row of ${words}. Is the separator right?`)
      }
      yield { line: last + 1, cells: record }
      last = info.lines
    }
  } catch (error) {
    if (error instanceof KnownError) throw error
    throw sentence(file, error as Error)
  } finally {
    text.destroy()
    parser.destroy()
  }
}

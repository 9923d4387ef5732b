import { isAscii } from 'node:buffer'

import { KnownError } from '../../errors'
import { decoded, encodingOf } from './encoding'
import type { Encoding } from './encoding'
import { headerOf } from './header'
import { bytesOf } from './import-file'
import type { ImportFile } from './import-file'
import { MOST_COLUMNS } from './limits'
import { rowsIn } from './rows'
import type { Row } from './rows'

/** How a table is written as text. `header`: the row with the names of its columns, counted from 1; 0: it has none. */
export type Dialect = { encoding: Encoding; delimiter: string; quote: string | null; header: number }

const DELIMITERS = [',', ';', '\t', '|']
const LOOK = 256 * 1024
const ROWS = 50
/** As long as all bytes are those of ASCII, so much is looked at to tell the encoding. */
const LOOK_FOR_LETTERS = 32 * 1024 * 1024

const isPlain = (chunk: Buffer): boolean => isAscii(chunk) && !chunk.includes(0)

/** The first bytes of a file, unpacked, and those among which the first letter stands that is not of ASCII. */
async function beginningOf(file: ImportFile): Promise<{ bytes: Buffer; isCut: boolean; letters: Buffer }> {
  const chunks: Buffer[] = []
  let [total, seen] = [0, 0]
  let letters: Buffer | undefined
  for await (const chunk of bytesOf(file)) {
    if (total < LOOK) chunks.push(chunk)
    total += Math.min(chunk.length, LOOK)
    seen += chunk.length
    if (total >= LOOK && !isPlain(chunk)) letters = chunk
    if (letters ?? (total >= LOOK && (seen > LOOK_FOR_LETTERS || !chunks.every(isPlain)))) break
  }
  const whole = Buffer.concat(chunks)
  return { bytes: whole.subarray(0, LOOK), isCut: whole.length >= LOOK, letters: letters ?? whole.subarray(0, LOOK) }
}

/** The first rows that the beginning of a table has with a delimiter, those above the header among them. */
async function firstRows(text: string, delimiter: string, quote: string | null): Promise<string[][]> {
  const rows: string[][] = []
  for await (const { cells } of rowsIn([text], delimiter, quote)) {
    rows.push(cells)
    if (rows.length >= ROWS) break
  }
  return rows
}

/** How well rows look like a table: how many columns most rows have, if there is more than one. */
function likeness(rows: readonly string[][]): number {
  const widths = rows.filter((cells) => cells.some((cell) => cell !== '')).map((cells) => cells.length)
  const [width = 0, times = 0] =
    [...new Set(widths)]
      .map((each) => [each, widths.filter((w) => w === each).length] as const)
      .sort((a, b) => b[1] - a[1])[0] ?? []
  return width < 2 ? 0 : (times / widths.length) * 100 + Math.min(width, 50)
}

/** What spreadsheets write into the first line to say what parts cells. */
const SAID = /^\uFEFF?sep=(.)\r?\n/

/** The beginning of a file as text, its last line left out where that may be cut off, and its encoding. Throws KnownError BAD_INPUT. */
async function beginningAsText(file: ImportFile, said: Encoding | undefined) {
  const { bytes, isCut, letters } = await beginningOf(file)
  const shown = encodingOf(bytes, isCut)
  const encoding = said ?? (shown === 'utf-8' ? encodingOf(letters, true) : shown)
  let text = ''
  for await (const part of decoded([bytes], encoding)) text += part
  if (/^[^\n]*\0/.test(text)) throw new KnownError('BAD_INPUT', `${file.name} is no text, so that it holds no table.`)
  return { encoding, text: isCut ? text.slice(0, Math.max(text.lastIndexOf('\n'), 0)) : text }
}

/** What parts the cells of a table, as it says or shows. */
async function delimiterOf(text: string, quote: string | null): Promise<string> {
  const [, said] = SAID.exec(text) ?? []
  if (said !== undefined) return said
  const scores = await Promise.all(
    DELIMITERS.map(async (each) => ({ each, score: likeness(await firstRows(text, each, quote)) })),
  )
  const best = scores.sort((a, b) => b.score - a.score)[0]!
  return best.score > 0 ? best.each : ','
}

/** How a table is written, as its beginning shows. What is given is not guessed. Throws KnownError BAD_INPUT. */
export async function dialectOf(file: ImportFile, given: Partial<Dialect> = {}): Promise<Dialect> {
  const { encoding, text } = await beginningAsText(file, given.encoding)
  const quote = given.quote === undefined ? '"' : given.quote
  const delimiter = given.delimiter ?? (await delimiterOf(text, quote))
  const header = given.header ?? headerOf(await firstRows(text, delimiter, quote))
  return { encoding, delimiter, quote, header }
}

/** How a table is written: what a mapping says of it, and what the file shows where that says nothing. Throws KnownError. */
export async function dialectFor(
  file: ImportFile,
  { encoding, delimiter, quote, header }: Partial<Omit<Dialect, 'quote'>> & { quote?: string } = {},
): Promise<Dialect> {
  return dialectOf(file, {
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    ...(quote !== undefined && { quote: quote === '' ? null : quote }),
    ...(header !== undefined && { header }),
  })
}

/** The rows of a table as they are written, those above its header too. Throws KnownError BAD_INPUT, TOO_LARGE. */
export async function* rowsOf(file: ImportFile, { encoding, delimiter, quote }: Dialect): AsyncGenerator<Row> {
  for await (const row of rowsIn(withoutMark(decoded(bytesOf(file), encoding)), delimiter, quote)) {
    if (row.cells.length > MOST_COLUMNS) {
      const words = `${row.cells.length.toLocaleString('en')} columns; ${MOST_COLUMNS.toLocaleString('en')} are taken at most`
      throw new KnownError('TOO_LARGE', `${file.name} has a row of ${words}. Is the separator right?`)
    }
    yield row
  }
}

/** The rows of a table with commas as its bytes come, its encoding told by the first of them. */
export async function* rowsWithCommas(bytes: AsyncIterable<Buffer>): AsyncGenerator<Row> {
  const rest = bytes[Symbol.asyncIterator]()
  const first = await rest.next()
  if (first.done === true) return
  async function* all(): AsyncGenerator<Buffer> {
    yield first.value as Buffer
    yield* { [Symbol.asyncIterator]: () => rest }
  }
  yield* rowsIn(withoutMark(decoded(all(), encodingOf(first.value, true))), ',', '"')
}

/** Text without the mark of its encoding, which decoders take away where they know it. */
async function* withoutMark(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let isFirst = true
  for await (const text of texts) {
    yield isFirst ? text.replace(/^\uFEFF/, '') : text
    isFirst = false
  }
}

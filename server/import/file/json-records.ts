import { isUtf8 } from 'node:buffer'

import { problem } from '../draft'
import type { Place, ProblemDraft } from '../draft'
import { isObject } from './json'
import type { Json } from './json'
import { bytesOf } from './import-file'
import type { ImportFile } from './import-file'
import { elementsOf } from './json-array'
import { LONGEST_LINE } from './limits'
import { linesOf } from './lines'
import type { Line } from './lines'

/** An object of a file and the line on which it begins; or why a line holds none. */
export type JsonRecord = { line: number; value: Json } | { line: number; problem: ProblemDraft }

const OPENING = 0x5b
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])
const withoutMark = (bytes: Buffer): Buffer =>
  bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? bytes.subarray(3) : bytes
const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d

/** Why bytes are not an object, as the end of a sentence that begins with "This line"; else the object. */
function parse(bytes: Buffer): Json | string {
  if (!isUtf8(bytes)) return 'is not valid UTF-8'
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    return isObject(value) ? value : 'holds no JSON object'
  } catch {
    return 'is not valid JSON'
  }
}

/** What one line, or one element of an array, becomes; undefined: nothing stands there. */
function recordOf({ number, bytes }: Line): JsonRecord | undefined {
  const place: Place = { line: number, record: '' }
  const refused = (reason: string) => ({ line: number, problem: problem(place, null, `This line ${reason}.`) })
  if (bytes === null) return refused(`is longer than ${LONGEST_LINE / 1024 / 1024} MB`)
  if (bytes.every(isSpace)) return undefined
  const value = parse(bytes)
  return typeof value === 'string' ? refused(value) : { line: number, value }
}

/** The same bytes, and their first one that is no space; undefined: there is none. */
async function begun(
  bytes: AsyncGenerator<Buffer>,
): Promise<{ first: number | undefined; all: AsyncIterable<Buffer> }> {
  const begin: Buffer[] = []
  let first: number | undefined
  while (first === undefined) {
    const chunk = await bytes.next()
    if (chunk.done === true) break
    begin.push(begin.length === 0 ? withoutMark(chunk.value) : chunk.value)
    first = begin.at(-1)!.find((byte) => !isSpace(byte))
  }
  async function* all() {
    yield* begin
    yield* bytes
  }
  return { first, all: all() }
}

/** The objects of a file, which are a line each or the elements of one array, in their order, with what is wrong with the others. */
export async function* jsonRecords(file: ImportFile): AsyncGenerator<JsonRecord> {
  const { first, all } = await begun(bytesOf(file))
  for await (const line of first === OPENING ? elementsOf(all) : linesOf(all)) {
    const record = recordOf(line)
    if (record) yield record
  }
}

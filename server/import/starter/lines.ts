import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { z } from 'zod'

/** A record and where it stands, for messages. */
export type Located<T> = { record: T; file: string; line: number }

const LINE_FEED = 0x0a
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** The lines of a file as bytes, without the empty rest after the last line feed. */
function* split(bytes: Buffer): Generator<Buffer> {
  let start = 0
  while (start < bytes.length) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed < 0 ? bytes.length : feed
    yield bytes.subarray(start, end)
    start = end + 1
  }
}

/** What zod found, as the end of a sentence that begins with the field's name. */
const sayings = (issue: z.core.$ZodRawIssue): string | undefined => {
  if (issue.code === 'unrecognized_keys') return `has fields that are not known here: ${issue.keys.join(', ')}`
  if (issue.code === 'invalid_union') return 'is not a kind that belongs in this file'
  if (issue.code === 'too_big') return `is longer than ${issue.maximum}`
  if (issue.input === undefined) return 'is missing'
  if (issue.code === 'invalid_value') return `is not one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'invalid_type') return `is not of type ${issue.expected}`
  return undefined
}

const field = (path: PropertyKey[]): string =>
  path.map((step) => (typeof step === 'number' ? `[${step}]` : String(step))).join('') || 'the record'

const parse = (bytes: Buffer): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(bytes.toString('utf8')) }
  } catch {
    return undefined
  }
}

/** The record of one line, or what is wrong with it. */
const readLine = <T>(bytes: Buffer, schema: z.ZodType<T>): { record: T } | { problems: string[] } => {
  if (!isUtf8(bytes)) return { problems: ['the line is not valid UTF-8'] }
  const parsed = parse(bytes)
  if (!parsed) return { problems: ['the line is not valid JSON'] }
  const result = schema.safeParse(parsed.value, { error: sayings })
  if (result.success) return { record: result.data }
  return { problems: result.error.issues.map((issue) => `${field(issue.path)} ${issue.message}`) }
}

/** The records of one file of JSON lines; what is wrong with the others is added to `problems`, one sentence each. */
export function readRecords<T>(folder: string, file: string, schema: z.ZodType<T>, problems: string[]): Located<T>[] {
  let bytes: Buffer
  try {
    bytes = readFileSync(join(folder, file))
  } catch (error) {
    problems.push(`${file} cannot be read from ${folder} (${(error as NodeJS.ErrnoException).code}).`)
    return []
  }
  if (bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)) {
    problems.push(`${file} line 1 begins with a byte order mark, which has to be taken away.`)
    bytes = bytes.subarray(BYTE_ORDER_MARK.length)
  }
  const records: Located<T>[] = []
  for (const [index, part] of [...split(bytes)].entries()) {
    const read = readLine(part, schema)
    if ('record' in read) records.push({ record: read.record, file, line: index + 1 })
    else problems.push(...read.problems.map((problem) => `${file} line ${index + 1}: ${problem}.`))
  }
  return records
}

import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'

import { KnownError } from '../../../errors'
import { endLine, headLine, LINES_VERSION } from '../../../graph/lines/line'
import { bytesOf } from '../../file/import-file'
import type { ImportFile } from '../../file/import-file'
import { linesOf } from '../../file/lines'

/** A line of a file between its first and its last; null: it is too long or no UTF-8. */
export type SealedLine = { number: number; text: string | null }

/** Whether a file is as it was written: not where its last line is missing, does not fit what is before it, or is not the last. */
export type Seal = { is: 'WHOLE'; sha256: string } | { is: 'CUT_OFF' | 'CHANGED' }

const END = '{"record":"end"'
const LINE_FEED = Buffer.from('\n')

/** Throws KnownError BAD_INPUT where a first line is none of ours, or of a version that is not known yet. */
function checkHead(text: string, { name }: ImportFile): void {
  let head: unknown
  try {
    head = JSON.parse(text)
  } catch {
    head = undefined
  }
  const { success, data } = headLine.safeParse(head)
  if (!success)
    throw new KnownError('BAD_INPUT', `${name} holds no graph of Throughline: its first line does not say so.`)
  if (data.version > LINES_VERSION) {
    throw new KnownError(
      'BAD_INPUT',
      `${name} was written by a newer version of Throughline, in a form that this one does not know. Use that version.`,
    )
  }
}

function sealOf(text: string, lines: number, sha256: string): Seal {
  try {
    const end = endLine.parse(JSON.parse(text))
    return end.lines === lines && end.sha256 === sha256 ? { is: 'WHOLE', sha256 } : { is: 'CHANGED' }
  } catch {
    return { is: 'CHANGED' }
  }
}

/** Counts the lines of a file and notices where and how it ends. */
class Reading {
  private readonly hash = createHash('sha256')
  private lines = 0
  private end: string | undefined
  private isAfter = false

  /** Takes a line; gives whether it is one of the graph's. */
  take(bytes: Buffer | null, text: string | null): boolean {
    if (this.end !== undefined) this.isAfter ||= text !== ''
    else if (text?.startsWith(END)) this.end = text
    else {
      this.lines++
      if (bytes) this.hash.update(bytes).update(LINE_FEED)
      return this.lines > 1
    }
    return false
  }

  seal(): Seal {
    if (this.end === undefined) return { is: 'CUT_OFF' }
    return this.isAfter ? { is: 'CHANGED' } : sealOf(this.end, this.lines, this.hash.digest('hex'))
  }
}

/** Reads the lines of a graph in their order, and gives at last whether they are as they were written. Throws KnownError BAD_INPUT. */
export async function* sealedLines(file: ImportFile): AsyncGenerator<SealedLine, Seal> {
  const reading = new Reading()
  let isEmpty = true
  for await (const { number, bytes } of linesOf(bytesOf(file))) {
    const text = bytes !== null && isUtf8(bytes) ? bytes.toString('utf8') : null
    if (isEmpty) checkHead(text?.replace(/^\uFEFF/, '') ?? '', file)
    isEmpty = false
    if (reading.take(bytes, text)) yield { number, text }
  }
  if (isEmpty) checkHead('', file)
  return reading.seal()
}

const WRONG = {
  CUT_OFF: 'breaks off before its end',
  CHANGED: 'is not as it was written: something in it was changed',
} as const

/** Reads a file to its end; gives the SHA-256 of its lines. Throws KnownError BAD_INPUT where it is not whole, or holds no graph. */
export async function checkWhole(file: ImportFile): Promise<string> {
  const lines = sealedLines(file)
  for (;;) {
    const { done, value } = await lines.next()
    if (done !== true) continue
    if (value.is === 'WHOLE') return value.sha256
    throw new KnownError('BAD_INPUT', `${file.name} ${WRONG[value.is]}. Nothing was done with it.`)
  }
}

import { LONGEST_LINE } from './limits'

/** A line of a file without its end, counted from 1; null: it is longer than is read. */
export type Line = { number: number; bytes: Buffer | null }

const LINE_FEED = 0x0a

/** Cuts bytes into lines, holding no more of them in memory than the longest line that is read. */
export async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let parts: Buffer[] = []
  let length = 0
  let number = 1
  const take = (part: Buffer) => {
    length += part.length
    if (length > LONGEST_LINE) parts = []
    else if (part.length > 0) parts.push(part)
  }
  const line = (): Line => {
    const whole = length > LONGEST_LINE ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts)
    parts = []
    length = 0
    return { number: number++, bytes: whole }
  }
  for await (const chunk of bytes) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, end))
      yield line()
      start = end + 1
    }
    take(chunk.subarray(start))
  }
  if (length > 0) yield line()
}

import { LONGEST_LINE } from './limits'
import type { Line } from './lines'

const [QUOTE, BACKSLASH, COMMA, LINE_FEED] = [0x22, 0x5c, 0x2c, 0x0a]
const isOpening = (byte: number): boolean => byte === 0x7b || byte === 0x5b
const isClosing = (byte: number): boolean => byte === 0x7d || byte === 0x5d

/** Reads the brackets and texts of JSON byte by byte: says where an element of the outermost array begins and ends. */
function makeScanner() {
  let [depth, inText, escaped] = [0, false, false]
  const inTextNext = (byte: number): void => {
    if (escaped) escaped = false
    else if (byte === BACKSLASH) escaped = true
    else if (byte === QUOTE) inText = false
  }
  const next = (byte: number): 'begin' | 'deeper' | 'end' | undefined => {
    if (inText) return void inTextNext(byte)
    if (byte === QUOTE) inText = true
    else if (isOpening(byte)) return depth++ === 0 ? 'begin' : depth === 2 ? 'deeper' : undefined
    else if (isClosing(byte)) return --depth === 0 ? 'end' : undefined
    else if (byte === COMMA && depth === 1) return 'end'
    return undefined
  }
  return { next, isInside: () => depth > 0 }
}

/** The bytes of one element, as long as they are no more than is read of one. */
function makeElement() {
  let [length, parts]: [number, Buffer[]] = [0, []]
  return {
    add: (part: Buffer): void => {
      length += part.length
      if (length > LONGEST_LINE) parts = []
      else if (part.length > 0) parts.push(part)
    },
    isEmpty: (): boolean => length === 0,
    take: (): Buffer | null => {
      const whole = length > LONGEST_LINE ? null : Buffer.concat(parts)
      length = 0
      parts = []
      return whole
    },
  }
}

/**
 * Cuts the bytes of a JSON array into its elements, each with the line on which it begins, holding no more than one in
 * memory. What stands between them is not checked: an element that is none is refused by whoever parses it.
 */
export async function* elementsOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  const scanner = makeScanner()
  const element = makeElement()
  let [line, number] = [1, 1]
  for await (const chunk of bytes) {
    let start = 0
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!
      if (byte === LINE_FEED) line++
      const found = scanner.next(byte)
      if (found === 'begin') start = at + 1
      if (found === 'deeper') number = line
      if (found !== 'end') continue
      element.add(chunk.subarray(start, at))
      yield { number, bytes: element.take() }
      start = at + 1
    }
    if (scanner.isInside()) element.add(chunk.subarray(start))
  }
  // An array that is never closed broke off within an element.
  if (scanner.isInside() && !element.isEmpty()) yield { number, bytes: element.take() }
}

import { JSONParser } from '@streamparser/json'

import { KnownError } from '../../errors'
import { bytesOf } from './import-file'
import type { ImportFile } from './import-file'
import { LONGEST_LINE } from './limits'

/** Deeper JSON is in no file of a form that is read. */
const DEEPEST = 100

const [QUOTE, BACKSLASH] = [0x22, 0x5c]

/** Watches how deep brackets go, byte by byte. */
function makeDepth(): (chunk: Buffer) => number {
  let [depth, inText, escaped] = [0, false, false]
  const step = (byte: number): void => {
    if (escaped) escaped = false
    else if (inText) {
      if (byte === BACKSLASH) escaped = true
      else if (byte === QUOTE) inText = false
    } else if (byte === QUOTE) inText = true
    else if (byte === 0x7b || byte === 0x5b) depth++
    else if (byte === 0x7d || byte === 0x5d) depth--
  }
  return (chunk) => {
    let deepest = depth
    for (const byte of chunk) {
      step(byte)
      if (depth > deepest) deepest = depth
    }
    return deepest
  }
}

/** A value within JSON, and the name of the list that it stands in. */
export type JsonElement = { list: string; value: unknown }

/**
 * The values at some places of one JSON document ("$.elements.nodes.*"), as they come, no more than one held in memory.
 * Throws KnownError BAD_INPUT, TOO_LARGE.
 */
export async function* jsonElements(file: ImportFile, paths: string[]): AsyncGenerator<JsonElement> {
  const parser = new JSONParser({ paths, keepStack: false })
  const depthOf = makeDepth()
  let found: JsonElement[] = []
  let waiting = 0
  let isFirst = true
  parser.onValue = ({ value, stack }) => {
    waiting = 0
    found.push({ list: String(stack.at(-1)?.key ?? ''), value })
  }
  const wrong = (reason: string) => new KnownError('BAD_INPUT', `${file.name} ${reason}.`)
  parser.onError = (error) => {
    throw wrong(`is no JSON that can be read: ${error.message.slice(0, 200)}`)
  }
  for await (const chunk of bytesOf(file)) {
    const bytes = isFirst && chunk.subarray(0, 3).toString('hex') === 'efbbbf' ? chunk.subarray(3) : chunk
    isFirst = false
    waiting += bytes.length
    if (depthOf(bytes) > DEEPEST) throw wrong(`has values within more than ${DEEPEST} others`)
    parser.write(bytes)
    if (waiting > LONGEST_LINE)
      throw new KnownError('TOO_LARGE', `${file.name} has a value of more than ${LONGEST_LINE / 1024 / 1024} MB in it.`)
    yield* found
    found = []
  }
  if (!parser.isEnded) throw wrong('breaks off before its JSON ends')
  yield* found
}

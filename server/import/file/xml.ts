import { SaxesParser } from 'saxes'

import { KnownError } from '../../errors'
import { decoded, encodingOf } from './encoding'
import { LONGEST_LINE } from './limits'

/** What comes next in XML: names without their prefixes, and the line on which it ends. */
export type XmlEvent =
  | { open: string; attributes: Readonly<Record<string, string>>; line: number }
  | { close: string; line: number }
  | { text: string; line: number }

const plain = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Deeper elements are in no file of a form that is read. */
const DEEPEST = 200

/** The encoding that XML says it is written in, or shows. */
function encodingIn(first: Buffer): string {
  const [, said] = /^<\?xml[^>]*?encoding=["']([\w.-]+)["']/.exec(first.subarray(0, 200).toString('latin1')) ?? []
  const shown = encodingOf(first, true)
  return said !== undefined && !shown.startsWith('utf-16') ? said : shown
}

async function* textOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const iterator = bytes[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done === true) return
  async function* all() {
    yield first.value as Buffer
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  yield* decoded(all(), encodingIn(first.value))
}

/**
 * Reads XML as it comes, holding no more of it in memory than the longest text in it. A document type is refused where it
 * declares entities: they stand for other texts or files, or for themselves a billion times.
 * Throws KnownError BAD_INPUT, TOO_LARGE with a sentence that begins with `name`.
 */
export async function* xmlEvents(bytes: AsyncIterable<Buffer>, name: string): AsyncGenerator<XmlEvent> {
  const parser = new SaxesParser()
  let events: XmlEvent[] = []
  let [waiting, depth] = [0, 0]
  const wrong = (reason: string) => new KnownError('BAD_INPUT', `${name} ${reason}.`)
  const add = (event: XmlEvent) => {
    waiting = 0
    events.push(event)
  }
  parser.on('error', (error) => {
    throw wrong(`is no XML that can be read: ${error.message.replace(/^\d+:\d+: /, '')} (line ${parser.line})`)
  })
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY|\[/i.test(doctype)) throw wrong('declares entities of its own, which are not read: take them out')
  })
  parser.on('opentag', ({ name: tag, attributes }) => {
    if (++depth > DEEPEST) throw wrong(`has elements within more than ${DEEPEST} others`)
    const plainly = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [plain(key), value]))
    add({ open: plain(tag), attributes: plainly, line: parser.line })
  })
  parser.on('closetag', ({ name: tag }) => {
    depth--
    add({ close: plain(tag), line: parser.line })
  })
  parser.on('text', (text) => add({ text, line: parser.line }))
  parser.on('cdata', (text) => add({ text, line: parser.line }))
  for await (const text of textOf(bytes)) {
    waiting += text.length
    parser.write(text)
    if (waiting > LONGEST_LINE) {
      const megabytes = LONGEST_LINE / 1024 / 1024
      throw new KnownError('TOO_LARGE', `${name} has a text of more than ${megabytes} MB in it (line ${parser.line}).`)
    }
    yield* events
    events = []
  }
  parser.close()
  yield* events
}

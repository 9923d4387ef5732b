import { createGunzip } from 'node:zlib'
import { Readable } from 'node:stream'

import { firstBytes } from '../file/import-file'
import type { ImportFormat } from '../../../model/generated/vocabulary'
import { formats } from './formats'

/** So much of a file is looked at. */
const LOOK = 64 * 1024

/** The first bytes of a file, unpacked where it is packed with gzip. */
async function firstOf(path: string): Promise<Buffer> {
  const head = await firstBytes(path, LOOK)
  if (head[0] !== 0x1f || head[1] !== 0x8b) return head
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of Readable.from([head]).pipe(createGunzip()) as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      length += chunk.length
      if (length > LOOK) break
    }
  } catch {
    // The beginning breaks off within what is packed: what came out of it is enough.
  }
  return Buffer.concat(chunks)
}

/** What a file holds as its content shows; null: that cannot be told. */
export async function recognise(path: string, fileName: string): Promise<ImportFormat | null> {
  const bytes = await firstOf(path)
  const beginning = {
    bytes,
    text: bytes
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trimStart(),
    fileName,
  }
  const found = Object.entries(formats).find(([, { recognises }]) => recognises(beginning))
  return (found?.[0] as ImportFormat | undefined) ?? null
}

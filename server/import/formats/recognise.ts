import { createGunzip } from 'node:zlib'
import { Readable } from 'node:stream'

import { firstBytes } from '../file/import-file'
import type { ImportFormat } from '../job/job'

/** So much of a file is looked at. */
const LOOK = 64 * 1024

/** The beginning of a file as text, unpacked where it is packed. */
async function beginning(path: string): Promise<string> {
  const head = await firstBytes(path, LOOK)
  if (head[0] !== 0x1f || head[1] !== 0x8b) return head.toString('utf8')
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
  return Buffer.concat(chunks).toString('utf8')
}

/** What a file holds as its content shows; null: that cannot be told. */
export async function recognise(path: string, fileName: string): Promise<ImportFormat | null> {
  const text = (await beginning(path)).replace(/^\uFEFF/, '').trimStart()
  if (/^\[?\s*\{/.test(text) && /"schema"\s*:\s*"\w+"/.test(text) && /"properties"\s*:/.test(text))
    return 'FOLLOW_THE_MONEY'
  return /\.(csv|tsv|tab|txt)(\.gz)?$/i.test(fileName) && text !== '' ? 'CSV' : null
}

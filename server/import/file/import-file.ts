import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'

import { KnownError } from '../../errors'
import { UNPACKED_FREELY, UNPACKED_TIMES } from './limits'

/** A file on disk that is to be imported. */
export type ImportFile = {
  path: string
  /** What it is called where it came from. */
  name: string
  /** Its size on disk, in bytes. */
  bytes: number
  /** How many of them were read in the pass under way. */
  seen: number
}

/** The first bytes of a file as it lies on disk. */
export async function firstBytes(path: string, length: number): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const isGzip = (head: Buffer): boolean => head[0] === 0x1f && head[1] === 0x8b

/** Unpacked bytes, as long as they are not out of all proportion to what they were packed in. */
async function* unpacked(file: ImportFile): AsyncGenerator<Buffer> {
  const source = createReadStream(file.path)
  const gunzip = source.pipe(createGunzip())
  source.on('error', (error) => gunzip.destroy(error))
  let total = 0
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      total += chunk.length
      file.seen = source.bytesRead
      if (total > UNPACKED_FREELY && total > file.bytes * UNPACKED_TIMES) {
        throw new KnownError(
          'TOO_LARGE',
          `${file.name} unpacks to more than ${UNPACKED_TIMES} times its size: it is not read further. Unpack it yourself if you trust it.`,
        )
      }
      yield chunk
    }
  } catch (error) {
    if (error instanceof KnownError || !('code' in (error as object))) throw error
    throw new KnownError(
      'BAD_INPUT',
      `${file.name} is packed with gzip and damaged: it ends or breaks off after ${total} bytes.`,
    )
  } finally {
    source.destroy()
    gunzip.destroy()
  }
}

/** The bytes of a file, unpacked where it is packed with gzip. Throws KnownError BAD_INPUT, TOO_LARGE for a damaged or hostile one. */
export async function* bytesOf(file: ImportFile): AsyncGenerator<Buffer> {
  file.seen = 0
  if (isGzip(await firstBytes(file.path, 2))) {
    yield* unpacked(file)
    return
  }
  for await (const chunk of createReadStream(file.path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    file.seen += chunk.length
    yield chunk
  }
}

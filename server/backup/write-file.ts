import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const CHUNK = 256 * 1024

/** Lines put together to larger pieces, which are written faster. */
async function* pieces(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = ''
  for await (const line of lines) {
    piece += line
    if (piece.length < CHUNK) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

/** Writes lines to a file, which is there under its name only when it is whole. */
export async function writeFileWhole(
  path: string,
  lines: AsyncIterable<string>,
  through: readonly Transform[] = [],
): Promise<void> {
  const draft = `${path}.part`
  try {
    await pipeline([Readable.from(pieces(lines)), ...through, createWriteStream(draft, { mode: 0o600 })])
    const file = await open(draft, 'r+')
    await file.sync()
    await file.close()
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Writes lines to standard output. */
export async function writeOut(lines: AsyncIterable<string>): Promise<void> {
  await pipeline(Readable.from(pieces(lines)), process.stdout, { end: false })
}

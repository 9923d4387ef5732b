import { openPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'

import { KnownError } from '../../errors'
import { UNPACKED_FREELY, UNPACKED_TIMES } from './limits'
import type { ImportFile } from './import-file'

/** A zip that is open: its files by their names with their unpacked sizes in bytes, and the bytes of each as they come. */
export type Zip = {
  sizes: ReadonlyMap<string, number>
  /** Throws KnownError BAD_INPUT, TOO_LARGE for a damaged or hostile one, NOT_FOUND. */
  bytesOf: (name: string) => AsyncGenerator<Buffer>
  close: () => void
}

const HEADER = Buffer.from([0x50, 0x4b, 0x03, 0x04])

/** Whether a file is a zip, by its first bytes. */
export const isZip = (bytes: Buffer): boolean => bytes.subarray(0, HEADER.length).equals(HEADER)

/** The names of the files whose headers stand in the beginning of a zip. */
export function namesWithin(bytes: Buffer): string[] {
  const names: string[] = []
  // Each header has the length of its name at 26 and the name at 30.
  for (let at = bytes.indexOf(HEADER); at >= 0 && at + 30 <= bytes.length; at = bytes.indexOf(HEADER, at + 4)) {
    names.push(bytes.toString('utf8', at + 30, at + 30 + bytes.readUInt16LE(at + 26)))
  }
  return names
}

/** More files than these are in no zip that is read. */
const MOST_FILES = 10_000

/** What is wrong with a zip, from what its reader says. */
function sentence(name: string, error: Error): KnownError {
  if (error instanceof KnownError) return error
  if (/invalid relative path|absolute path|invalid characters in fileName/.test(error.message)) {
    const [, path = ''] = /: (.*)$/.exec(error.message) ?? []
    return new KnownError(
      'BAD_INPUT',
      `${name} has a file in it whose name leads out of it (“${path.slice(0, 100)}”): nothing of it is read.`,
    )
  }
  return new KnownError('BAD_INPUT', `${name} is a damaged zip: ${error.message}.`)
}

async function entriesOf(zip: ZipFile, name: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    if (entries.size >= MOST_FILES)
      throw new KnownError('TOO_LARGE', `${name} has more than ${MOST_FILES.toLocaleString('en')} files in it.`)
    if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry)
  }
  return entries
}

/** Refuses a zip whose files say that together they are out of all proportion to it; no file gives more than it says. */
function checkSizes(entries: Iterable<Entry>, name: string, bytes: number): void {
  let total = 0
  for (const { uncompressedSize } of entries) total += uncompressedSize
  if (total > UNPACKED_FREELY && total > bytes * UNPACKED_TIMES) {
    throw new KnownError(
      'TOO_LARGE',
      `${name} unpacks to more than ${UNPACKED_TIMES} times its size: it is not read further. Unpack it yourself if you trust it.`,
    )
  }
}

/** Opens a zip without unpacking it. Throws KnownError BAD_INPUT, TOO_LARGE. */
export async function openZip({ path, name, bytes }: Pick<ImportFile, 'path' | 'name' | 'bytes'>): Promise<Zip> {
  let zip: ZipFile
  let entries: Map<string, Entry>
  try {
    zip = await openPromise(path, { autoClose: false, lazyEntries: true })
  } catch (error) {
    throw sentence(name, error as Error)
  }
  try {
    entries = await entriesOf(zip, name)
    checkSizes(entries.values(), name, bytes)
  } catch (error) {
    zip.close()
    throw sentence(name, error as Error)
  }
  async function* bytesOf(entryName: string): AsyncGenerator<Buffer> {
    const entry = entries.get(entryName)
    if (!entry) throw new KnownError('NOT_FOUND', `${name} has no file “${entryName}” in it.`)
    if (entry.isEncrypted()) throw new KnownError('BAD_INPUT', `${name} is protected by a password: save it without.`)
    try {
      // Its reader holds it to the size that it says.
      yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>
    } catch (error) {
      throw sentence(name, error as Error)
    }
  }
  return {
    sizes: new Map([...entries].map(([key, { uncompressedSize }]) => [key, uncompressedSize])),
    bytesOf,
    close: () => zip.close(),
  }
}

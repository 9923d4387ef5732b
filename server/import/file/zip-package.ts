import { basename } from 'node:path'

import { bytesOf, firstBytes } from './import-file'
import type { ImportFile } from './import-file'
import { isZip, namesWithin, openZip } from './zip'

/** One of the files of a package, by its name without folders, in small letters. */
export type Part = { name: string; bytes: () => AsyncIterable<Buffer> }

/** The bytes of a file of an archive as they come; how much of the archive they are is kept up in `file.seen`. */
async function* counted(file: ImportFile, bytes: AsyncIterable<Buffer>, of: { before: number; total: number }) {
  let read = of.before
  for await (const chunk of bytes) {
    read += chunk.length
    file.seen = Math.round((file.bytes * read) / Math.max(1, of.total))
    yield chunk
  }
}

/**
 * Reads the files of a package: those of a ZIP archive in the order of their names, or the one file that it is. `read` gets
 * them while the archive is open. Throws KnownError BAD_INPUT, TOO_LARGE.
 */
export async function* eachOf<T>(file: ImportFile, read: (parts: Part[]) => AsyncIterable<T>): AsyncGenerator<T> {
  if (!isZip(await firstBytes(file.path, 4))) {
    const name = basename(file.name).toLowerCase().replace(/\.gz$/, '')
    yield* read([{ name, bytes: () => bytesOf(file) }])
    return
  }
  const zip = await openZip(file)
  try {
    const files = [...zip.sizes].filter(([path]) => !basename(path).startsWith('.'))
    const inOrder = files.map(([path, size]) => ({ path, size, name: basename(path).toLowerCase() }))
    inOrder.sort((a, b) => (a.name < b.name ? -1 : 1))
    const total = inOrder.reduce((sum, { size }) => sum + size, 0)
    let before = 0
    const parts = inOrder.map(({ path, size, name }): Part => {
      const of = { before, total }
      before += size
      return { name, bytes: () => counted(file, zip.bytesOf(path), of) }
    })
    yield* read(parts)
  } finally {
    zip.close()
  }
}

/** The names of files that stand in the beginning of a package, without folders and in small letters: those of an archive, else that of the file. */
export const namesIn = ({ bytes, fileName }: { bytes: Buffer; fileName: string }): string[] =>
  (isZip(bytes) ? namesWithin(bytes) : [fileName.replace(/\.gz$/i, '')]).map((name) => basename(name).toLowerCase())

import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'

import { ZipFile } from 'yazl'

import { KnownError } from '../../errors'

/** Always the same bytes for the same files, so that a package is known again: the times of its files are left out. */
const AT = new Date('1980-01-02T00:00:00Z')

/** The files of a folder as one ZIP archive, in the order of their names; folders within it are left out. Throws KnownError BAD_INPUT. */
export function packed(folder: string): { fileName: string; content: Readable } {
  const names = readdirSync(folder)
    .filter((name) => !name.startsWith('.') && statSync(join(folder, name)).isFile())
    .sort()
  if (names.length === 0) throw new KnownError('BAD_INPUT', `There is no file in the folder ${folder}.`)
  const zip = new ZipFile()
  for (const name of names) zip.addFile(join(folder, name), name, { mtime: AT, mode: 0o100600 })
  zip.end()
  return { fileName: `${basename(folder)}.zip`, content: zip.outputStream as Readable }
}

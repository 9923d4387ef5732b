import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Db } from '../../db/query'
import { beginImport } from '../job/start'
import type { ImportInput } from '../job/start'
import type { Import } from '../job/job'
import { runImport } from '../job/run'
import { uploadsIn } from '../upload/uploads'

/** Imports for tests, from files of theirs or made up on the spot, in a folder of its own. */
export function importing(db: Db) {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-import-'))
  const uploads = uploadsIn(join(folder, 'uploads'))
  let count = 0
  const begin = async (path: string, more: Partial<ImportInput> = {}): Promise<string> => {
    const { id } = await uploads.takeFile(path)
    const fileName = path.replace(/^.*\//, '')
    return beginImport(db, uploads, 'Test', `${folder}-${++count}`, { upload: id, fileName, ...more })
  }
  return {
    uploads,
    begin,
    /** Imports a file from beginning to end. */
    file: async (path: string, more: Partial<ImportInput> = {}): Promise<Import> =>
      runImport(db, uploads, await begin(path, more)),
    /** A file with this content. */
    write: (name: string, content: string | Buffer): string => {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  }
}

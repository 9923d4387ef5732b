import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { ownDatabase } from '../../../testing/own-database'
import type { OwnDatabase } from '../../../testing/own-database'
import type { Db } from '../../db/query'
import { beginImport } from '../job/start'
import type { ImportInput } from '../job/start'
import type { Import } from '../job/import-state'
import { runImport } from '../job/run'
import { uploadsIn } from '../upload/uploads'

/** Imports for tests, from files of theirs or made up on the spot, in a folder of its own. */
export function importing(db: Db) {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-import-'))
  const uploadsFolder = join(folder, 'uploads')
  const uploads = uploadsIn(uploadsFolder)
  let count = 0
  const begin = async (path: string, more: Partial<ImportInput> = {}): Promise<string> => {
    const { id } = await uploads.takeFile(path)
    const fileName = path.replace(/^.*\//, '')
    return beginImport(db, uploads, 'Test', `${folder}-${++count}`, { upload: id, fileName, ...more })
  }
  return {
    uploads,
    folder: uploadsFolder,
    begin,
    /** Imports a file from beginning to end. */
    file: async (path: string, more: Partial<ImportInput> = {}): Promise<Import> =>
      runImport(db, { uploads }, await begin(path, more)),
    /** A file with this content. */
    write: (name: string, content: string | Buffer): string => {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A database of their own, and imports into it, for the tests of a file or of one `describe`. Both are there once tests run. */
export function ownImports() {
  const room = {} as { own: OwnDatabase; imports: ReturnType<typeof importing> }
  beforeAll(async () => {
    room.own = await ownDatabase()
    room.imports = importing(room.own.db)
  }, 240_000)
  afterAll(async () => {
    room.imports.end()
    await room.own.end()
  }, 60_000)
  return room
}

import { randomUUID } from 'node:crypto'
import { createWriteStream, existsSync, readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import type { Config } from '../config'
import type { Db } from '../db/query'
import { refusingWhenFull } from '../db/refuse-when-full'
import { KnownError } from '../errors'
import { EntityKind } from '../../model/generated/vocabulary'
import type { ImportFormat } from '../../model/generated/vocabulary'
import { packed } from '../import/file/zip-folder'
import { uploadsOf } from '../import/job/import-processes'
import type { Import } from '../import/job/import-state'
import { previewImport } from '../import/job/preview'
import { reportOf } from '../import/report/problems'
import { runImport } from '../import/job/run'
import type { Stores } from '../import/job/run'
import { beginImport } from '../import/job/start'
import type { ImportInput } from '../import/job/start'
import { uploadsIn } from '../import/upload/uploads'
import type { Uploads } from '../import/upload/uploads'
import { openDatabase } from './open-database'
import { watch } from './progress'
import { asJson, sentenceFor } from './import-words'

/** What the command line says of files to be imported. */
export type ImportOptions = {
  format?: ImportFormat
  mapping?: string
  sourceName?: string
  source?: string
  publisher?: string
  published?: string
  url?: string
  licence?: string
  alleged?: boolean
  dryRun?: boolean
  strict?: boolean
  json?: boolean
  report?: string
}

/** Runs an import and shows how far it is. */
export async function runShown(db: Db, stores: Stores, id: string): Promise<Import> {
  const stop = watch(db, id)
  try {
    return await runImport(db, stores, id)
  } finally {
    stop()
  }
}

/** Keeps a file for the import, or a folder as the one archive that its files make. */
async function keep(uploads: Uploads, path: string): Promise<{ upload: string; fileName: string }> {
  if (!statSync(path).isDirectory()) return { upload: (await uploads.takeFile(path)).id, fileName: basename(path) }
  const { fileName, content } = packed(path)
  return { upload: (await uploads.take(content)).id, fileName }
}

function inputFor({ upload, fileName }: { upload: string; fileName: string }, options: ImportOptions): ImportInput {
  const { format, mapping, sourceName, source, publisher, published, url, licence, alleged } = options
  const isNamed = sourceName !== undefined || publisher !== undefined || published !== undefined || url !== undefined
  return {
    upload,
    fileName,
    format,
    mapping: mapping === undefined ? undefined : readFileSync(mapping, 'utf8'),
    source,
    document: isNamed
      ? { kind: EntityKind.DOCUMENT, name: sourceName ?? fileName, document: { publisher, published, url } }
      : undefined,
    licence,
    asserts: !alleged,
  }
}

const print = (text: string): void => void process.stdout.write(`${text}\n`)

async function importOne(
  db: Db,
  stores: Stores,
  user: string,
  path: string,
  options: ImportOptions,
): Promise<Import | null> {
  const { uploads, disk } = stores
  const input = inputFor(await keep(uploads, path), options)
  if (options.dryRun) {
    print(JSON.stringify(await previewImport(db, uploads, input), null, 2))
    return null
  }
  const refusing = disk ? refusingWhenFull(db, disk) : db
  return runShown(db, stores, await beginImport(refusing, uploads, user, randomUUID(), input))
}

function check(path: string): void {
  if (!existsSync(path)) throw new KnownError('NOT_FOUND', `There is no file ${path}.`)
}

/** Imports files, one after the other. Gives the exit code. */
export async function importFiles(config: Config, files: string[], options: ImportOptions): Promise<number> {
  files.forEach(check)
  if (options.mapping !== undefined) check(options.mapping)
  const { db, disk, close } = await openDatabase(config)
  let code = 0
  try {
    const stores = { uploads: uploadsIn(uploadsOf(config.data)), disk }
    for (const file of files) {
      const done = await importOne(db, stores, config.user, resolve(file), options)
      if (!done) continue
      print(options.json ? JSON.stringify(asJson(done)) : sentenceFor(done))
      if (options.report) await pipeline(Readable.from(reportOf(db, done.id)), createWriteStream(options.report))
      if (done.state !== 'DONE' || (options.strict && done.rejected > 0)) code = 1
    }
  } finally {
    await close()
  }
  return code
}

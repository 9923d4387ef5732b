import { randomUUID } from 'node:crypto'
import { createWriteStream, existsSync, readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import type { Config } from '../config'
import type { Db } from '../db/query'
import { KnownError } from '../errors'
import { EntityKind } from '../../model/generated/vocabulary'
import { uploadsOf } from '../import/job/imports'
import type { Import, ImportFormat } from '../import/job/job'
import { previewImport } from '../import/job/preview'
import { reportOf } from '../import/job/problems'
import { runImport } from '../import/job/run'
import { beginImport } from '../import/job/start'
import type { ImportInput } from '../import/job/start'
import { uploadsIn } from '../import/upload/uploads'
import type { Uploads } from '../import/upload/uploads'
import { openDatabase } from './open'
import { watch } from './progress'
import { asJson, sentenceFor } from './words'

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
export async function runShown(db: Db, uploads: Uploads, id: string): Promise<Import> {
  const stop = watch(db, id)
  try {
    return await runImport(db, uploads, id)
  } finally {
    stop()
  }
}

function inputFor(path: string, upload: string, options: ImportOptions): ImportInput {
  const { format, mapping, sourceName, source, publisher, published, url, licence, alleged } = options
  const isNamed = sourceName !== undefined || publisher !== undefined || published !== undefined || url !== undefined
  return {
    upload,
    fileName: basename(path),
    format,
    mapping: mapping === undefined ? undefined : readFileSync(mapping, 'utf8'),
    source,
    document: isNamed
      ? { kind: EntityKind.DOCUMENT, name: sourceName ?? basename(path), document: { publisher, published, url } }
      : undefined,
    licence,
    asserts: !alleged,
  }
}

const print = (text: string): void => void process.stdout.write(`${text}\n`)

async function importOne(
  db: Db,
  uploads: Uploads,
  user: string,
  path: string,
  options: ImportOptions,
): Promise<Import | null> {
  const { id } = await uploads.takeFile(path)
  const input = inputFor(path, id, options)
  if (options.dryRun) {
    print(JSON.stringify(await previewImport(db, uploads, input), null, 2))
    return null
  }
  return runShown(db, uploads, await beginImport(db, uploads, user, randomUUID(), input))
}

function check(path: string): void {
  if (!existsSync(path)) throw new KnownError('NOT_FOUND', `There is no file ${path}.`)
  if (statSync(path).isDirectory()) throw new KnownError('BAD_INPUT', `${path} is a folder: name the files in it.`)
}

/** Imports files, one after the other. Gives the exit code. */
export async function importFiles(config: Config, files: string[], options: ImportOptions): Promise<number> {
  files.forEach(check)
  if (options.mapping !== undefined) check(options.mapping)
  const { db, close } = await openDatabase(config)
  let code = 0
  try {
    const uploads = uploadsIn(uploadsOf(config.data))
    for (const file of files) {
      const done = await importOne(db, uploads, config.user, resolve(file), options)
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

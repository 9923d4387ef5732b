import { createHash } from 'node:crypto'

import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db } from '../../db/query'
import { KnownError } from '../../errors'
import { EntityKind, ImportFormat } from '../../../model/generated/vocabulary'
import { checked, line, reference, text } from '../../graph/input'
import { entityInput } from '../../graph/ledger/entity-input'
import type { EntityInput } from '../../graph/ledger/entity-input'
import { idFor } from '../../graph/ledger/entity-id'
import { checkDocument, lookUp } from '../../graph/ledger/existing-entities'
import { once } from '../../graph/ledger/operation'
import { recordEntity } from '../../graph/ledger/record-entity'
import { entitiesByIds } from '../../graph/entity/entity'
import { lock } from '../../graph/projection/redraw'
import { formats } from '../formats/formats'
import { recognise } from '../formats/recognise'
import { importIdFor } from './import-id'
import type { Uploads } from '../upload/uploads'

/** What is to be imported, and how. */
export const importInput = z.strictObject({
  upload: z.string(),
  fileName: line(300),
  format: z.enum(ImportFormat).nullish(),
  mapping: text(100_000).nullish(),
  source: reference.nullish(),
  document: z.unknown().nullish(),
  licence: line(300).nullish(),
  asserts: z.boolean().nullish(),
})
export type ImportInput = Omit<z.input<typeof importInput>, 'document'> & { document?: EntityInput | null }

const ofKey = defineQuery(
  'import/same-file.cypher',
  z.object({ key: z.string() }),
  z.object({ times: z.number().int() }),
)
const begin = defineQuery(
  'import/begin.cypher',
  z.object({
    id: z.string(),
    key: z.string(),
    format: z.string(),
    fileName: z.string(),
    upload: z.string(),
    bytes: z.bigint(),
    mapping: z.string().nullable(),
    asserts: z.boolean(),
    licence: z.string().nullable(),
    source: z.string(),
    by: z.string(),
    at: z.string(),
    isNew: z.boolean(),
  }),
  z.object({}),
)

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The document that a file is: the same one for the same file, and for whatever is given the same name. */
function documentFor(
  fileName: string,
  upload: string,
  given: EntityInput | null,
  licence: string | null,
): EntityInput & { id: string } {
  const note = licence === null ? undefined : `Licence: ${licence}`
  if (given) {
    const input = checked(entityInput, given)
    return { ...given, id: input.id ?? idFor(EntityKind.DOCUMENT, input.name), description: given.description ?? note }
  }
  const id = `${idFor(EntityKind.DOCUMENT, fileName)}-${upload.slice(0, 8)}`
  return { id, kind: EntityKind.DOCUMENT, name: fileName, description: note }
}

/** Records the document that everything is read from, where it is not there yet. */
async function sourceOf(
  db: Db,
  by: string,
  operation: string,
  input: ImportInput,
  licence: string | null,
): Promise<{ source: string; isNew: boolean }> {
  if (input.source) {
    const { source } = input
    const known = await db.write((tx) => lookUp(tx, [source]))
    checkDocument(known(source), 'What an import is read from')
    return { source, isNew: false }
  }
  const document = documentFor(input.fileName, input.upload, input.document ?? null, licence)
  if (document.kind !== EntityKind.DOCUMENT)
    throw new KnownError('BAD_INPUT', '“document” is of kind DOCUMENT: what the claims are read in.')
  const [found] = await entitiesByIds(db, [document.id])
  if (found && found.kind !== EntityKind.DOCUMENT)
    throw new KnownError('CONFLICT', `“${document.id}” is no document. Give the document another name or id.`)
  if (found) return { source: document.id, isNew: false }
  await recordEntity(db, by, `${operation}:document`.slice(0, 200), document)
  return { source: document.id, isNew: true }
}

/** The form of a file: the one that is said, if it can be read, or the one that its content shows. Throws KnownError BAD_INPUT. */
export async function formatOf(path: string, fileName: string, said: ImportFormat | null): Promise<ImportFormat> {
  const format = said ?? (await recognise(path, fileName))
  if (format === null) {
    throw new KnownError('BAD_INPUT', `It cannot be told what form of file ${fileName} is. Say which with “format”.`)
  }
  return format
}

/**
 * Adds an import to the ledger of imports; nothing of the file is read into the graph yet. Gives its id.
 * Throws KnownError BAD_INPUT, NOT_FOUND (the upload, the source).
 */
export async function beginImport(
  db: Db,
  uploads: Uploads,
  by: string,
  operation: string,
  asked: ImportInput,
): Promise<string> {
  const input = checked(importInput, asked)
  const { bytes, path } = await uploads.find(input.upload)
  if (bytes === 0) throw new KnownError('BAD_INPUT', `${input.fileName} is empty.`)
  const format = await formatOf(path, input.fileName, input.format ?? null)
  const file = { path, bytes, name: input.fileName, seen: 0 }
  // What is guessed is kept as it was guessed, so that an import goes on by what it began with.
  const mapping = (await formats[format].mappingFor?.(file, input.mapping ?? null))?.mapping ?? null
  const asserts = input.asserts ?? true
  const { source, isNew } = await sourceOf(db, by, operation, asked, input.licence ?? null)
  const key = sha256(JSON.stringify([format, input.upload, source, mapping, asserts]))
  const { import: id } = await once(
    db,
    { id: operation, action: 'STARTED_IMPORT', by, input: asked },
    async (tx, doing) => {
      await lock(tx, [source])
      const [row] = await tx.run(ofKey, { key })
      const id = importIdFor(key, row!.times)
      await tx.run(begin, {
        id,
        key,
        format,
        fileName: input.fileName,
        upload: input.upload,
        bytes: BigInt(bytes),
        mapping,
        asserts,
        licence: input.licence ?? null,
        source,
        by,
        at: doing.at,
        isNew,
      })
      return { answer: { import: id } }
    },
  )
  return id
}

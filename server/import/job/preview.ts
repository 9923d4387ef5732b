import type { Db } from '../../db/query'
import { checked } from '../../graph/input'
import type { EntityKind } from '../../../model/generated/vocabulary'
import { entityId, namespaceFor } from '../entity-id'
import { formats } from '../formats/formats'
import type { Draft } from '../draft'
import type { ImportFile } from '../file/import-file'
import type { Uploads } from '../upload/uploads'
import { batchOf, idsOf } from './batch'
import { claimOf } from './claims'
import type { ImportFormat } from './job'
import { knownOf } from './known'
import type { Problem } from './ledger'
import { formatOf, importInput } from './start'
import type { ImportInput } from './start'

/** An entity that a record would become. */
export type EntityPreview = { kind: EntityKind; name: string; knownId: string | null; record: string }

/** What the first records of a file would become. */
export type ImportPreview = {
  format: ImportFormat
  mapping: string | null
  encoding: string | null
  entities: EntityPreview[]
  claims: { sentence: string; record: string }[]
  problems: Omit<Problem, 'at'>[]
  records: number | null
}

/** So much is shown, and so many records of each pass are looked at for it. */
const SHOWN = 25
const LOOKED_AT = 500

async function firstDrafts(
  file: ImportFile,
  format: ImportFormat,
  mapping: string | null,
): Promise<{ drafts: Draft[]; records: number | null }> {
  const drafts: Draft[] = []
  const { passes, read } = formats[format]!
  let records: number | null = 0
  for (let pass = 0; pass < passes; pass++) {
    let seen = 0
    for await (const some of read(file, pass, { mapping })) {
      drafts.push(...some)
      if (++seen < LOOKED_AT) continue
      records = null
      break
    }
    if (records !== null) records = seen
  }
  return { drafts, records }
}

const wordsOf = ({ line, record }: { line: number | null; record: string }): string =>
  [line === null ? null : `line ${line}`, record || null].filter((part) => part !== null).join(', ')

/** Says what the first records of a file would become; nothing is recorded. Throws KnownError BAD_INPUT, NOT_FOUND, TOO_LARGE. */
export async function previewImport(db: Db, uploads: Uploads, asked: ImportInput): Promise<ImportPreview> {
  const input = checked(importInput, asked)
  const { path, bytes } = await uploads.find(input.upload)
  const format = await formatOf(path, input.fileName, input.format ?? null)
  const file: ImportFile = { path, bytes, name: input.fileName, seen: 0 }
  const said = input.mapping ?? null
  const { mapping, encoding } = (await formats[format]!.mappingFor?.(file, said)) ?? { mapping: null, encoding: null }
  const { drafts, records } = await firstDrafts(file, format, mapping)
  const source = input.source ?? 'doc:preview'
  const of = {
    id: '',
    source,
    asserts: input.asserts ?? true,
    fileName: input.fileName,
    namespace: namespaceFor(formats[format]!, source),
  }
  const there = await knownOf(db, idsOf(drafts, of))
  const batch = batchOf(drafts, there, of)
  const entities = drafts.flatMap((draft) => (draft.what === 'entity' ? [draft] : [])).slice(0, SHOWN)
  return {
    format,
    mapping,
    encoding,
    entities: entities.map(({ kind, name, id, place }) => {
      const known = there.get(entityId(of.namespace, id))
      return { kind, name, knownId: known?.id ?? null, record: wordsOf(place) }
    }),
    claims: batch.sayings.slice(0, SHOWN).map((saying) => ({
      sentence: claimOf(saying, batch.kinds, of).statement,
      record: wordsOf(saying.place),
    })),
    problems: batch.problems.slice(0, SHOWN).map(({ place, field, reason }) => ({
      line: place.line,
      record: place.record || null,
      field,
      reason,
    })),
    records,
  }
}

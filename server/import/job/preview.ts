import { mostOf } from '../../../model/limits'
import type { Db } from '../../db/query'
import { checked } from '../../graph/input'
import type { EntityKind, ImportFormat } from '../../../model/generated/vocabulary'
import { entityId, namespaceFor } from '../entity-id'
import { passesOf } from '../formats/format'
import { formats } from '../formats/formats'
import { problem } from '../draft'
import type { Draft, FileDraft, ProblemDraft, RecordDraft } from '../draft'
import type { ImportFile } from '../file/import-file'
import type { Uploads } from '../upload/uploads'
import { batchOf, idsOf } from '../batch/batch'
import { claimOf } from '../batch/claim-records'
import { knownOf, retractedOf } from '../batch/existing-entities'
import { namedIn } from '../entities-by-name'
import type { Problem } from './import-ledger'
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
  columns: { name: string; samples: string[] }[]
}

/** So much is shown, and so many records of each pass are looked at for it. */
const SHOWN = mostOf.previewed
const LOOKED_AT = 500
/** A pass may be about few records of many: it is looked for them so far. */
const SKIPPED = 200_000
const SAMPLES = 3
const SAMPLE_LENGTH = 80
const COLUMNS = 200

async function firstDrafts(
  file: ImportFile,
  format: ImportFormat,
  mapping: string | null,
): Promise<{ drafts: Draft[]; records: number | null }> {
  const drafts: Draft[] = []
  const { read } = formats[format]
  const passes = passesOf(formats[format], { mapping })
  let records: number | null = 0
  for (let pass = 0; pass < passes; pass++) {
    let [seen, some] = [0, 0]
    for await (const those of read(file, pass, { mapping })) {
      drafts.push(...those)
      seen++
      if (those.length > 0) some++
      if (some < LOOKED_AT && seen < SKIPPED) continue
      records = null
      break
    }
    if (records !== null) records = Math.max(records, seen)
  }
  return { drafts, records }
}

const wordsOf = ({ line, record }: { line: number | null; record: string }): string =>
  [line === null ? null : `line ${line}`, record || null].filter((part) => part !== null).join(', ')

/** What records of Throughline's own are, each of the first ones. */
async function previewRecords(db: Db, records: readonly RecordDraft[]) {
  const entities = records
    .flatMap(({ line, part, place }) => (line.record === 'entity' && part === 'THING' ? [{ line, place }] : []))
    .slice(0, SHOWN)
  const known = await knownOf(
    db,
    entities.map(({ line }) => line.id),
  )
  const claims = records.flatMap(({ line, place }) =>
    line.record === 'claim' && line.retractedAt === undefined
      ? [{ sentence: line.statement, record: wordsOf(place) }]
      : [],
  )
  return {
    entities: entities.map(({ line: { id, kind, name }, place }) => {
      return { kind, name, knownId: known.has(id) ? id : null, record: wordsOf(place) }
    }),
    claims: claims.slice(0, SHOWN),
  }
}

const NO_MAPPING = { mapping: null, encoding: null, columns: [] }

/** The first values of a column that differ. */
const samplesOf = (values: readonly string[]): string[] =>
  [...new Set(values)].slice(0, SAMPLES).map((value) => value.slice(0, SAMPLE_LENGTH))

/** Says what the first records of a file would become; nothing is recorded. Throws KnownError BAD_INPUT, NOT_FOUND, TOO_LARGE. */
export async function previewImport(db: Db, uploads: Uploads, asked: ImportInput): Promise<ImportPreview> {
  const input = checked(importInput, asked)
  const { path, bytes } = await uploads.find(input.upload)
  const format = await formatOf(path, input.fileName, input.format ?? null)
  const file: ImportFile = { path, bytes, name: input.fileName, seen: 0 }
  const said = input.mapping ?? null
  const { mapping, encoding, columns } = (await formats[format].mappingFor?.(file, said)) ?? NO_MAPPING
  const { drafts: all, records } = await firstDrafts(file, format, mapping)
  const drafts = all.filter((draft): draft is FileDraft => draft.what !== 'record')
  const own = await previewRecords(
    db,
    all.filter((draft): draft is RecordDraft => draft.what === 'record'),
  )
  const source = input.source ?? 'doc:preview'
  const namespace = namespaceFor(formats[format], source)
  const named = await namedIn(db, drafts, namespace)
  const { fileName, asserts } = input
  const of = { id: '', source, asserts: asserts ?? true, fileName, namespace, named: named.ids }
  const ids = idsOf(drafts, of)
  const there = await knownOf(db, ids)
  const batch = batchOf([...named.problems, ...drafts], { known: there, retracted: await retractedOf(db, ids) }, of)
  const byId = new Map(
    drafts.flatMap((draft) => (draft.what === 'entity' ? [[draft.id, draft] as const] : [])).reverse(),
  )
  const entities = [...byId.values()].reverse().slice(0, SHOWN)
  const cut: ProblemDraft[] = []
  const claims = batch.sayings.slice(0, SHOWN).map((saying) => ({
    sentence: claimOf(saying, batch.kinds, of, (field, reason) => cut.push(problem(saying.place, field, reason)))
      .statement,
    record: wordsOf(saying.place),
  }))
  return {
    format,
    mapping,
    encoding,
    entities: [
      ...own.entities,
      ...entities.map(({ kind, name, id, place }) => {
        const recorded = entityId(namespace, id)
        const known = there.get(of.named.get(recorded) ?? recorded)
        return { kind, name, knownId: known?.id ?? null, record: wordsOf(place) }
      }),
    ],
    claims: [...own.claims, ...claims],
    problems: [...batch.problems, ...cut].slice(0, SHOWN).map(({ place, field, reason }) => ({
      line: place.line,
      record: place.record || null,
      field,
      reason,
    })),
    records,
    columns: columns.slice(0, COLUMNS).map(({ name, values }) => ({ name, samples: samplesOf(values) })),
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db } from '../../db/query'
import { KnownError } from '../../errors'
import type { Draft } from '../draft'
import { namespaceFor } from '../entity-id'
import { formats } from '../formats/formats'
import type { Format } from '../formats/format'
import type { ImportFile } from '../file/import-file'
import { commitBatch } from './commit'
import type { BatchOf } from './commit'
import { holderHere, isHeld } from './holder'
import type { Counts, Import, Position } from './job'
import { NO_COUNTS } from './job'
import { changeState, theImport } from './ledger'
import type { Uploads } from '../upload/uploads'

const id = z.object({ id: z.string() })
const none = z.object({})
const lock = defineQuery(
  'import/lock.cypher',
  id,
  z.object({ state: z.string(), holder: z.string().nullable(), pass: z.number(), position: z.number() }),
)
const whole = z.bigint()
const advance = defineQuery(
  'import/advance.cypher',
  id.extend({
    pass: whole,
    position: whole,
    records: whole,
    progress: z.number(),
    entitiesNew: whole,
    entitiesKnown: whole,
    claims: whole,
    relations: whole,
    rejected: whole,
    at: z.string(),
  }),
  none,
)
const hold = defineQuery(
  'import/hold.cypher',
  id.extend({ before: z.string(), holder: z.string(), at: z.string() }),
  id,
)
const beat = defineQuery('import/beat.cypher', id.extend({ holder: z.string(), at: z.string() }), none)
const anyUndone = defineQuery('import/any-undone.cypher', none, z.object({ undone: z.boolean() }))

/** So much is written in one transaction: claims, entities, and records that became nothing. */
const BATCH = 5_000
const BATCH_RECORDS = 20_000
/** A batch of a busy database may take longer than a question. */
const BATCH_MS = 120_000
const BEAT_MS = 5_000
/** How long a database that is gone is waited for. */
const PATIENCE_MS = 120_000

/** Somebody else stopped the import, or took it over. */
class Stopped extends Error {}

/** How much writing a draft is. */
const weightOf = (draft: Draft): number =>
  draft.what === 'entity' || draft.what === 'description' ? 1 + draft.attributes.length : 1

type Batch = { drafts: Draft[]; from: Position; to: Position; progress: number }

/** The batches of what is left of a file, from where it was left off. */
async function* batchesOf(
  format: Format,
  file: ImportFile,
  start: Position,
  mapping: string | null,
): AsyncGenerator<Batch> {
  let from = start
  for (let pass = start.pass; pass < format.passes; pass++) {
    const done = pass === start.pass ? start.records : 0
    let [records, weight] = [0, 0]
    let drafts: Draft[] = []
    const batch = (to: Position): Batch => {
      const whole = { drafts, from, to, progress: (pass + Math.min(1, file.seen / file.bytes)) / format.passes }
      drafts = []
      weight = 0
      from = to
      return whole
    }
    for await (const some of format.read(file, pass, { mapping })) {
      records++
      if (records <= done) continue
      for (const draft of some) {
        drafts.push(draft)
        weight += weightOf(draft)
      }
      if (weight >= BATCH || records - from.records >= BATCH_RECORDS) yield batch({ pass, records })
    }
    yield batch({ pass, records })
    from = { pass: pass + 1, records: 0 }
  }
}

/** Does what the database may be away for, again and again until it is back. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      return await work()
    } catch (error) {
      const isAway = error instanceof KnownError && (error.code === 'UNAVAILABLE' || error.code === 'TIMEOUT')
      if (!isAway || Date.now() > until) throw error
      await sleep(1_000)
    }
  }
}

const big = (counts: Counts) => ({
  entitiesNew: BigInt(counts.entitiesNew),
  entitiesKnown: BigInt(counts.entitiesKnown),
  claims: BigInt(counts.claims),
  relations: BigInt(counts.relations),
  rejected: BigInt(counts.rejected),
})

/** Writes one batch and how far the import is with it, in one transaction; nothing where that was done already. */
async function commit(db: Db, of: BatchOf & { by: string; holder: string }, batch: Batch): Promise<void> {
  const { drafts, from, to, progress } = batch
  await patiently(() =>
    db.write(
      async (tx) => {
        const [now] = await tx.run(lock, { id: of.id })
        if (now?.state !== 'RUNNING' || now.holder !== of.holder) throw new Stopped()
        const isDone = now.pass > from.pass || (now.pass === from.pass && now.position > from.records)
        if (isDone) return
        const at = new Date().toISOString()
        const counts = drafts.length > 0 ? await commitBatch(tx, drafts, of, { by: of.by, at }) : NO_COUNTS
        await tx.run(advance, {
          id: of.id,
          pass: BigInt(to.pass),
          position: BigInt(to.records),
          records: BigInt(to.records),
          progress,
          ...big(counts),
          at,
        })
      },
      { timeoutMs: BATCH_MS },
    ),
  )
}

/** Takes an import for this run. Throws KnownError CONFLICT where somebody else runs it, NOT_FOUND. */
async function take(db: Db, importId: string): Promise<{ found: Import; holder: string }> {
  const found = await theImport(db, importId)
  const holder = holderHere(randomUUID())
  const rows = isHeld(found)
    ? []
    : await db.write((tx) =>
        tx.run(hold, { id: importId, before: found.holder ?? '', holder, at: new Date().toISOString() }),
      )
  if (rows.length === 0)
    throw new KnownError('CONFLICT', `The import “${importId}” is run by somebody else, or is not to be run.`)
  return { found, holder }
}

async function read(db: Db, { found, holder }: { found: Import; holder: string }, uploads: Uploads): Promise<void> {
  const format = formats[found.format]
  if (!format) throw new KnownError('BAD_INPUT', `Files of the form ${found.format} cannot be read yet.`)
  const { path, bytes } = await uploads.find(found.upload)
  const file: ImportFile = { path, bytes, name: found.fileName, seen: 0 }
  const [row] = await db.run(anyUndone, {})
  const { id, source, asserts, fileName, by } = found
  const of = {
    id,
    source,
    asserts,
    fileName,
    by,
    holder,
    namespace: namespaceFor(format, source),
    mayReturn: row!.undone,
  }
  // The next batch is read while the one before is written.
  let writing: Promise<void> = Promise.resolve()
  for await (const batch of batchesOf(format, file, { pass: found.pass, records: found.position }, found.mapping)) {
    await writing
    writing = commit(db, of, batch)
    writing.catch(() => undefined)
  }
  await writing
}

/**
 * Runs an import that stands in the ledger as RUNNING to its end, from the last batch that was written, and gives it as it
 * then is: DONE, STOPPED by somebody, or FAILED with a sentence. Throws KnownError CONFLICT where somebody else runs it.
 */
export async function runImport(db: Db, uploads: Uploads, importId: string): Promise<Import> {
  const held = await take(db, importId)
  const pulse = setInterval(() => {
    const at = new Date().toISOString()
    void db.write((tx) => tx.run(beat, { id: importId, holder: held.holder, at })).catch(() => undefined)
  }, BEAT_MS)
  try {
    await read(db, held, uploads)
    await patiently(() => changeState(db, importId, ['RUNNING'], 'DONE'))
  } catch (error) {
    if (!(error instanceof Stopped)) {
      const sentence = error instanceof KnownError ? error.message : `It failed: ${(error as Error).message}`
      await patiently(() => changeState(db, importId, ['RUNNING'], 'FAILED', sentence))
      if (!(error instanceof KnownError)) throw error
    }
  } finally {
    clearInterval(pulse)
  }
  return theImport(db, importId)
}

import { setTimeout as sleep } from 'node:timers/promises'
import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Disk } from '../../db/local/disk'
import type { Db, Runner } from '../../db/query'
import { KnownError } from '../../errors'
import { namespaceFor } from '../entity-id'
import { formats } from '../formats/formats'
import { now, rememberTime } from '../../graph/ledger/clock'
import type { ImportFile } from '../file/import-file'
import { BATCH, batchesOf } from './batches'
import type { Batch } from './batches'
import { commitBatch, Overtaken } from '../batch/write-batch'
import type { BatchOf } from '../batch/write-batch'
import { holderHere, isHeld } from './holder'
import type { Counts, Import } from './import-state'
import { NO_COUNTS } from './import-state'
import { changeState, theImport } from './import-ledger'
import { withPulse } from './pulse'
import type { Uploads } from '../upload/uploads'

const id = z.object({ id: z.string() })
const none = z.object({})
const lock = defineQuery(
  'import/lock.cypher',
  id,
  z.object({
    state: z.string(),
    holder: z.string().nullable(),
    pass: z.number(),
    position: z.number(),
    anyRetracted: z.boolean(),
  }),
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
  'import/take-over.cypher',
  id.extend({ before: z.string(), holder: z.string(), at: z.string() }),
  id,
)

/** A batch of a busy database may take longer than a question. */
const BATCH_MS = 120_000
/** How long a database that is gone is waited for. */
const PATIENCE_MS = 120_000

/** Somebody else stopped the import, or took it over. */
class Stopped extends Error {}

/** What waiting may mend: a database that is away or slow, a disk without room. */
const MENDED: readonly string[] = ['UNAVAILABLE', 'TIMEOUT', 'DISK_FULL']

/** Does what the database may be away for, again and again until it is back; what others overtook at once. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      return await work()
    } catch (error) {
      const isAway = error instanceof KnownError && MENDED.includes(error.code)
      if (!(isAway || error instanceof Overtaken) || Date.now() > until) throw error
      if (isAway) await sleep(1_000)
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

/** The import that is run, by whom, and where there must be room. */
type Running = Omit<BatchOf, 'anyRetracted'> & { by: string; holder: string; disk?: Disk }

/** Writes one batch and how far the import is with it, in one transaction; nothing where that was done already. */
async function commit(db: Db, of: Running, batch: Batch): Promise<void> {
  const { drafts, from, to, progress } = batch
  const work = async (tx: Runner): Promise<void> => {
    const [found] = await tx.run(lock, { id: of.id })
    if (found?.state !== 'RUNNING' || found.holder !== of.holder) throw new Stopped()
    const isDone = found.pass > from.pass || (found.pass === from.pass && found.position > from.records)
    if (isDone) return
    const at = await now(tx)
    const { anyRetracted } = found
    const counts =
      drafts.length > 0 ? await commitBatch(tx, drafts, { ...of, anyRetracted }, { by: of.by, at }) : NO_COUNTS
    await tx.run(advance, {
      id: of.id,
      pass: BigInt(to.pass),
      position: BigInt(to.records),
      records: BigInt(to.records),
      progress,
      ...big(counts),
      at,
    })
    // Last, as whoever writes at the same time waits for it.
    if (drafts.length > 0) await rememberTime(tx, at)
  }
  await patiently(() => {
    const refusal = of.disk?.refusal()
    return refusal ? Promise.reject(refusal) : db.write(work, { timeoutMs: BATCH_MS })
  })
}

/** An import and who runs it. */
type Held = { found: Import; holder: string }

/** Takes an import for this run. Throws KnownError CONFLICT where somebody else runs it, NOT_FOUND. */
async function take(db: Db, importId: string): Promise<Held> {
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

async function read(db: Db, { found, holder }: Held, { uploads, disk, batch: most = BATCH }: Stores): Promise<void> {
  const format = formats[found.format]
  const { path, bytes } = await uploads.find(found.upload)
  const file: ImportFile = { path, bytes, name: found.fileName, seen: 0 }
  const { id, source, asserts, fileName, by } = found
  const of = { id, source, asserts, fileName, by, holder, disk, namespace: namespaceFor(format, source) }
  // The next batch is read while the one before is written.
  let writing: Promise<void> = Promise.resolve()
  const from = { pass: found.pass, records: found.position }
  for await (const batch of batchesOf(format, file, from, found.mapping, most)) {
    await writing
    writing = commit(db, of, batch)
    writing.catch(() => undefined)
  }
  await writing
}

/** Where files lie, and where the database does if it is managed: it is not filled up. `batch`: how much is written in one transaction. */
export type Stores = { uploads: Uploads; disk?: Disk; batch?: number }

/**
 * Runs an import that stands in the ledger as RUNNING to its end, from the last batch that was written, and gives it as it
 * then is: DONE, STOPPED by somebody, or FAILED with a sentence. Throws KnownError CONFLICT where somebody else runs it.
 */
export async function runImport(db: Db, stores: Stores, importId: string): Promise<Import> {
  const held = await take(db, importId)
  try {
    await withPulse(db, importId, held.holder, () => read(db, held, stores))
    await patiently(() => changeState(db, importId, ['RUNNING'], 'DONE', { holder: held.holder }))
  } catch (error) {
    if (!(error instanceof Stopped)) {
      const sentence = error instanceof KnownError ? error.message : `It failed: ${(error as Error).message}`
      await patiently(() => changeState(db, importId, ['RUNNING'], 'FAILED', { holder: held.holder, error: sentence }))
      if (!(error instanceof KnownError)) throw error
    }
  }
  return theImport(db, importId)
}

import { z } from 'zod'

import { isEmpty } from '../../db/is-empty'
import { defineQuery } from '../../db/query'
import type { Db } from '../../db/query'
import { KnownError } from '../../errors'
import { weightOfRecord } from '../draft'
import type { ProblemDraft, RecordDraft } from '../draft'
import type { ImportFile } from '../file/import-file'
import { throughline } from '../formats/throughline/throughline'
import { writeRecords } from './write-records'

const none = z.object({})
const file = z.object({ file: z.string() })
const begin = defineQuery('restore/begin.cypher', file, file)
const underWay = defineQuery('restore/under-way.cypher', none, z.object({ file: z.string().nullable() }))
const end = defineQuery('restore/end.cypher', none, none)

const BATCH = 5_000
const PATIENT = { timeoutMs: 120_000 }

/** What was restored. */
export type Restored = { entities: number; claims: number; relations: number; problems: ProblemDraft[] }

/** Throws KnownError CONFLICT where there is something that was not begun to be restored from the same file. */
async function checkEmpty(db: Db, seal: string): Promise<void> {
  const [row] = await db.run(underWay, {})
  if (row?.file === seal || (await isEmpty(db))) return
  throw new KnownError(
    'CONFLICT',
    'There is a graph already. Restore into an empty one: name a data folder that is not there yet in THROUGHLINE_DATA, or add the file to what is there with “import”.',
  )
}

async function* batches(source: ImportFile, pass: number): AsyncGenerator<RecordDraft[]> {
  let batch: RecordDraft[] = []
  let weight = 0
  for await (const drafts of throughline.read(source, pass, { mapping: null })) {
    for (const draft of drafts) {
      if (draft.what !== 'record') continue
      batch.push(draft)
      weight += weightOfRecord(draft)
    }
    if (weight < BATCH) continue
    yield batch
    batch = []
    weight = 0
  }
  if (batch.length > 0) yield batch
}

/**
 * Makes the graph that a file holds, in an empty one, or goes on with one that was begun; `seal` is what `checkWhole` gave. `tell` is
 * called after each batch with how much is done, 0 to 1. Throws KnownError CONFLICT where there is another graph.
 */
export async function restoreGraph(
  db: Db,
  source: ImportFile,
  seal: string,
  tell: (done: number) => void,
): Promise<Restored> {
  await checkEmpty(db, seal)
  await db.write((tx) => tx.run(begin, { file: seal }))
  const done: Restored = { entities: 0, claims: 0, relations: 0, problems: [] }
  for (let pass = 0; pass < throughline.passes; pass++) {
    for await (const batch of batches(source, pass)) {
      const { entitiesNew, claims, relations, problems } = await db.write((tx) => writeRecords(tx, batch), PATIENT)
      done.entities += entitiesNew
      done.claims += claims
      done.relations += relations
      done.problems.push(...problems)
      tell((pass + Math.min(1, source.seen / source.bytes)) / throughline.passes)
    }
  }
  await db.write((tx) => tx.run(end, {}))
  return done
}

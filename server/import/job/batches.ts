import { weightOfRecord } from '../draft'
import type { Draft } from '../draft'
import type { ImportFile } from '../file/import-file'
import { passesOf } from '../formats/format'
import type { Format } from '../formats/format'
import type { Position } from './import-state'

/** So much is written in one transaction: claims, entities, and records that became nothing. */
export const BATCH = 5_000
const BATCH_RECORDS = 20_000

/** How much writing a draft is. */
const weightOf = (draft: Draft): number => {
  if (draft.what === 'record') return weightOfRecord(draft)
  return draft.what === 'entity' || draft.what === 'description' ? 1 + draft.attributes.length : 1
}

/** What is written in one transaction: from one place of the file to another. `progress`: the part of the whole that is done with it. */
export type Batch = { drafts: Draft[]; from: Position; to: Position; progress: number }

/** The batches of what is left of a file, from where it was left off, each of some `most` claims, entities and records that became nothing. */
export async function* batchesOf(
  format: Format,
  file: ImportFile,
  start: Position,
  mapping: string | null,
  most: number,
): AsyncGenerator<Batch> {
  let from = start
  const passes = passesOf(format, { mapping })
  for (let pass = start.pass; pass < passes; pass++) {
    const done = pass === start.pass ? start.records : 0
    let [records, weight] = [0, 0]
    let drafts: Draft[] = []
    const batch = (to: Position): Batch => {
      const whole = { drafts, from, to, progress: (pass + Math.min(1, file.seen / file.bytes)) / passes }
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
      if (weight >= most || records - from.records >= BATCH_RECORDS) yield batch({ pass, records })
    }
    yield batch({ pass, records })
    from = { pass: pass + 1, records: 0 }
  }
}

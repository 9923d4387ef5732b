import { createHash } from 'node:crypto'

import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, Runner } from '../../db/query'
import { KnownError } from '../../errors'
import { canonical } from '../canonical-json'
import { checked, reference } from '../input'
import { now } from './clock'

/** What can be done to the ledger; the names of `HistoryAction` in the schema, and what has no place in a history. */
export type Action =
  | 'RECORDED_ENTITY'
  | 'RECORDED_CLAIM'
  | 'RETRACTED_CLAIM'
  | 'RETRACTED_ENTITY'
  | 'RECORDED_SEARCH'
  | 'STARTED_IMPORT'
  | 'SAVED_INVESTIGATION'
  | 'COPIED_INVESTIGATION'
  | 'ARCHIVED_INVESTIGATION'

/** One thing that somebody asks to be done, once, however often it is asked. */
export type Operation = {
  /** Made up by the caller. */
  id: string
  action: Action
  by: string
  /** When it was asked, ISO 8601, UTC. */
  at: string
}

/** What an operation leaves behind. */
export type Outcome<A> = {
  /** What it answers, also when it is sent again. */
  answer: A
  /** The entity that was recorded again, and what was changed of it, as JSON. */
  entity?: string
  changes?: string
  /** The version that it is since then. */
  version?: number
  /** When it was changed, ISO 8601, UTC; left out: when it was asked. */
  at?: string
}

const begin = defineQuery(
  'ledger/begin-operation.cypher',
  z.object({ id: z.string(), action: z.string(), input: z.string(), by: z.string(), at: z.string() }),
  z.object({ action: z.string(), input: z.string(), answer: z.string().nullable() }),
)
const end = defineQuery(
  'ledger/end-operation.cypher',
  z.object({
    id: z.string(),
    answer: z.string(),
    entity: z.string().nullable(),
    changes: z.string().nullable(),
    version: z.bigint().nullable(),
    at: z.string().nullable(),
  }),
  z.object({}),
)

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A short text that is the same for the same operation: what new ids are made of. */
export const markOf = (operation: string, length: number): string => sha256(operation).slice(0, length)

/**
 * Does `work` in one transaction, once for each operation id: asked again, also by the driver after a commit whose
 * answer was lost, it gives the first answer. `input` is what was asked for, checked.
 * Throws KnownError CONFLICT when the id was used for something else, and whatever `work` throws: then nothing is done.
 */
export async function once<A extends object>(
  db: Db,
  asked: { id: string; action: Action; by: string; input: unknown },
  work: (tx: Runner, operation: Operation) => Promise<Outcome<A>>,
): Promise<A> {
  const operation = { ...asked, id: checked(z.object({ operation: reference }), { operation: asked.id }).operation }
  const input = sha256(canonical(asked.input))
  return db.write(async (tx) => {
    const { id, action, by } = operation
    const at = await now(tx)
    const [found] = await tx.run(begin, { id, action, input, by, at })
    if (found!.action !== action || found!.input !== input) {
      throw new KnownError('CONFLICT', `The operation “${id}” was used for something else already. Make up a new id.`)
    }
    if (found!.answer !== null) return JSON.parse(found!.answer) as A
    const { answer, version, ...done } = await work(tx, { id, action, by, at })
    await tx.run(end, {
      id,
      answer: JSON.stringify(answer),
      entity: done.entity ?? null,
      changes: done.changes ?? null,
      version: version === undefined ? null : BigInt(version),
      at: done.at ?? null,
    })
    return answer
  })
}

import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'

const query = defineQuery(
  'ledger/retraction.cypher',
  z.object({ id: z.string() }),
  z.object({ retractedAt: z.string(), retractedBecause: z.string(), version: z.number().int() }),
)

/** When (ISO 8601, UTC) and why an entity of this id was retracted last, and which version it was; undefined: never. */
export const lastRetraction = async (tx: Runner, id: string): Promise<z.infer<typeof query.row> | undefined> =>
  (await tx.run(query, { id }))[0]

/** Whether an entity of this id was retracted: the ledger refers to it, so that no other may be given the id by chance. */
export const wasRetracted = async (tx: Runner, id: string): Promise<boolean> =>
  (await lastRetraction(tx, id)) !== undefined

/** The first version of an entity that is recorded anew: none that it had before it was retracted. */
export const versionAfterRetractions = async (tx: Runner, id: string): Promise<number> =>
  ((await lastRetraction(tx, id))?.version ?? 0) + 1

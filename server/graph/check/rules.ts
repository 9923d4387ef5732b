import { z } from 'zod'

import { isEmpty } from '../../db/is-empty'
import { defineQuery } from '../../db/query'
import type { Db } from '../../db/query'
import { KnownError } from '../../errors'
import { redrawAll } from './rebuild'

/**
 * The rules of docs/evidence.md by which claims become relations. Raised with every change after which the same claims
 * would be drawn otherwise; rules.test.ts notices when that was forgotten.
 */
export const RULES = 4

const none = z.object({})
const drawnBy = defineQuery('projection/rules.cypher', none, z.object({ version: z.number().int().nullable() }))
const remember = defineQuery('projection/remember-rules.cypher', z.object({ version: z.bigint() }), none)

/**
 * Sees to it that all relations are drawn by the rules of this program. Where another version drew them they are made
 * anew from their claims, and stay where they are meanwhile. Gives how many claims speak of; null: nothing was to be done.
 * Throws KnownError CONFLICT when a newer version drew them.
 */
export async function keepRules(db: Db, rules = RULES): Promise<number | null> {
  const [row] = await db.run(drawnBy, {})
  const version = row?.version ?? 0
  if (version > rules) {
    throw new KnownError(
      'CONFLICT',
      'A newer version of Throughline has drawn the relations of this graph, by rules that this one does not know. Start the newer version, or another data folder.',
    )
  }
  if (version === rules) return null
  const redrawn = (await isEmpty(db)) ? null : await redrawAll(db)
  // Last: a program that is ended before does all of it again.
  await db.write((tx) => tx.run(remember, { version: BigInt(rules) }))
  return redrawn
}

import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import type { Values } from './entity-change'

const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])
const query = defineQuery(
  'ledger/entity.cypher',
  z.object({ id: z.string() }),
  z.object({ attributes: z.record(z.string(), value), derivedFrom: z.array(z.string()) }),
)

/** All that is recorded of an entity, and in `derivedFrom` what it takes its content from. */
export async function readRecorded(tx: Runner, id: string): Promise<Values & { derivedFrom: string[] }> {
  const [row] = await tx.run(query, { id })
  const { attributes, derivedFrom } = row!
  return { ...(attributes as Values), derivedFrom }
}

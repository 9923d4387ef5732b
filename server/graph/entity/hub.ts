import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db } from '../../db/query'

const query = defineQuery(
  'projection/hub-limit.cypher',
  z.object({ most: z.bigint() }),
  z.object({ marked: z.number() }),
)

/** An entity with more relations than `most` is a hub from now on. Gives of how many entities that changed what they are. */
export async function setHubLimit(db: Db, most: number): Promise<number> {
  const [row] = await db.write((tx) => tx.run(query, { most: BigInt(most) }))
  return row!.marked
}

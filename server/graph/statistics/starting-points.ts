import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { entityColumns, toEntities } from '../entity/entity'
import type { Entity } from '../entity/entity'
import { checkFirst } from '../page'

const query = defineQuery(
  'statistics/starting-points.cypher',
  z.object({ limit: z.bigint() }),
  z.object({ entities: entityColumns }),
)

/** Where to begin: the best connected entity of each of the best connected kinds. Throws KnownError BAD_INPUT. */
export async function startingPoints(db: Db, first: number, options?: RunOptions): Promise<Entity[]> {
  checkFirst(first, 10)
  const [row] = await db.run(query, { limit: BigInt(first) }, options)
  return toEntities(row!.entities)
}

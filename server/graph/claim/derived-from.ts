import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { entityColumns, toEntities } from '../entity/entity'
import type { Entity } from '../entity/entity'

const query = defineQuery(
  'document/derived-from.cypher',
  z.object({ ids: z.array(z.string()) }),
  z.object({ id: z.string(), entities: entityColumns }),
)

/** The documents that each of some documents draws on directly, in the order of their ids; none: not in the answer. */
export async function derivedFrom(
  db: Db,
  ids: readonly string[],
  options?: RunOptions,
): Promise<Map<string, Entity[]>> {
  const rows = await db.run(query, { ids: [...new Set(ids)] }, options)
  return new Map(rows.map((row) => [row.id, toEntities(row.entities)]))
}

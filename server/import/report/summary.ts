import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { checkFirst } from '../../graph/page'
import { EntityKind, RelationType } from '../../../model/generated/vocabulary'

const id = z.object({ id: z.string() })
const kindsOf = defineQuery('import/entity-kinds.cypher', id, z.object({ kind: z.enum(EntityKind), total: z.number() }))
const typesOf = defineQuery(
  'import/relation-types.cypher',
  id,
  z.object({ type: z.enum(RelationType), total: z.number() }),
)
const best = defineQuery(
  'import/best-connected.cypher',
  id.extend({ limit: z.bigint() }),
  z.object({ ids: z.array(z.string()) }),
)

/** How many entities of each kind an import brought, the most first. */
export const kindCounts = (db: Db, importId: string, options?: RunOptions) => db.run(kindsOf, { id: importId }, options)

/** How many relations of each type its claims are about, the most first. */
export const typeCounts = (db: Db, importId: string, options?: RunOptions) => db.run(typesOf, { id: importId }, options)

/** The ids of the entities that it brought with most relations, the most first. Throws KnownError BAD_INPUT. */
export async function bestConnected(db: Db, importId: string, first: number, options?: RunOptions): Promise<string[]> {
  checkFirst(first)
  const [row] = await db.run(best, { id: importId, limit: BigInt(first) }, options)
  return row!.ids
}

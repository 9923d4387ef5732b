import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db } from '../../db/query'
import { EntityKind, RelationType } from '../../../model/generated/vocabulary'
import { tripleOf } from '../ledger/ledger'
import type { Triple } from '../projection/projection'

const page = z.object({ after: z.string(), limit: z.bigint() })
const tripleRow = z.object({ id: z.string(), type: z.enum(RelationType), subject: z.string(), object: z.string() })
const named = defineQuery('check/claimed-relations.cypher', page, tripleRow)
const entityIds = defineQuery('check/entity-ids.cypher', page, z.object({ id: z.string(), kind: z.enum(EntityKind) }))

/** Walking through a whole graph takes as long as it takes. */
export const PATIENT = { timeoutMs: 3_600_000 }

async function* pages<T extends { id: string }>(ask: (after: string) => Promise<T[]>): AsyncGenerator<T[]> {
  let after = ''
  for (;;) {
    const page = await ask(after)
    const last = page.at(-1)
    if (!last) return
    yield page
    after = last.id
  }
}

/** All relations that claims speak of, drawn or not, in pages in the order of their ids. */
export async function* namedRelations(db: Db, limit = 2_000): AsyncGenerator<Triple[]> {
  for await (const page of pages((after) => db.run(named, { after, limit: BigInt(limit) }, PATIENT))) {
    yield page.flatMap((row) => tripleOf(row) ?? [])
  }
}

/** The ids and kinds of all entities, in pages in the order of their ids. */
export const allEntities = (db: Db, limit = 5_000): AsyncGenerator<{ id: string; kind: EntityKind }[]> =>
  pages((after) => db.run(entityIds, { after, limit: BigInt(limit) }, PATIENT))

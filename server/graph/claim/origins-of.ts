import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { textsColumn } from '../columns'
import { entityColumns, toEntities } from '../entity/entity'
import type { Entity } from '../entity/entity'
import { originGroups } from '../projection/origins'

/** Documents that count as one source. */
export type Origin = {
  /** The ids of those in which claims were read. */
  documents: string[]
  /** The ids of what they go back to. */
  roots: string[]
  /** Those of both that are there. */
  known: ReadonlyMap<string, Entity>
}

const query = defineQuery(
  'relation/origins.cypher',
  z.object({ ids: z.array(z.string()) }),
  z.object({ id: z.string(), documents: z.array(z.string()), origins: textsColumn, entities: entityColumns }),
)

/** The independent origins that assert or allege each of some relations, in one statement; none: not in the answer. */
export async function originsOf(db: Db, ids: readonly string[], options?: RunOptions): Promise<Map<string, Origin[]>> {
  const rows = await db.run(query, { ids: [...new Set(ids)] }, options)
  return new Map(
    rows.map((row) => {
      const known = new Map(toEntities(row.entities).map((entity) => [entity.id, entity]))
      const roots = new Map(row.documents.map((document, at) => [document, row.origins[at]!]))
      const groups = originGroups(row.documents, (document) => roots.get(document) ?? [document])
      return [row.id, groups.map((group) => ({ ...group, known }))]
    }),
  )
}

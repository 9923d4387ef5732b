import { z } from 'zod'

import { EntityKind } from '../../../model/generated/vocabulary'
import { mostOf } from '../../../model/limits'
import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { entityColumns, toEntities } from '../entity/entity'
import type { Entity } from '../entity/entity'

/** The index gives so many, of which so many of the wanted kinds are looked at. */
const CANDIDATES = BigInt(mostOf.candidates)
const LOOKED_AT = BigInt(mostOf.candidatesCompared)

const query = defineQuery(
  'search/similar-entities.cypher',
  z.object({
    query: z.string(),
    kinds: z.array(z.enum(EntityKind)).nullable(),
    countries: z.array(z.string()).nullable(),
    candidates: z.bigint(),
    limit: z.bigint(),
  }),
  z.object({ entities: entityColumns }),
)

/** At most 200 entities whose names share words with what is asked of the index, in Lucene's language; null: of any kind or country. */
export async function candidatesOf(
  db: Db,
  asked: string,
  { kinds, countries }: { kinds: readonly EntityKind[] | null; countries: readonly string[] | null },
  options?: RunOptions,
): Promise<Entity[]> {
  const [row] = await db.run(
    query,
    {
      query: asked,
      kinds: kinds ? [...kinds] : null,
      countries: countries ? [...countries] : null,
      candidates: CANDIDATES,
      limit: LOOKED_AT,
    },
    options,
  )
  return toEntities(row!.entities)
}

import { z } from 'zod'

import { mostOf } from '../../../model/limits'
import { defineQuery } from '../../db/query'
import type { Runner, RunOptions } from '../../db/query'
import { claimColumns, toClaims } from '../claim/claim'
import type { Claim } from '../claim/claim'

const ids = z.array(z.string())
const count = z.number().int()
const params = z.object({
  since: z.string(),
  entities: ids,
  relations: ids,
  read: z.bigint(),
  limit: z.bigint(),
  most: z.bigint(),
})
const row = z.object({ read: count, total: count, touched: ids, touchedTotal: count, claims: claimColumns })
const come = defineQuery('changes/claims-come.cypher', params, row)
const gone = defineQuery('changes/claims-gone.cypher', params, row)

/** What an investigation holds: ids of entities and relations. */
export type Held = { entities: readonly string[]; relations: readonly string[] }

/** Claims that came, or that are gone. */
export type ClaimChanges = {
  /** Those of relations that are held first, then those among entities that are held; the last ones first. */
  claims: Claim[]
  /** How many there are in all, `claims` among them. */
  total: number
  /** The relations that they speak of, in the same order, and how many there are. */
  touched: string[]
  touchedTotal: number
  /** Whether all that was recorded or retracted since was looked at. */
  complete: boolean
}

/** The claims about what is held that came since a moment, or were retracted. */
export async function claimChanges(
  db: Runner,
  which: 'come' | 'gone',
  since: string,
  { entities, relations }: Held,
  options?: RunOptions,
): Promise<ClaimChanges> {
  const asked = {
    ...{ since, entities: [...entities], relations: [...relations] },
    ...{ read: BigInt(mostOf.claimsRead + 1), limit: BigInt(mostOf.items), most: BigInt(mostOf.changedRelations + 1) },
  }
  const [found] = await db.run(which === 'come' ? come : gone, asked, options)
  const { read, claims, ...rest } = found!
  return { ...rest, claims: toClaims(claims), complete: read <= mostOf.claimsRead }
}

import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import type { ClaimRecord } from './ledger'
import { tripleOf } from './ledger'

const text = z.string()
const params = z.object({
  relation: text.nullable(),
  attributeOf: text.nullable(),
  attribute: text,
  source: text,
  locator: text,
  limit: z.bigint(),
})
const query = defineQuery('search/similar-claims.cypher', params, z.object({ id: text }))

/**
 * The ids of claims that count and speak of the same relation, or attribute, read in the same document at the same
 * place, whatever their stance: in the order of their ids, at most `first`.
 */
export async function duplicatesOf(tx: Runner, claim: ClaimRecord, first: number): Promise<string[]> {
  const relation = tripleOf(claim)?.id ?? null
  const rows = await tx.run(query, {
    relation,
    attributeOf: relation === null ? claim.subject : null,
    attribute: claim.attribute ?? '',
    source: claim.source,
    locator: claim.locator ?? '',
    limit: BigInt(first),
  })
  return rows.map(({ id }) => id)
}

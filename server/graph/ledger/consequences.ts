import type { Runner } from '../../db/query'
import { tripleOf } from './ledger'
import type { ClaimRecord } from './ledger'
import { recount, redraw } from '../projection/redraw'
import { settleAttributes } from '../projection/settle-attributes'

/**
 * Makes what follows from a claim that was recorded or retracted: its relation is drawn anew, or its subject's attributes
 * are. The entities that it speaks of must be locked. Gives the relation's id; null for an attribute.
 */
export async function follow(
  tx: Runner,
  claim: Pick<ClaimRecord, 'type' | 'subject' | 'object'>,
): Promise<string | null> {
  const triple = tripleOf(claim)
  if (triple) {
    await redraw(tx, [triple])
    await recount(tx, [triple.subject, triple.object])
  } else await settleAttributes(tx, [claim.subject])
  return triple?.id ?? null
}

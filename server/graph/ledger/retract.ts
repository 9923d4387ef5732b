import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, Runner } from '../../db/query'
import { KnownError } from '../../errors'
import { RelationType } from '../../../model/generated/vocabulary'
import { follow } from './consequences'
import { checked, reference, text } from '../input'
import { once } from './operation'
import type { Operation } from './operation'
import type { Recorded } from './record-claim'
import { lock } from '../projection/redraw'

const input = z.object({ id: reference, reason: text(2000) })

const one = z.object({ id: z.string() })
const claimRow = z.object({
  type: z.enum(RelationType).nullable(),
  subject: z.string(),
  object: z.string().nullable(),
  attribute: z.string().nullable(),
  retractedAt: z.string().nullable(),
  retractedBecause: z.string().nullable(),
})
const read = defineQuery('ledger/claim.cypher', one, claimRow)
const mark = defineQuery(
  'ledger/retract.cypher',
  one.extend({ at: z.string(), by: z.string(), because: z.string() }),
  z.object({}),
)

async function readClaim(tx: Runner, id: string): Promise<z.infer<typeof claimRow>> {
  const [claim] = await tx.run(read, { id })
  if (!claim) throw new KnownError('NOT_FOUND', `There is no claim “${id}”.`)
  return claim
}

async function retract(tx: Runner, id: string, because: string, { by, at }: Operation): Promise<Recorded> {
  const { subject, object } = await readClaim(tx, id)
  await lock(tx, [subject, object ?? subject])
  const claim = await readClaim(tx, id)
  if (claim.retractedAt !== null) {
    const when = claim.retractedAt.slice(0, 10)
    throw new KnownError(
      'CONFLICT',
      `“${id}” was retracted already, on ${when}: ${claim.retractedBecause ?? 'no reason given'}`,
    )
  }
  await tx.run(mark, { id, because, by, at })
  return { claim: id, relation: await follow(tx, claim), warnings: [] }
}

/**
 * Retracts a claim: it stays in the ledger with the reason and the time, and its relation is redrawn without it.
 * Throws KnownError BAD_INPUT, NOT_FOUND, CONFLICT where it was retracted already.
 */
export async function retractClaim(
  db: Db,
  user: string,
  operation: string,
  id: string,
  reason: string,
): Promise<Recorded> {
  const asked = checked(input, { id, reason })
  return once(db, { id: operation, action: 'RETRACTED_CLAIM', by: user, input: asked }, async (tx, doing) => ({
    answer: await retract(tx, asked.id, asked.reason, doing),
  }))
}

import { z } from 'zod'

import { RelationType } from '../../../model/generated/vocabulary'
import { endsOf } from '../../../model/vocabulary/relation-id'
import { defineQuery } from '../../db/query'
import type { Runner, RunOptions } from '../../db/query'
import { columns, enumColumn, textColumn, textOrNullColumn } from '../columns'
import type { LedgerClaim } from './project'
import { groundColumns, groundsAt } from './projection'
import type { Triple } from './projection'

/** A claim with when it was recorded, ISO 8601, UTC. */
export type RecordedClaim = LedgerClaim & { recordedAt: string }

/** A relation with all claims that ever spoke of it. */
export type Ledger = { triple: Triple; claims: RecordedClaim[] }

/**
 * The claims of a ledger that counted at a moment: recorded by then, and not retracted yet. What they make of a relation is what it was
 * then, as nothing is ever taken out of the ledger.
 */
export const countedAt = (claims: readonly RecordedClaim[], moment: string): LedgerClaim[] =>
  claims
    .filter(({ recordedAt, retractedAt }) => recordedAt <= moment && (retractedAt === null || retractedAt > moment))
    .map(({ recordedAt: _, ...claim }) => ({ ...claim, retractedAt: null }))

const recordColumns = columns({
  subject: textColumn,
  type: enumColumn(RelationType),
  object: textColumn,
  recordedAt: textColumn,
  retractedAt: textOrNullColumn,
})
const claimsEver = defineQuery(
  'ledger/claims-ever.cypher',
  z.object({ relations: z.array(z.string()) }),
  z.object({ claims: groundColumns, records: recordColumns }),
)

/** The ledgers of some relations by their ids; none for a relation of which no claim ever spoke. */
export async function readLedgers(
  db: Runner,
  relations: readonly string[],
  options?: RunOptions,
): Promise<Map<string, Ledger>> {
  const ledgers = new Map<string, Ledger>()
  if (relations.length === 0) return ledgers
  const [row] = await db.run(claimsEver, { relations: [...new Set(relations)] }, options)
  const { claims, records } = row!
  claims.relation.forEach((id, at) => {
    const type = records.type[at]!
    const [subject, object] = endsOf(type, records.subject[at]!, records.object[at]!)
    const ledger = ledgers.get(id) ?? { triple: { id, type, subject, object }, claims: [] }
    ledgers.set(id, ledger)
    const [recordedAt, retractedAt] = [records.recordedAt[at]!, records.retractedAt[at]!]
    ledger.claims.push({ ...groundsAt(claims, at), recordedAt, retractedAt })
  })
  return ledgers
}

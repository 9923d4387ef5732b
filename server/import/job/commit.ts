import type { Runner } from '../../db/query'
import { EntityKind } from '../../../model/generated/vocabulary'
import { traceOrigins } from '../../graph/ledger/ledger'
import type { Hand } from '../../graph/ledger/ledger'
import { lock } from '../../graph/projection/redraw'
import { settleAttributes } from '../../graph/projection/settle'
import type { Draft } from '../draft'
import { batchOf, idsOf } from './batch'
import { claimOf } from './claims'
import { drawRelations, readBefore } from './draw'
import type { Counts } from './job'
import { knownOf } from './known'
import { writeProblems } from './problems'
import { unknownClaims, writeClaims } from './write-claims'
import { writeEntities } from './write-entities'

/** The import that a batch belongs to. */
export type BatchOf = {
  id: string
  source: string
  asserts: boolean
  fileName: string
  namespace: string
  /** Whether an import was ever undone here, so that claims and entities of one may come back. */
  mayReturn: boolean
}

/** Writes what a batch of drafts becomes, in the transaction of `tx`, all but how far the import is. */
export async function commitBatch(tx: Runner, drafts: readonly Draft[], of: BatchOf, hand: Hand): Promise<Counts> {
  const ids = idsOf(drafts, of)
  await lock(tx, ids)
  const batch = batchOf(drafts, await knownOf(tx, ids), of)
  const said = batch.sayings.map((saying) => claimOf(saying, batch.kinds, of))
  const claims = await unknownClaims(tx, said, of.mayReturn)
  const before = await readBefore(tx, claims)

  const added = new Set(await writeEntities(tx, batch, claims, of, hand))
  const isDocument = new Set(batch.entities.filter(({ kind }) => kind === EntityKind.DOCUMENT).map(({ id }) => id))
  const documents = [...isDocument, ...batch.documents.map(({ id }) => id)]
  if (documents.length > 0) await traceOrigins(tx, documents)
  await writeClaims(tx, claims, of, hand)
  const relations = await drawRelations(tx, claims, before)
  const described = claims.filter(({ attribute, subject }) => attribute !== null && !added.has(subject))
  if (described.length > 0) await settleAttributes(tx, new Set(described.map(({ subject }) => subject)))
  await writeProblems(tx, of.id, batch.problems)
  return {
    entitiesNew: batch.entities.filter(({ id }) => added.has(id)).length,
    entitiesKnown: batch.known,
    claims: claims.length,
    relations,
    rejected: batch.problems.filter(({ lost }) => lost).length,
  }
}

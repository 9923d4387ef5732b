import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import { KnownError } from '../../errors'
import { RelationType } from '../../../model/generated/vocabulary'
import { checkDocument, lookUp } from './existing-entities'
import { traceOrigins, tripleOf, writeDerivations } from './ledger'
import type { Triple } from '../projection/projection'

const one = z.object({ id: z.string() })
const ids = z.array(z.string())
const tripleRow = z.object({ id: z.string(), type: z.enum(RelationType), subject: z.string(), object: z.string() })

const hold = defineQuery('document/lock-derivations.cypher', z.object({}), z.object({}))
const circle = defineQuery('document/derivation-circle.cypher', one.extend({ originals: ids }), z.object({ ids }))
const descendants = defineQuery('document/descendants.cypher', one, one)
const readIn = defineQuery('document/read-in.cypher', z.object({ documents: ids, limit: z.bigint() }), tripleRow)

/** How many relations one change of a document may touch. */
const MOST = 10_000

/** Throws KnownError TOO_LARGE where a change would touch more relations than fit in one transaction. */
export function checkReach(relations: readonly unknown[]): void {
  if (relations.length <= MOST) return
  throw new KnownError('TOO_LARGE', `This would change more than ${MOST.toLocaleString('en')} relations at once.`)
}

/** Lets nobody else change what documents derive from until the end of the transaction; before any entity is locked. */
export const holdDerivations = async (tx: Runner): Promise<void> => {
  await tx.run(hold, {})
}

/** A document and all that go back to it. */
export const descendantsOf = async (tx: Runner, id: string): Promise<string[]> =>
  (await tx.run(descendants, { id })).map((row) => row.id)

/** The relations of which claims in some documents speak: those that change with the documents' originals. */
export async function relationsReadIn(tx: Runner, documents: string[]): Promise<Triple[]> {
  const rows = await tx.run(readIn, { documents, limit: BigInt(MOST + 1) })
  checkReach(rows)
  return rows.flatMap((row) => tripleOf(row) ?? [])
}

/**
 * Checks that a document can be derived from others: that they are documents, and do not go back to it themselves.
 * Throws KnownError NOT_FOUND, BAD_INPUT.
 */
export async function checkDerivation(tx: Runner, id: string, originals: readonly string[]): Promise<void> {
  const known = await lookUp(tx, originals)
  for (const original of originals) checkDocument(known(original), 'What a document is derived from')
  const [found] = originals.includes(id) ? [{ ids: [id] }] : await tx.run(circle, { id, originals: [...originals] })
  if (!found) return
  const chain = [id, ...found.ids].map((each) => `“${each}”`).join(' from ')
  throw new KnownError('BAD_INPUT', `A document cannot be derived from itself: ${chain}.`)
}

/** Says what a document is derived from, in place of what was said before, and traces all that go back to it anew. */
export async function deriveDocument(tx: Runner, id: string, derivedFrom: readonly string[]): Promise<void> {
  await writeDerivations(tx, [{ id, derivedFrom }])
  await traceOrigins(tx, await descendantsOf(tx, id))
}

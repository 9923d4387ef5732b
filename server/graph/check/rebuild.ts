import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db } from '../../db/query'
import { EntityKind } from '../../../model/generated/vocabulary'
import { traceOrigins } from '../ledger/ledger'
import { allEntities, namedRelations, PATIENT } from './whole-graph'
import { lock, recount, redraw } from '../projection/redraw'
import { settleAttributes } from '../projection/settle-attributes'

const eraseAll = defineQuery(
  'projection/erase-all.cypher',
  z.object({ limit: z.bigint() }),
  z.object({ erased: z.number().int() }),
)

async function erase(db: Db): Promise<void> {
  for (;;) {
    const [row] = await db.write((tx) => tx.run(eraseAll, { limit: 10_000n }), PATIENT)
    if (row!.erased === 0) return
  }
}

/**
 * Draws all relations again from their claims, each in its place. What documents go back to, and what claims make of
 * entities' attributes, is made anew as well. Gives how many relations claims speak of.
 */
export async function redrawAll(db: Db): Promise<number> {
  for await (const page of allEntities(db)) {
    const documents = page.filter(({ kind }) => kind === EntityKind.DOCUMENT).map(({ id }) => id)
    if (documents.length > 0) await db.write((tx) => traceOrigins(tx, documents), PATIENT)
  }
  let total = 0
  for await (const triples of namedRelations(db)) {
    total += triples.length
    await db.write(async (tx) => {
      await lock(
        tx,
        triples.flatMap(({ subject, object }) => [subject, object]),
      )
      await redraw(tx, triples)
    }, PATIENT)
  }
  for await (const page of allEntities(db)) {
    const ids = page.map(({ id }) => id)
    await db.write(async (tx) => {
      await lock(tx, ids)
      await recount(tx, ids)
      await settleAttributes(tx, ids)
    }, PATIENT)
  }
  return total
}

/**
 * Throws all drawn relations away and draws them again: the repair, and the proof that they hold nothing of their own.
 * While it runs, relations are missing. Gives how many relations claims speak of.
 */
export async function rebuildProjection(db: Db): Promise<number> {
  await erase(db)
  return redrawAll(db)
}

import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db } from '../../db/query'
import { KnownError } from '../../errors'
import { holderHere } from '../job/holder'
import type { Import } from '../job/import-state'
import { changeState, theImport } from '../job/import-ledger'
import { withPulse } from '../job/pulse'
import { progressOf } from './progress'
import { takeBackClaims } from './undo-claims'
import { takeAwayEntities } from './undo-entities'

const hold = defineQuery(
  'undo/hold.cypher',
  z.object({ id: z.string(), holder: z.string(), at: z.string() }),
  z.object({}),
)

const WHOLE =
  'A graph that was read from Throughline’s own lines is not undone as a whole: what it holds is there as it was recorded. Undo the imports that came with it, or retract its claims.'

/** Says that an import is to be undone, and stops it where it runs. Throws KnownError NOT_FOUND, CONFLICT where it was undone already. */
export async function beginUndo(db: Db, id: string): Promise<Import> {
  const found = await theImport(db, id)
  if (found.format === 'THROUGHLINE') throw new KnownError('CONFLICT', WHOLE)
  if (found.state === 'UNDONE') throw new KnownError('CONFLICT', `The import “${id}” was undone already.`)
  await changeState(db, id, ['RUNNING', 'STOPPED', 'DONE', 'FAILED'], 'STOPPED', { undoing: true })
  return found
}

/**
 * Undoes an import as a whole: retracts its claims, and takes away the entities that nobody else had to do with. What is left,
 * and why, is told in its report. Broken off, it is gone on with when it is asked again. Throws KnownError NOT_FOUND, CONFLICT.
 */
export async function undoImport(db: Db, id: string, by: string): Promise<Import> {
  const found = await beginUndo(db, id)
  const holder = holderHere(randomUUID())
  await db.write((tx) => tx.run(hold, { id, holder, at: new Date().toISOString() }))
  const hand = { by, because: `The import of ${found.fileName} was undone.` }
  const progress = progressOf(found)
  try {
    await withPulse(db, id, holder, async () => {
      await takeBackClaims(db, id, hand, progress)
      await takeAwayEntities(db, id, hand, progress)
    })
  } catch (error) {
    const why = (error as Error).message
    const told = { undoing: true as const, error: `Undoing it broke off: ${why} Undo it again to finish that.` }
    await changeState(db, id, ['STOPPED'], 'STOPPED', told).catch(() => undefined)
    throw error
  }
  await changeState(db, id, ['STOPPED'], 'UNDONE')
  return theImport(db, id)
}

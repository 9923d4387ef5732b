import { randomUUID } from 'node:crypto'

import type { Db, RunOptions } from '../../db/query'
import { EntityKind, RelationType, Stance } from '../../../model/generated/vocabulary'
import { recordClaim } from './record-claim'
import { recordEntity } from './record-entity'
import { retractClaim } from './retract'

const BY = 'nobody'

/** Records a claim between new entities and retracts it, as anybody would. */
async function write(db: Db): Promise<void> {
  const mark = `rehearsal-${randomUUID()}`
  const operations = Array.from({ length: 5 }, (_, i) => `${mark}-${i}`)
  const ids = [EntityKind.DOCUMENT, EntityKind.COMPANY, EntityKind.COMPANY].map((kind, i) => ({
    kind,
    id: `${mark}:${i}`,
  }))
  for (const [i, { id, kind }] of ids.entries()) await recordEntity(db, BY, operations[i]!, { id, kind, name: mark })
  const [source, subject, object] = ids.map(({ id }) => id) as [string, string, string]
  const said = { type: RelationType.OWNS, stance: Stance.ASSERTS, statement: mark, validity: '2010' }
  const { claim } = await recordClaim(db, BY, operations[3]!, { subject, object, source, ...said })
  await retractClaim(db, BY, operations[4]!, claim, mark)
}

/**
 * Records and retracts once for show, in one transaction of which nothing is kept, so that the database has planned all
 * that writing asks before somebody writes. It locks nothing but what it has made up itself.
 */
export async function rehearseWriting(db: Db, options?: RunOptions): Promise<void> {
  const over = new Error('It was only a rehearsal.')
  const show = db.write(async (tx) => {
    await write({ ...tx, write: (work) => work(tx) })
    throw over
  }, options)
  await show.catch((error: unknown) => {
    if (error !== over) throw error
  })
}

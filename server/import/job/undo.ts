import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db } from '../../db/query'
import { KnownError } from '../../errors'
import { RelationType } from '../../../model/generated/vocabulary'
import { tripleOf } from '../../graph/ledger/ledger'
import { lock, recount, redraw } from '../../graph/projection/redraw'
import { settleAttributes } from '../../graph/projection/settle'
import { problem } from '../draft'
import type { ProblemDraft } from '../draft'
import { isHeld } from './holder'
import type { Import } from './job'
import { changeState, theImport } from './ledger'
import { writeProblems } from './problems'

const texts = z.array(z.string())
const flags = z.array(z.boolean())
const page = z.object({ id: z.string(), after: z.string(), limit: z.bigint() })
const claimsOf = defineQuery(
  'import/claims-of.cypher',
  page,
  z.object({
    last: z.string().nullable(),
    ids: texts,
    types: z.array(z.enum(RelationType).nullable()),
    subjects: texts,
    objects: z.array(z.string().nullable()),
  }),
)
const retract = defineQuery(
  'import/retract.cypher',
  z.object({ ids: texts, at: z.string(), by: z.string(), because: z.string() }),
  z.object({ retracted: z.number() }),
)
const entitiesOf = defineQuery(
  'import/entities-of.cypher',
  page,
  z.object({ ids: texts, names: texts, claimed: flags, changed: flags, originals: flags, read: flags }),
)
const withdraw = defineQuery(
  'import/withdraw.cypher',
  z.object({ ids: texts, at: z.string(), by: z.string(), because: z.string() }),
  z.object({}),
)

const BATCH = 5_000
const PATIENT = { timeoutMs: 120_000 }
const DOING = 'It is being undone.'

/** Retracts the claims of an import that count, batch by batch, and draws without them what they spoke of. */
async function takeBackClaims(db: Db, id: string, by: string, because: string): Promise<void> {
  let after = ''
  for (;;) {
    const [row] = await db.run(claimsOf, { id, after, limit: BigInt(BATCH) }, PATIENT)
    if (!row || row.last === null) return
    after = row.last
    const { ids, types, subjects, objects } = row
    if (ids.length === 0) continue
    const claims = ids.map((_, at) => ({ type: types[at]!, subject: subjects[at]!, object: objects[at]! }))
    const triples = [
      ...new Map(claims.flatMap((claim) => tripleOf(claim) ?? []).map((each) => [each.id, each])).values(),
    ]
    const described = claims.filter(({ type }) => type === null).map(({ subject }) => subject)
    await db.write(async (tx) => {
      await lock(
        tx,
        claims.flatMap(({ subject, object }) => [subject, object ?? subject]),
      )
      await tx.run(retract, { ids, at: new Date().toISOString(), by, because })
      if (triples.length > 0) await redraw(tx, triples)
      await recount(
        tx,
        triples.flatMap(({ subject, object }) => [subject, object]),
      )
      if (described.length > 0) await settleAttributes(tx, new Set(described))
    }, PATIENT)
  }
}

const REASONS = {
  claimed: 'a claim that came otherwise speaks of it or was read in it',
  changed: 'it was recorded again since',
  originals: 'another document derives from it',
  read: 'another import was read from it',
} as const

/** Takes out of sight what only the import had to do with, and tells of the rest. */
async function takeAwayEntities(db: Db, id: string, by: string, because: string): Promise<void> {
  let after = ''
  for (;;) {
    const [row] = await db.run(entitiesOf, { id, after, limit: BigInt(BATCH) }, PATIENT)
    const { ids, names } = row!
    if (ids.length === 0) return
    after = ids.at(-1)!
    const gone: string[] = []
    const left: ProblemDraft[] = []
    ids.forEach((each, at) => {
      const reasons = (Object.keys(REASONS) as (keyof typeof REASONS)[]).filter((name) => row![name][at])
      if (reasons.length === 0) gone.push(each)
      else {
        const words = reasons.map((name) => REASONS[name]).join(', and ')
        left.push(
          problem({ line: null, record: each }, null, `“${names[at]}” was left when the import was undone: ${words}.`),
        )
      }
    })
    await db.write(async (tx) => {
      await lock(tx, ids)
      if (gone.length > 0) await tx.run(withdraw, { ids: gone, at: new Date().toISOString(), by, because })
      await writeProblems(tx, id, left)
    }, PATIENT)
  }
}

/** Says that an import is to be undone, and stops it where it runs. Throws KnownError NOT_FOUND, CONFLICT where it was undone already. */
export async function beginUndo(db: Db, id: string): Promise<Import> {
  const found = await theImport(db, id)
  if (found.state === 'UNDONE') throw new KnownError('CONFLICT', `The import “${id}” was undone already.`)
  await changeState(db, id, ['RUNNING', 'STOPPED', 'DONE', 'FAILED'], 'STOPPED', DOING)
  return found
}

/**
 * Undoes an import as a whole: retracts its claims, and takes away the entities that nobody else had to do with. What is left,
 * and why, is told in its report. Broken off, it is gone on with when it is asked again. Throws KnownError NOT_FOUND, CONFLICT.
 */
export async function undoImport(db: Db, id: string, by: string): Promise<Import> {
  const found = await beginUndo(db, id)
  const because = `The import of ${found.fileName} was undone.`
  await takeBackClaims(db, id, by, because)
  // A batch that was under way when the import was stopped is written by now.
  if (isHeld(found)) await takeBackClaims(db, id, by, because)
  await takeAwayEntities(db, id, by, because)
  await changeState(db, id, ['STOPPED'], 'UNDONE')
  return theImport(db, id)
}

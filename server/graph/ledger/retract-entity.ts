import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, Runner } from '../../db/query'
import { KnownError } from '../../errors'
import { kinds } from '../../../model/vocabulary/kind'
import { checked, reference, text } from '../input'
import { lock } from '../projection/redraw'
import { lookUp } from './existing-entities'
import type { Known } from './existing-entities'
import { readRecorded } from './recorded-entity'
import { lastRetraction } from './retraction'
import { once } from './operation'
import type { Operation } from './operation'

/** What retracting an entity answers; `at` in ISO 8601, UTC. */
export type EntityRetraction = { id: string; name: string; by: string; at: string; reason: string }

const input = z.object({ id: reference, reason: text(2000) })
const ids = z.array(z.string())
const uses = defineQuery(
  'ledger/entity-uses.cypher',
  z.object({ id: z.string(), limit: z.bigint() }),
  z.object({ about: ids, readIn: ids, saidBy: ids, derived: ids, importing: ids }),
)
const takeOut = defineQuery(
  'ledger/retract-entity.cypher',
  z.object({
    id: z.string(),
    label: z.string(),
    derivedFrom: ids,
    at: z.string(),
    by: z.string(),
    because: z.string(),
  }),
  z.object({}),
)

/** So many of what uses an entity are named. */
const NAMED = 3

function inWords(found: readonly string[], before: string): string[] {
  if (found.length === 0) return []
  const named = found.slice(0, NAMED).map((each) => `“${each}”`)
  return [`${before} ${named.join(', ')}${found.length > NAMED ? ' and more' : ''}`]
}

/** Throws KnownError CONFLICT that names what uses an entity. */
async function checkUnused(tx: Runner, { id, name }: Known): Promise<void> {
  const [found] = await tx.run(uses, { id, limit: BigInt(NAMED + 1) })
  const { about, readIn, saidBy, derived, importing } = found!
  const reasons = [
    ...inWords(about, 'it is spoken of by'),
    ...inWords(readIn, 'it is the source of'),
    ...inWords(saidBy, 'it speaks in'),
    ...inWords(derived, 'it is what others derive from:'),
    ...inWords(importing, 'it is what an import that is not over is read from:'),
  ]
  if (reasons.length === 0) return
  throw new KnownError(
    'CONFLICT',
    `“${name}” is in use and was not retracted: ${reasons.join('; ')}. Retract these claims first, record the documents as derived from nothing, or undo the import.`,
  )
}

async function theKnown(tx: Runner, id: string): Promise<Known> {
  const before = await lastRetraction(tx, id)
  try {
    return (await lookUp(tx, [id]))(id)
  } catch (error) {
    if (!before) throw error
    const when = before.retractedAt.slice(0, 10)
    throw new KnownError('CONFLICT', `“${id}” was retracted already, on ${when}: ${before.retractedBecause}`)
  }
}

async function retract(tx: Runner, id: string, because: string, { by, at }: Operation): Promise<EntityRetraction> {
  await lock(tx, [id])
  const entity = await theKnown(tx, id)
  await checkUnused(tx, entity)
  const { derivedFrom } = await readRecorded(tx, id)
  await tx.run(takeOut, { id, label: kinds[entity.kind].label, derivedFrom, at, by, because })
  return { id, name: entity.name, by, at, reason: because }
}

/**
 * Retracts an entity that nothing else uses: it stays in the ledger with the reason and the time, and is in no answer any
 * more. Under its id another can be recorded. Throws KnownError BAD_INPUT, NOT_FOUND, CONFLICT where something uses it or it was
 * retracted already.
 */
export async function retractEntity(
  db: Db,
  user: string,
  operation: string,
  id: string,
  reason: string,
): Promise<EntityRetraction> {
  const asked = checked(input, { id, reason })
  return once(db, { id: operation, action: 'RETRACTED_ENTITY', by: user, input: asked }, async (tx, doing) => ({
    answer: await retract(tx, asked.id, asked.reason, doing),
  }))
}

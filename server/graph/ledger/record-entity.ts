import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, Runner } from '../../db/query'
import { KnownError } from '../../errors'
import { EntityKind, LawStatus, LawType, RelationType } from '../../../model/generated/vocabulary'
import {
  checkDerivation,
  checkReach,
  deriveDocument,
  descendantsOf,
  holdDerivations,
  relationsReadIn,
} from './derivation'
import { now } from './clock'
import { changesOf, givenValues, toStore } from './entity-change'
import type { AttributeChange, Value, Values } from './entity-change'
import { idFor } from './entity-id'
import { entityInput } from './entity-input'
import type { CheckedEntity, EntityInput } from './entity-input'
import { checked } from '../input'
import { aKind } from '../../../model/vocabulary/kind'
import { traceOrigins, writeEntities } from './ledger'
import type { EntityRecord } from './ledger'
import { markOf, once } from './operation'
import type { Operation } from './operation'
import type { Triple } from '../projection/projection'
import { lock, reproject } from '../projection/redraw'
import { settleAttributes } from '../projection/settle-attributes'
import { readRecorded } from './recorded-entity'
import { versionAfterRetractions, wasRetracted } from './retraction'
import { checkVersion, goneSince, versionOf } from './entity-version'

const one = z.object({ id: z.string() })
const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])
const change = defineQuery(
  'ledger/change-entity.cypher',
  one.extend({ attributes: z.record(z.string(), z.union([value, z.bigint()])) }),
  z.object({}),
)
const tripleRow = z.object({ id: z.string(), type: z.enum(RelationType), subject: z.string(), object: z.string() })
const saidOfLaw = defineQuery('projection/said-of-law.cypher', one.extend({ limit: z.bigint() }), tripleRow)

const text = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null)
const texts = (value: Value | undefined): string[] => (Array.isArray(value) ? value : [])

function toRecord(id: string, kind: EntityKind, given: Values): EntityRecord {
  const { name, aliases, description, countries, topics, derivedFrom: _, ...own } = given
  return {
    id,
    kind,
    name: text(name)!,
    aliases: texts(aliases),
    description: text(description),
    countries: texts(countries),
    topics: texts(topics),
    own: own as EntityRecord['own'],
  }
}

/** Adds the entity under its own id, or one made from kind and name; null: its id is given and known. */
async function add(tx: Runner, input: CheckedEntity, given: Values, operation: Operation): Promise<string | null> {
  const id = input.id ?? idFor(input.kind, input.name)
  const marked = `${id}-${markOf(operation.id, 8)}`
  for (const candidate of input.id ? [id] : [id, marked]) {
    if (!input.id && (await wasRetracted(tx, candidate))) continue
    const [added] = await writeEntities(tx, [toRecord(candidate, input.kind, given)], operation)
    if (added) return added
  }
  return null
}

async function saidOf(tx: Runner, id: string): Promise<Triple[]> {
  const rows = await tx.run(saidOfLaw, { id, limit: 10_001n })
  checkReach(rows)
  return rows
}

/** The relations that change with some attributes of an entity: those read in a document, those that a law makes. */
async function affected(tx: Runner, id: string, changes: readonly AttributeChange[]): Promise<Triple[]> {
  const changed = (...names: string[]) => changes.some(({ attribute }) => names.includes(attribute))
  if (changed('derivedFrom')) return relationsReadIn(tx, await descendantsOf(tx, id))
  return changed('lawType', 'lawStatus') ? saidOf(tx, id) : []
}

/** Everything whose lock a change needs: all of it at once, in one order. */
async function lockFor(tx: Runner, id: string, changes: readonly AttributeChange[]): Promise<void> {
  const derivedFrom = changes.find(({ attribute }) => attribute === 'derivedFrom')
  const documents = derivedFrom ? [...texts(derivedFrom.to), ...(await descendantsOf(tx, id))] : []
  const ends = (await affected(tx, id, changes)).flatMap(({ subject, object }) => [subject, object])
  await lock(tx, [id, ...documents, ...ends])
}

function checkChange(id: string, kind: EntityKind, before: Values, after: Values): void {
  if (before.kind !== kind) {
    throw new KnownError(
      'CONFLICT',
      `“${id}” is ${aKind(before.kind as EntityKind)}; what kind of thing an entity is cannot be changed.`,
    )
  }
  if (after.lawType === LawType.BILL && after.lawStatus && after.lawStatus !== LawStatus.PENDING) {
    throw new KnownError('BAD_INPUT', `“${id}” is a bill, which can only be PENDING. Give it another lawType as well.`)
  }
}

/** Whether an attribute follows from claims: it was not recorded with the entity, so that emptying it changes nothing. */
const isClaimed = (before: Values, attribute: string): boolean => texts(before.claimed).includes(attribute)

/** What was changed of an entity, which version that makes it, and when, ISO 8601, UTC. */
type Changed = { changes: AttributeChange[]; version: number; at: string }

/** Records an entity again with what is given; what is left out stays. Throws KnownError CONFLICT where it is not the version that was read. */
async function recordAgain(
  tx: Runner,
  id: string,
  { kind, version: read }: CheckedEntity,
  given: Values,
): Promise<Changed> {
  await lockFor(tx, id, changesOf(await readRecorded(tx, id), given))
  // Whoever asked first may have had to wait: the history is in the order in which it was done.
  const at = await now(tx)
  const before = await readRecorded(tx, id)
  await checkVersion(tx, id, before, read)
  const changes = changesOf(before, given).filter(({ attribute, to }) => to !== null || !isClaimed(before, attribute))
  const attributes = toStore(before, changes)
  checkChange(id, kind, before, { ...before, ...attributes })
  // What is given now is the entity's own, and no longer what its claims make it.
  const claimed = texts(before.claimed).filter((name) => (given[name] ?? null) === null)
  if (before.claimed) attributes.claimed = claimed
  const version = versionOf(before) + (changes.length > 0 ? 1 : 0)
  if (Object.keys(attributes).length > 0)
    await tx.run(change, { id, attributes: { ...attributes, version: BigInt(version) } })
  await settleAttributes(tx, [id])
  const derivedFrom = changes.find(({ attribute }) => attribute === 'derivedFrom')
  if (derivedFrom) {
    await checkDerivation(tx, id, texts(derivedFrom.to))
    await deriveDocument(tx, id, texts(derivedFrom.to))
  }
  const relations = await affected(tx, id, changes)
  if (relations.length > 0) await reproject(tx, relations)
  return { changes, version, at }
}

async function recordNew(tx: Runner, id: string, kind: EntityKind, given: Values): Promise<void> {
  const originals = texts(given.derivedFrom)
  if (originals.length > 0) {
    await lock(tx, originals)
    await checkDerivation(tx, id, originals)
    await deriveDocument(tx, id, originals)
  } else if (kind === EntityKind.DOCUMENT) await traceOrigins(tx, [id])
}

/**
 * Records an entity, or records one that is known again with what is given of it; gives its id.
 * Throws KnownError BAD_INPUT, NOT_FOUND (a document that it derives from), CONFLICT: with `now`, where it is another
 * version than the one that was read.
 */
export async function recordEntity(db: Db, user: string, operation: string, asked: EntityInput): Promise<string> {
  const input = checked(entityInput, asked)
  const given = givenValues(input)
  const work = async (tx: Runner, doing: Operation) => {
    if (given.derivedFrom) await holdDerivations(tx)
    const added = await add(tx, input, given, doing)
    if (added) {
      if (typeof input.version === 'number') throw goneSince(added)
      await recordNew(tx, added, input.kind, given)
      const version = await versionAfterRetractions(tx, added)
      if (version > 1) await tx.run(change, { id: added, attributes: { version: BigInt(version) } })
      return { answer: { entity: added } }
    }
    const id = input.id!
    const { changes, ...done } = await recordAgain(tx, id, input, given)
    return { answer: { entity: id }, entity: id, changes: JSON.stringify(changes), ...done }
  }
  const { entity } = await once(db, { id: operation, action: 'RECORDED_ENTITY', by: user, input }, work)
  return entity
}

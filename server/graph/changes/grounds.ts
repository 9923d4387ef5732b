/*
 * What beside claims decides about relations can be otherwise than it was: what laws are, and which documents go back to which. What was
 * changed of them is in the history of the entities, so that it can be undone in thought.
 */
import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner, RunOptions } from '../../db/query'
import { attributeChange } from '../ledger/entity-change'
import type { AttributeChange } from '../ledger/entity-change'
import { dependsOnLaw, projectRelation } from '../projection/project'
import type { Projected } from '../projection/project'
import { billsAmong, readLaws, readOrigins } from '../projection/projection'
import type { LawIs } from '../projection/projection'
import type { OriginsOf } from '../projection/origins'
import { countedAt } from '../projection/then'
import type { Ledger } from '../projection/then'
import { RelationType } from '../../../model/generated/vocabulary'
import { mostOf } from '../../../model/limits'

const ids = z.array(z.string())
const one = z.object({ id: z.string() })
const redefined = defineQuery(
  'changes/redefined.cypher',
  z.object({ since: z.string(), attributes: ids, limit: z.bigint() }),
  z.object({ entity: z.string(), changes: z.string() }),
)
const descendants = defineQuery('changes/descendants.cypher', z.object({ ids }), one)
const derivations = defineQuery('changes/derivations.cypher', z.object({ ids }), one.extend({ derivedFrom: ids }))
const leaning = defineQuery(
  'changes/leaning.cypher',
  z.object({ relations: ids, documents: ids, laws: ids, types: ids, limit: z.bigint() }),
  one,
)

const ATTRIBUTES = ['lawType', 'lawStatus', 'derivedFrom']
/** No more changes of laws and documents are undone in thought. */
const MOST = 10_000

type Was = ReadonlyMap<string, AttributeChange['from']>

/** What laws and documents were at a moment, where that is otherwise than it is now. */
export type Redefined = {
  /** By law or document: its attributes as they were. */
  was: ReadonlyMap<string, Was>
  /** Documents that are changed themselves, or go back to one that is. */
  documents: readonly string[]
}

/** What was changed since a moment of what laws are and of what documents take their content from. */
export async function redefinedSince(db: Runner, since: string, options?: RunOptions): Promise<Redefined> {
  const rows = await db.run(
    redefined,
    { since, attributes: ATTRIBUTES.map((name) => `"${name}"`), limit: BigInt(MOST) },
    options,
  )
  const was = new Map<string, Map<string, AttributeChange['from']>>()
  for (const { entity, changes } of rows) {
    const of = was.get(entity) ?? new Map<string, AttributeChange['from']>()
    was.set(entity, of)
    for (const { attribute, from } of attributeChange.array().parse(JSON.parse(changes)))
      if (ATTRIBUTES.includes(attribute) && !of.has(attribute)) of.set(attribute, from)
  }
  const changed = [...was].flatMap(([id, of]) => (of.has('derivedFrom') ? [id] : []))
  const documents = changed.length > 0 ? (await db.run(descendants, { ids: changed }, options)).map(({ id }) => id) : []
  return { was, documents: [...new Set([...changed, ...documents])] }
}

/** Of some relations those that may be otherwise as a law or a document is otherwise. */
export async function leaningOn(
  db: Runner,
  { was, documents }: Redefined,
  relations: readonly string[],
  options?: RunOptions,
): Promise<string[]> {
  const laws = [...was].flatMap(([id, of]) => (of.has('lawType') || of.has('lawStatus') ? [id] : []))
  if (relations.length === 0 || laws.length + documents.length === 0) return []
  const types = Object.values(RelationType).filter(dependsOnLaw)
  const limit = BigInt(mostOf.changedRelations + 1)
  const asked = { relations: [...relations], documents: [...documents], laws, types, limit }
  return (await db.run(leaning, asked, options)).map(({ id }) => id)
}

const asTexts = (value: AttributeChange['from'] | undefined): string[] | undefined =>
  Array.isArray(value) ? value : undefined

/** The originals of documents as they were: walked anew where something on the way was otherwise. */
async function originsThen(
  db: Runner,
  { was, documents }: Redefined,
  now: OriginsOf,
  options?: RunOptions,
): Promise<OriginsOf> {
  if (documents.length === 0) return now
  const before = new Map([...was].flatMap(([id, of]) => [[id, asTexts(of.get('derivedFrom'))] as const]))
  const parents = [...before.values()].flatMap((each) => each ?? [])
  const rows = await db.run(derivations, { ids: [...new Set([...documents, ...parents])] }, options)
  const today = new Map(rows.map(({ id, derivedFrom }) => [id, derivedFrom]))
  const affected = new Set(documents)
  const rootsOf = (id: string, seen: ReadonlySet<string>): string[] => {
    const from = (before.get(id) ?? today.get(id) ?? []).filter((each) => !seen.has(each))
    return from.length === 0 ? [id] : from.flatMap((each) => rootsOf(each, new Set([...seen, id])))
  }
  return (document) => (affected.has(document) ? [...new Set(rootsOf(document, new Set()))].sort() : now(document))
}

const lawThen = (law: LawIs, was: Was | undefined): LawIs => {
  const before = <Name extends 'lawType' | 'lawStatus'>(name: Name) =>
    (was?.has(name) ? (was.get(name) ?? null) : law[name]) as LawIs[Name]
  return { id: law.id, lawType: before('lawType'), lawStatus: before('lawStatus') }
}

/** What relations were at a moment, by their ids: nothing for one of which no claim counted. */
export async function projectedAt(
  db: Runner,
  ledgers: ReadonlyMap<string, Ledger>,
  moment: string,
  changed: Redefined,
  options?: RunOptions,
): Promise<Map<string, Projected>> {
  const all = [...ledgers.values()]
  const claims = all.map(({ claims: ever }) => countedAt(ever, moment))
  const laws = await readLaws(
    db,
    all.map(({ triple }) => triple),
  )
  const bills = billsAmong(laws.map((law) => lawThen(law, changed.was.get(law.id))))
  const origins = await originsThen(db, changed, await readOrigins(db, claims), options)
  return new Map(
    all.flatMap(({ triple: { id, type, subject } }, i) => {
      const made = projectRelation(claims[i]!, origins, dependsOnLaw(type) && bills.has(subject))
      return made ? [[id, made] as const] : []
    }),
  )
}

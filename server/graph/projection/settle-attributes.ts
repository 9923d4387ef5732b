import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import { EntityKind, Modality, Stance } from '../../../model/generated/vocabulary'
import { searchableIdentifiers } from '../entity/identifier'
import { searchable } from '../fold-text'
import { attributesOf } from './attribute'
import { isFirm } from './strength'

const claim = z.object({
  attribute: z.string(),
  value: z.string(),
  stance: z.enum(Stance),
  modality: z.enum(Modality),
})
/** What of a claim about an attribute decides about it. */
export type AttributeClaim = z.infer<typeof claim>

const texts = z.array(z.string())
const recorded = z.record(z.string(), z.unknown())
const entityRow = z.object({ id: z.string(), kind: z.enum(EntityKind), recorded, claims: z.array(claim) })
const value = z.union([z.string(), z.number(), z.null()])
const lists = z.array(texts)
const settled = {
  ids: texts,
  attributes: z.array(z.record(z.string(), value)),
  claimed: z.array(texts.nullable()),
  identifiers: lists,
  folded: lists,
}
const names = z.object({
  name: z.string(),
  aliases: texts.nullish().transform((aliases) => aliases ?? []),
})

const read = defineQuery('ledger/attributes.cypher', z.object({ ids: texts }), entityRow)
const write = defineQuery('projection/settle-attributes.cypher', z.object(settled), z.object({}))

/**
 * The value that claims, in any order, give an attribute: the one that all firm assertions agree on, if none denies it;
 * else null. docs/evidence.md tells it.
 */
export function agreedValue(
  kind: EntityKind,
  attribute: string,
  claims: readonly AttributeClaim[],
): string | number | null {
  const reading = attributesOf(kind).get(attribute)
  const valuesOf = (some: readonly AttributeClaim[]) =>
    new Set(some.flatMap((each) => reading?.safeParse(each.value).data ?? []))
  const about = claims.filter((each) => each.attribute === attribute)
  const given = valuesOf(about.filter(({ stance, modality }) => stance === Stance.ASSERTS && isFirm(modality)))
  const denied = valuesOf(about.filter(({ stance }) => stance === Stance.DENIES))
  const [only] = given
  return only === undefined || given.size > 1 || denied.has(only) ? null : only
}

/** An entity, the attributes that its claims make, and the names of those that they give a value to. */
export type Settled = {
  id: string
  attributes: Record<string, string | number | null>
  claimed: string[]
  /** What it is numbered by, for searching. */
  identifiers: string[]
  /** Its names and identifiers as they are searched. */
  folded: string[]
}

/** What is stored for an entity's claims about attributes; a denied identifier is none. */
export const identifiersOf = (claims: readonly AttributeClaim[]): string[] =>
  searchableIdentifiers(claims.filter(({ stance }) => stance !== Stance.DENIES))

function settle({ id, kind, recorded: now, claims }: z.infer<typeof entityRow>): Settled | undefined {
  const before = texts.parse(now.claimed ?? [])
  const open = [...attributesOf(kind).keys()].filter((name) => (now[name] ?? null) === null || before.includes(name))
  const attributes = Object.fromEntries(open.map((name) => [name, agreedValue(kind, name, claims)]))
  const claimed = open.filter((name) => attributes[name] !== null).sort()
  const identifiers = identifiersOf(claims)
  const same =
    open.every((name) => attributes[name] === (now[name] ?? null)) &&
    claimed.join() === before.join() &&
    identifiers.join('\n') === texts.parse(now.identifiers ?? []).join('\n')
  if (same) return undefined
  const { name, aliases } = names.parse(now)
  return { id, attributes, claimed, identifiers, folded: searchable(name, aliases, identifiers) }
}

/** Those of some entities whose attributes are not what their claims make them, and what they should be. */
export async function unsettled(tx: Runner, ids: Iterable<string>): Promise<Settled[]> {
  return (await tx.run(read, { ids: [...ids] })).flatMap((row) => settle(row) ?? [])
}

/**
 * Gives some entities the attributes that their claims make. What was recorded with an entity itself stays. They must be
 * locked.
 */
export async function settleAttributes(tx: Runner, ids: Iterable<string>): Promise<void> {
  const some = await unsettled(tx, ids)
  if (some.length === 0) return
  await tx.run(write, {
    ids: some.map(({ id }) => id),
    attributes: some.map(({ attributes }) => attributes),
    claimed: some.map(({ claimed }) => (claimed.length > 0 ? claimed : null)),
    identifiers: some.map(({ identifiers }) => identifiers),
    folded: some.map(({ folded }) => folded),
  })
}

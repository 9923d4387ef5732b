import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { claimColumns, toClaims } from '../claim/claim'
import type { Claim } from '../claim/claim'
import { cursorsOf } from '../cursor'
import { attributeLabel } from '../entity/attribute-label'
import { identifierOf } from '../entity/identifier'
import type { Identifier } from '../entity/identifier'
import { checkFirst, toPage } from '../page'
import type { Page, PageArguments } from '../page'
import { originGroups } from '../projection/origins'

/** One value of an attribute. `of` and `name` say of what. */
export type AttributeValue = {
  of: string
  name: string
  value: string
  /** Independent sources of the claims that assert or allege it. */
  sources: number
  /** Some claim denies it, and some claim gives it. */
  disputed: boolean
}

/** What claims give an entity under one name. */
export type Attribute = { name: string; label: string; values: AttributeValue[] }

/** Of an entity of which claims give more values, the first ones are shown. */
const MOST_VALUES = 500

const texts = z.array(z.string())
const ofEntities = defineQuery(
  'attribute/of-entities.cypher',
  z.object({ ids: texts, names: texts.nullable(), limit: z.bigint() }),
  z.object({
    id: z.string(),
    names: texts,
    values: texts,
    denied: z.array(z.boolean()),
    given: z.array(z.boolean()),
    origins: z.array(z.array(texts)),
  }),
)
const claimsOf = defineQuery(
  'attribute/claims.cypher',
  z.object({ of: z.string(), name: z.string(), value: z.string(), after: z.string(), limit: z.bigint() }),
  z.object({ total: z.number().int(), claims: claimColumns }),
)

/** How many of some documents count as one source each, by what they go back to. */
const independent = (originals: readonly (readonly string[])[]): number =>
  originGroups(
    originals.map((_, at) => String(at)),
    (at) => originals[Number(at)]!,
  ).length

/** What claims give each of some entities as attributes, in the order of their names; values that are only denied are left out. */
export async function attributesOfEntities(
  db: Db,
  ids: readonly string[],
  { names }: { names?: readonly string[] | null },
  options?: RunOptions,
): Promise<Map<string, Attribute[]>> {
  const limit = BigInt(MOST_VALUES)
  const rows = await db.run(ofEntities, { ids: [...new Set(ids)], names: names ? [...names] : null, limit }, options)
  return new Map(
    rows.map((row) => {
      const attributes = new Map<string, Attribute>()
      row.names.forEach((name, at) => {
        if (!row.given[at]) return
        const attribute = attributes.get(name) ?? { name, label: attributeLabel(name), values: [] }
        attributes.set(name, attribute)
        attribute.values.push({
          of: row.id,
          name,
          value: row.values[at]!,
          sources: independent(row.origins[at]!),
          disputed: row.denied[at]!,
        })
      })
      return [row.id, [...attributes.values()]]
    }),
  )
}

/** The numbers among the attributes of an entity that registers and lists know it by. */
export const identifiersAmong = (attributes: readonly Attribute[]): Identifier[] =>
  attributes.flatMap(({ values }) => values.flatMap(({ name, value }) => identifierOf(name, value) ?? []))

/** A page of the claims that speak of one value of an attribute. Throws KnownError BAD_INPUT. */
export async function claimsOfValue(
  db: Db,
  { of, name, value }: AttributeValue,
  { first, after }: PageArguments,
  options?: RunOptions,
): Promise<Page<Claim>> {
  checkFirst(first)
  const cursors = cursorsOf(z.object({ a: z.string() }), 'AttributeValue.claims', { of, name, value })
  const from = cursors.read(after)?.a ?? ''
  const [row] = await db.run(claimsOf, { of, name, value, after: from, limit: BigInt(first + 1) }, options)
  return toPage(toClaims(row!.claims), first, row!.total, ({ id }) => cursors.write({ a: id }))
}

import { z } from 'zod'

import type { CheckedEntity } from './entity-input'
import { searchable } from '../fold-text'

/** The value of an attribute as it is stored; null: none. */
export type Value = string | number | null | string[]
export type Values = Record<string, Value>

/** One attribute that was changed, in the order of time from one value to the other. */
export const attributeChange = z.object({
  attribute: z.string(),
  from: z.union([z.string(), z.number(), z.null(), z.array(z.string())]),
  to: z.union([z.string(), z.number(), z.null(), z.array(z.string())]),
})
export type AttributeChange = z.infer<typeof attributeChange>

const LISTS = ['aliases', 'countries', 'topics', 'derivedFrom']

/** The attributes that an input gives; null empties one. What is left out is not among them. */
export function givenValues({
  id: _,
  version: _version,
  kind: _kind,
  document,
  law,
  ...shared
}: CheckedEntity): Values {
  const given = Object.entries({ ...shared, ...document, ...law }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given.map(([name, value]) => [name, value ?? (LISTS.includes(name) ? [] : null)]))
}

const same = (a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b)
const sorted = (name: string, value: Value): Value =>
  name === 'derivedFrom' && Array.isArray(value) ? [...value].sort() : value

/** What `given` changes of what is recorded. */
export function changesOf(recorded: Values, given: Values): AttributeChange[] {
  return Object.entries(given).flatMap(([attribute, value]) => {
    const to = sorted(attribute, value)
    const from = recorded[attribute] ?? (LISTS.includes(attribute) ? [] : null)
    return same(from, to) ? [] : [{ attribute, from, to }]
  })
}

/** What is stored for changed attributes: their new values, and the names folded again where one of them changed. */
export function toStore(recorded: Values, changes: readonly AttributeChange[]): Values {
  const changed: Values = Object.fromEntries(changes.map(({ attribute, to }) => [attribute, to]))
  const { derivedFrom: _, ...stored } = changed
  if (!('name' in stored) && !('aliases' in stored)) return stored
  const { name, aliases, identifiers } = { ...recorded, ...stored }
  return {
    ...stored,
    folded: searchable(name as string, (aliases ?? []) as string[], (identifiers ?? []) as string[]),
  }
}

import { problem } from '../../draft'
import { isObject } from '../../file/json'
import type { Json } from '../../file/json'
import type { Draft, Place } from '../../draft'
import { schemata } from './model'
import type { Schema } from './model'

/** An object of FollowTheMoney whose schema is known, its values as texts and the ids of other objects. */
export type FtmRecord = {
  id: string
  schema: Schema
  /** What the file shows it as. */
  caption: string | null
  values: ReadonlyMap<string, readonly string[]>
  referents: readonly string[]
  place: Place
}

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]
const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value)

/** Objects that stand within others, as in nested exports. Deeper ones are told and left out. */
const DEEPEST = 8

/** One object as it stands in a file and those that stand within it, or what is wrong with them. */
export function recordsOf(value: Json, line: number, depth = 0): (FtmRecord | Draft)[] {
  const id = isPlain(value.id) ? String(value.id).trim() : ''
  const place: Place = { line, record: id }
  if (id === '') return [problem(place, 'id', 'The object has no id.')]
  const schema = typeof value.schema === 'string' ? schemata.get(value.schema) : undefined
  if (!schema) {
    const said = isPlain(value.schema)
      ? `There is no schema “${value.schema}” in FollowTheMoney.`
      : 'The object has no schema.'
    return [problem(place, 'schema', said)]
  }
  if (!isObject(value.properties)) return [problem(place, 'properties', 'The object has no properties.')]
  if (depth > DEEPEST) return [problem(place, null, `The object stands within more than ${DEEPEST} others.`)]
  const others: (FtmRecord | Draft)[] = []
  const values = new Map<string, string[]>()
  for (const [name, given] of Object.entries(value.properties)) {
    const texts = listOf(given).flatMap((one): string[] => {
      if (isPlain(one)) return [String(one)]
      if (isObject(one) && isPlain(one.id)) {
        others.push(...recordsOf(one, line, depth + 1))
        return [String(one.id)]
      }
      others.push(problem(place, name, 'The value is neither a text nor an object with an id.'))
      return []
    })
    if (texts.length > 0) values.set(name, [...new Set(texts)])
  }
  const caption = typeof value.caption === 'string' ? value.caption : null
  const referents = listOf(value.referents)
    .filter(isPlain)
    .map(String)
    .filter((each) => each !== id)
  return [{ id, schema, caption, values, referents, place }, ...others]
}

/** The texts of a property; none where it is not there. */
export const textsOf = ({ values }: FtmRecord, ...names: string[]): string[] =>
  names.flatMap((name) => values.get(name) ?? [])

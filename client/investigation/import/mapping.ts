import { parse, stringify } from 'yaml'

import type { EntityKind, RelationType } from '../../generated/graphql'

/** Where values come from, as docs/import.md has it: a column, several, or an object with one of these. */
type Pick = string | string[] | { column?: string; columns?: string[]; [more: string]: unknown }
type Slots = Record<string, unknown>
type EntitySlots = Slots & { kind?: unknown; attributes?: Record<string, unknown> }
type RelationSlots = Slots & { type?: unknown; subject?: string; object?: string; source?: Slots }

/** How a table is read. */
export type TableReading = {
  encoding?: string
  delimiter?: string
  header?: number
  decimal?: '.' | ','
  dates?: 'DMY' | 'MDY' | 'YMD'
  sheet?: string
}

/** A mapping as its YAML has it. What this page has no field for stays as it is. */
export type Mapping = {
  file?: TableReading & Slots
  entities: Record<string, EntitySlots>
  relations?: RelationSlots[]
}

/** What a column may become of an entity, and in words. */
export const entitySlots = [
  ['name', 'name'],
  ['aliases', 'other name'],
  ['id', 'id'],
  ['country', 'country'],
  ['description', 'description'],
  ['topics', 'topic'],
  ['attributes', 'attribute'],
] as const

/** What a column may become of a relation, and in words. */
export const relationSlots = [
  ['role', 'role'],
  ['date', 'date'],
  ['begin', 'beginning'],
  ['end', 'end'],
  ['amount', 'amount'],
  ['currency', 'currency'],
  ['stake', 'share'],
  ['quote', 'quotation'],
  ['note', 'note'],
  ['locator', 'place in the document'],
  ['source.url', 'address of the document'],
  ['source.title', 'title of the document'],
  ['source.publisher', 'publisher of the document'],
] as const

/** Slots that hold several columns; a column that is given one of the others takes the place of what was there. */
const SEVERAL = new Set(['aliases', 'country', 'topics', 'note'])

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads YAML. Gives a sentence where it is no mapping. */
export function readMapping(yaml: string): Mapping | string {
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 50 })
    if (isObject(value) && isObject(value.entities)) return value as Mapping
    return 'The mapping has no “entities”: what a row names.'
  } catch (error) {
    return `The mapping is not YAML that can be read: ${(error as Error).message.split('\n')[0]}`
  }
}

export const writeMapping = (mapping: Mapping): string => stringify(mapping, { lineWidth: 0 })

/** The columns that a pick names. */
function columnsOf(pick: unknown): string[] {
  if (typeof pick === 'string') return [pick]
  if (Array.isArray(pick)) return pick.flatMap(columnsOf)
  if (!isObject(pick)) return []
  return [...columnsOf(pick.column), ...columnsOf(pick.columns)]
}

/** A pick without a column; undefined where nothing is left of it. */
function without(pick: unknown, column: string): unknown {
  if (!columnsOf(pick).includes(column)) return pick
  if (Array.isArray(pick)) {
    const rest = pick.map((one) => without(one, column)).filter((one) => one !== undefined)
    return rest.length > 0 ? rest : undefined
  }
  if (!isObject(pick) || !Array.isArray(pick.columns)) return undefined
  const columns = pick.columns.filter((each) => each !== column)
  return columns.length > 0 ? { ...pick, columns } : undefined
}

/** A list of picks is a list of objects; a list of names is columns that are put together. */
const asObject = (pick: unknown): unknown =>
  isObject(pick) ? pick : Array.isArray(pick) ? { columns: pick as string[] } : { column: pick }
const isListOfPicks = (pick: unknown): pick is unknown[] => Array.isArray(pick) && pick.every(isObject)

/** A pick and one column more. */
function withColumn(slot: string, pick: unknown, column: string): Pick | Pick[] {
  if (pick === undefined || !SEVERAL.has(slot)) return column
  if (slot === 'note') return { columns: [...columnsOf(pick), column], join: '; ' }
  return [...(isListOfPicks(pick) ? pick : [asObject(pick)]), { column }] as Pick[]
}

/** What a column becomes: "entity:donor:name", "entity:donor:attributes", "relation:0:date"; and null: it is left out. */
export type Use = string

const inSlots = (slots: Slots, prefix: string): [Use, string[]][] =>
  Object.entries(slots).flatMap(([slot, pick]): [Use, string[]][] => {
    if (slot === 'attributes' && isObject(pick))
      return [[`${prefix}:attributes`, Object.values(pick).flatMap(columnsOf)]]
    if (slot === 'source' && isObject(pick)) {
      return Object.entries(pick).map(([part, one]) => [`${prefix}:source.${part}`, columnsOf(one)])
    }
    const isWord = slot === 'subject' || slot === 'object' || ((slot === 'kind' || slot === 'type') && !isObject(pick))
    return isWord ? [] : [[`${prefix}:${slot}`, columnsOf(pick)]]
  })

/** What each column becomes; those that are left out are not there. A column may become several things. */
export function usesOf({ entities, relations = [] }: Mapping): Map<string, Use[]> {
  const all = [
    ...Object.entries(entities).flatMap(([name, slots]) => inSlots(slots, `entity:${name}`)),
    ...relations.flatMap((slots, at) => inSlots(slots, `relation:${at}`)),
  ]
  const uses = new Map<string, Use[]>()
  for (const [use, columns] of all) {
    for (const column of columns) uses.set(column, [...new Set([...(uses.get(column) ?? []), use])])
  }
  return uses
}

const dropEmpty = (slots: Slots): Slots =>
  Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined))

/** The slots of an entity or a relation without a column, but for the words that are no picks. */
function clear<T extends Slots>(slots: T, column: string): T {
  const next = Object.entries(slots).map(([slot, pick]): [string, unknown] => {
    if (slot === 'subject' || slot === 'object' || (typeof pick === 'string' && (slot === 'kind' || slot === 'type')))
      return [slot, pick]
    if ((slot === 'attributes' || slot === 'source') && isObject(pick)) {
      const left = Object.entries(pick).map(([name, one]) => [name, without(one, column)] as const)
      return [slot, dropEmpty(Object.fromEntries(left))]
    }
    return [slot, without(pick, column)]
  })
  return dropEmpty(Object.fromEntries(next)) as T
}

/** What the values of a column are recorded under: its name, of a long one its first 100 characters, and no other column's. */
function attributeNameFor(column: string, taken: Slots): string {
  for (let more = 1; ; more++) {
    const end = more === 1 ? '' : ` (${more})`
    const name = column.slice(0, 100 - end.length) + end
    if (!Object.hasOwn(taken, name)) return name
  }
}

function put<T extends Slots>(slots: T, slot: string, column: string): T {
  if (slot === 'attributes') {
    const others = (slots.attributes ?? {}) as Slots
    return { ...slots, attributes: { ...others, [attributeNameFor(column, others)]: column } }
  }
  const [whole, part] = slot.split('.')
  if (part !== undefined) return { ...slots, [whole!]: { ...(slots[whole!] as Slots), [part]: column } }
  return { ...slots, [slot]: withColumn(slot, slots[slot], column) }
}

/** A mapping in which a column becomes one thing, and no other; null: it is left out. */
export function assign(mapping: Mapping, column: string, use: Use | null): Mapping {
  const [what, whose, slot] = use?.split(':') ?? []
  const entities = Object.entries(mapping.entities).map(([name, slots]) => {
    const cleared = clear(slots, column)
    return [name, what === 'entity' && name === whose ? put(cleared, slot!, column) : cleared] as const
  })
  const relations = mapping.relations?.map((slots, at) => {
    const cleared = clear(slots, column)
    return what === 'relation' && String(at) === whose ? put(cleared, slot!, column) : cleared
  })
  return { ...mapping, entities: Object.fromEntries(entities), ...(relations && { relations }) }
}

/** A mapping with something else in how the table is read; undefined: it is recognised anew. */
export const readAs = (mapping: Mapping, reading: Partial<TableReading>): Mapping => ({
  ...mapping,
  file: dropEmpty({ ...mapping.file, ...reading }),
})

export const setKind = (mapping: Mapping, entity: string, kind: EntityKind): Mapping => ({
  ...mapping,
  entities: { ...mapping.entities, [entity]: { ...mapping.entities[entity], kind } },
})

export const setRelation = (
  mapping: Mapping,
  at: number,
  change: { type?: RelationType; subject?: string; object?: string },
): Mapping => ({
  ...mapping,
  relations: mapping.relations?.map((slots, each) => (each === at ? { ...slots, ...change } : slots)),
})

/** A mapping with one more entity, of the column that is the first that is left out. */
export function addEntity(mapping: Mapping, columns: readonly string[]): Mapping {
  const uses = usesOf(mapping)
  const name = columns.find((column) => !uses.has(column)) ?? columns[0] ?? ''
  let number = Object.keys(mapping.entities).length + 1
  while (Object.hasOwn(mapping.entities, `entity ${number}`)) number++
  const cleared = assign(mapping, name, null)
  return { ...cleared, entities: { ...cleared.entities, [`entity ${number}`]: { kind: 'ORGANIZATION', name } } }
}

/** A mapping without an entity and the relations that it is an end of. */
export function removeEntity(mapping: Mapping, name: string): Mapping {
  const { [name]: _, ...entities } = mapping.entities
  const relations = mapping.relations?.filter(({ subject, object }) => subject !== name && object !== name)
  return { ...mapping, entities, ...(relations && { relations }) }
}

/** A mapping with one more relation, from the first of its entities to the last. */
export function addRelation(mapping: Mapping): Mapping {
  const names = Object.keys(mapping.entities)
  const relation = { type: 'LINKED_TO', subject: names[0], object: names.at(-1) }
  return { ...mapping, relations: [...(mapping.relations ?? []), relation] }
}

export const removeRelation = (mapping: Mapping, at: number): Mapping => ({
  ...mapping,
  relations: mapping.relations?.filter((_, each) => each !== at),
})

import { parse } from 'yaml'
import { z } from 'zod'

import { EntityKind, Modality, RelationType, Stance } from '../../../model/generated/vocabulary'
import { KnownError } from '../../errors'
import { MOST_COLUMNS } from '../file/limits'

const text = z.string().min(1).max(500)
const plain = z.union([z.string().max(4_000), z.number(), z.boolean()]).transform(String)

/** Where values come from: columns, or the same for every row. */
const pickObject = z.strictObject({
  column: text.optional(),
  /** Several columns, put together with `join`. */
  columns: z.array(text).max(MOST_COLUMNS).optional(),
  join: z.string().max(20).default(', '),
  /** Parts a cell that holds several values. */
  split: z.string().min(1).max(20).optional(),
  /** A cell holds JSON: each element of its array is a value, or what stands there under some names, parted by points. */
  json: z.union([z.literal(true), text]).optional(),
  constant: plain.optional(),
  /** What values stand for others. */
  values: z.record(z.string(), plain).optional(),
  /** For values that `values` does not name, and for empty cells. */
  default: plain.optional(),
})
export type Pick = z.output<typeof pickObject>

/** How many characters the name of an attribute may have. */
export const LONGEST_ATTRIBUTE = 100

const pick = z.union([
  text.transform((column): Pick => ({ column, join: ', ' })),
  z
    .array(text)
    .min(1)
    .max(MOST_COLUMNS)
    .transform((columns): Pick => ({ columns, join: ', ' })),
  pickObject,
])
const picks = z.union([pick.transform((one) => [one]), z.array(pickObject).max(50)])

const kind = z.union([z.enum(EntityKind), pickObject])
const entity = z.strictObject({
  /** Left out: ORGANIZATION. */
  kind: kind.optional(),
  /** What tells it from all others; left out: its name. */
  id: pick.optional(),
  /** Several values are several entities. Left out: another row, or another file of the same source, describes it. */
  name: pick.optional(),
  aliases: picks.default([]),
  /** The one that is there under this name, where exactly one is; else a new one. */
  match: z.literal('name').optional(),
  description: pick.optional(),
  country: picks.default([]),
  topics: picks.default([]),
  attributes: z.record(z.string().min(1).max(LONGEST_ATTRIBUTE), picks).default({}),
})
export type EntityMapping = z.output<typeof entity>

const relation = z.strictObject({
  type: z.union([z.enum(RelationType), pickObject]).default(RelationType.LINKED_TO),
  subject: text,
  object: text,
  /** What tells it from all others: rows that say it again with the same id add nothing. Left out: each row is one. */
  id: pick.optional(),
  role: pick.optional(),
  date: pick.optional(),
  begin: pick.optional(),
  end: pick.optional(),
  amount: pick.optional(),
  currency: pick.optional(),
  stake: pick.optional(),
  stance: z.union([z.enum(Stance), pickObject]).optional(),
  modality: z.union([z.enum(Modality), pickObject]).optional(),
  quote: pick.optional(),
  note: pick.optional(),
  locator: pick.optional(),
  /** The document that the row cites: by its address, or by a title. */
  source: z.strictObject({ url: pick.optional(), title: pick.optional(), publisher: pick.optional() }).optional(),
})
export type RelationMapping = z.output<typeof relation>

const reading = z.strictObject({
  encoding: text.optional(),
  delimiter: z.string().length(1).optional(),
  quote: z.string().max(1).optional(),
  header: z.number().int().min(0).max(1_000).optional(),
  /** The sign before the decimals. */
  decimal: z.enum(['.', ',']).optional(),
  /** In which order days, months and years stand in dates such as 02/12/2022. */
  dates: z.enum(['DMY', 'MDY', 'YMD']).optional(),
  /** Cells that say that nothing is there. */
  empty: z.array(plain).max(100).default([]),
  sheet: text.optional(),
})

type Named = { entities: Record<string, EntityMapping>; relations: RelationMapping[] }

/** Each entity can be told, and relations tie those that there are. */
function checkNames({ entities, relations }: Named, context: z.core.$RefinementCtx): void {
  const tell = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  for (const [name, { id, name: called }] of Object.entries(entities)) {
    if (!id && !called) tell(['entities', name], 'has neither a name nor an id')
  }
  const known = Object.keys(entities).join(', ')
  relations.forEach(({ subject, object }, at) => {
    for (const end of [subject, object]) {
      if (!Object.hasOwn(entities, end)) tell(['relations', at], `names “${end}”; the entities are ${known}`)
    }
  })
}

const mapping = z
  .strictObject({
    file: reading.default({ empty: [] }),
    entities: z.record(z.string().min(1).max(100), entity),
    relations: z.array(relation).max(100).default([]),
  })
  .superRefine(checkNames)

/** What the columns of a table become; docs/import.md tells the language. */
export type Mapping = z.output<typeof mapping>

/** A mapping for each sheet that is read, by its name. */
const workbook = z.strictObject({ sheets: z.record(z.string().min(1).max(100), mapping) })

const saying = (issue: z.core.$ZodRawIssue): string | undefined => {
  if (issue.code === 'unrecognized_keys') return `has what is not known here: ${issue.keys.join(', ')}`
  if (issue.code === 'invalid_value') return `is not one of ${issue.values.map(String).join(', ')}`
  return undefined
}

/** What YAML says. Throws KnownError BAD_INPUT. */
function read(yaml: string): unknown {
  try {
    return parse(yaml, { maxAliasCount: 50 })
  } catch (error) {
    const [words] = (error as Error).message.split('\n')
    throw new KnownError('BAD_INPUT', `The mapping is not YAML that can be read: ${words}`)
  }
}

function checked<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const { success, data, error } = schema.safeParse(value, { error: saying })
  if (success) return data
  const sentences = error.issues.map(({ path, message }) => `“${path.join('.') || 'mapping'}” ${message}.`)
  throw new KnownError('BAD_INPUT', `The mapping is wrong: ${[...new Set(sentences)].slice(0, 10).join(' ')}`)
}

/** Reads a mapping. Throws KnownError BAD_INPUT with a sentence for each thing that is wrong. */
export const readMapping = (yaml: string): Mapping => checked(mapping, read(yaml))

/** Reads the mappings of the sheets of a workbook; one alone is that of the sheet that it names. Throws KnownError BAD_INPUT. */
export function readMappings(yaml: string): Mapping[] {
  const value = read(yaml)
  const isForSheets = typeof value === 'object' && value !== null && 'sheets' in value
  if (!isForSheets) return [checked(mapping, value)]
  const { sheets } = checked(workbook, value)
  return Object.entries(sheets).map(([sheet, { file, ...rest }]) => ({ ...rest, file: { ...file, sheet } }))
}

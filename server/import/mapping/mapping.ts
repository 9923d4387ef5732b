import { parse } from 'yaml'
import { z } from 'zod'

import { EntityKind, Modality, RelationType, Stance } from '../../../model/generated/vocabulary'
import { KnownError } from '../../errors'

const text = z.string().min(1).max(500)
const plain = z.union([z.string().max(4_000), z.number(), z.boolean()]).transform(String)

/** Where values come from: columns, or the same for every row. */
const pickObject = z.strictObject({
  column: text.optional(),
  /** Several columns, put together with `join`. */
  columns: z.array(text).max(50).optional(),
  join: z.string().max(20).default(', '),
  /** Parts a cell that holds several values. */
  split: z.string().min(1).max(20).optional(),
  constant: plain.optional(),
  /** What values stand for others. */
  values: z.record(z.string(), plain).optional(),
  /** For values that `values` does not name, and for empty cells. */
  default: plain.optional(),
})
export type Pick = z.output<typeof pickObject>

const pick = z.union([
  text.transform((column): Pick => ({ column, join: ', ' })),
  z
    .array(text)
    .min(1)
    .max(50)
    .transform((columns): Pick => ({ columns, join: ', ' })),
  pickObject,
])
const picks = z.union([pick.transform((one) => [one]), z.array(pickObject).max(50)])

const kind = z.union([z.enum(EntityKind), pickObject])
const entity = z.strictObject({
  kind: kind.default(EntityKind.ORGANIZATION),
  /** What tells it from all others; left out: its name. */
  id: pick.optional(),
  name: pick,
  aliases: picks.default([]),
  description: pick.optional(),
  country: picks.default([]),
  topics: picks.default([]),
  attributes: z.record(z.string().min(1).max(100), picks).default({}),
})
export type EntityMapping = z.output<typeof entity>

const relation = z.strictObject({
  type: z.union([z.enum(RelationType), pickObject]).default(RelationType.LINKED_TO),
  subject: text,
  object: text,
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

const mapping = z
  .strictObject({
    file: reading.default({ empty: [] }),
    entities: z.record(z.string().min(1).max(100), entity),
    relations: z.array(relation).max(100).default([]),
  })
  .superRefine(({ entities, relations }, context) => {
    relations.forEach(({ subject, object }, at) => {
      for (const end of [subject, object]) {
        if (Object.hasOwn(entities, end)) continue
        const known = Object.keys(entities).join(', ')
        context.addIssue({
          code: 'custom',
          path: ['relations', at],
          message: `names “${end}”; the entities are ${known}`,
        })
      }
    })
  })

/** What the columns of a table become; docs/import.md tells the language. */
export type Mapping = z.output<typeof mapping>

const saying = (issue: z.core.$ZodRawIssue): string | undefined => {
  if (issue.code === 'unrecognized_keys') return `has what is not known here: ${issue.keys.join(', ')}`
  if (issue.code === 'invalid_value') return `is not one of ${issue.values.map(String).join(', ')}`
  return undefined
}

/** Reads a mapping. Throws KnownError BAD_INPUT with a sentence for each thing that is wrong. */
export function readMapping(yaml: string): Mapping {
  let value: unknown
  try {
    value = parse(yaml, { maxAliasCount: 50 })
  } catch (error) {
    throw new KnownError(
      'BAD_INPUT',
      `The mapping is not YAML that can be read: ${(error as Error).message.split('\n')[0]}`,
    )
  }
  const { success, data, error } = mapping.safeParse(value, { error: saying })
  if (success) return data
  const sentences = error.issues.map(({ path, message }) => `“${path.join('.') || 'mapping'}” ${message}.`)
  throw new KnownError('BAD_INPUT', `The mapping is wrong: ${[...new Set(sentences)].slice(0, 10).join(' ')}`)
}

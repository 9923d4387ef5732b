import { z } from 'zod'

import { EntityKind, EntityOrder, RelationStatus } from '../../../model/generated/vocabulary'
import { inDigits, mostOf } from '../../../model/limits'
import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { KnownError } from '../../errors'
import { textColumn, wholeColumn } from '../columns'
import { cursorsOf } from '../cursor'
import { words } from '../fold-text'
import { checked, country, list, maybe, reference, text } from '../input'
import { checkFirst, toPage } from '../page'
import type { Page, PageArguments } from '../page'
import { entityColumns, toEntities } from './entity'
import type { Entity } from './entity'

/** Which entities are asked for; all that is given must hold. */
export type EntityFilter = {
  kinds?: readonly EntityKind[] | null
  /** ISO 3166-1 alpha-2. */
  countries?: readonly string[] | null
  topics?: readonly string[] | null
  /** Those with a relation of one of these; DENIED: one that nobody asserts or alleges. */
  statuses?: readonly RelationStatus[] | null
  /** The id of a document: those that claims in it are about. */
  document?: string | null
  /** Words that begin words of its names. */
  text?: string | null
  minRelations?: number | null
}

const entityFilter = z.object({
  kinds: maybe(list(z.enum(EntityKind), 20)),
  countries: maybe(list(country, mostOf.items)),
  topics: maybe(list(text(200), mostOf.items)),
  statuses: maybe(list(z.enum(RelationStatus), 10)),
  document: maybe(reference),
  text: maybe(text(500)),
  minRelations: maybe(z.number('is no number').int('is no whole number').min(0, 'is less than 0')),
})

const count = z.number().int()
const query = defineQuery(
  'entity/listed.cypher',
  z.object({
    kinds: z.array(z.enum(EntityKind)).nullable(),
    countries: z.array(z.string()).nullable(),
    topics: z.array(z.string()).nullable(),
    statuses: z.array(z.enum(RelationStatus)).nullable(),
    document: z.string().nullable(),
    /** In Lucene's language; null: names do not matter. */
    query: z.string().nullable(),
    words: z.array(z.string()),
    minRelations: z.bigint(),
    order: z.enum(EntityOrder),
    candidates: z.bigint(),
    counted: z.bigint(),
    limit: z.bigint(),
    afterNumber: z.bigint(),
    afterText: z.string(),
    afterId: z.string().nullable(),
  }),
  z.object({ total: count, named: count, numbers: wholeColumn, texts: textColumn, entities: entityColumns }),
)

/** The words of a text for the index of names: each begins a word; signs of Chinese or Japanese stand together. */
const indexQuery = (wanted: readonly string[]): string =>
  wanted.map((word) => (word.includes(' ') ? `+"${word}"` : `+${word}*`)).join(' ')

const place = z.object({ n: z.number().int(), t: z.string(), i: z.string() })

const nothing: Page<Entity> = { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 }

/** A filter as the statement takes it; undefined where its text holds no word, which no name holds. */
function conditionsOf({ text, minRelations, ...conditions }: z.output<typeof entityFilter>) {
  const wanted = text === null ? [] : words(text)
  if (text !== null && wanted.length === 0) return undefined
  const query = wanted.length > 0 ? indexQuery(wanted) : null
  return { ...conditions, minRelations: BigInt(minRelations ?? 0), query, words: wanted }
}

function refuseToList(text: string | null, named: number): void {
  if (named <= mostOf.named) return
  throw new KnownError(
    'TOO_LARGE',
    `“${text}” is in the names of more than ${inDigits(mostOf.named)} entities. Write more of the name.`,
  )
}

/**
 * A page of the entities that pass a filter: by name, by kind and name, by how many relations they have, or the last recorded first; at
 * last by id. At most 10,000 are counted. Throws KnownError BAD_INPUT, and TOO_LARGE for a text that is in too many names.
 */
export async function entities(
  db: Db,
  { filter, order, first, after }: PageArguments & { filter?: EntityFilter | null; order: EntityOrder },
  options?: RunOptions,
): Promise<Page<Entity>> {
  checkFirst(first)
  const asked = checked(entityFilter, filter ?? {})
  const cursors = cursorsOf(place, 'entities', { ...asked, order })
  const start = cursors.read(after)
  const conditions = conditionsOf(asked)
  if (!conditions) return nothing
  const [row] = await db.run(
    query,
    {
      ...conditions,
      order,
      candidates: BigInt(mostOf.named + 1),
      counted: BigInt(mostOf.entitiesCounted),
      limit: BigInt(first + 1),
      afterNumber: BigInt(start?.n ?? 0),
      afterText: start?.t ?? '',
      afterId: start?.i ?? null,
    },
    options,
  )
  refuseToList(asked.text, row!.named)
  const found = toEntities(row!.entities).map((entity, at) => ({ entity, n: row!.numbers[at]!, t: row!.texts[at]! }))
  const page = toPage(found, first, row!.total, ({ entity, n, t }) => cursors.write({ n, t, i: entity.id }))
  return { ...page, edges: page.edges.map(({ node, cursor }) => ({ node: node.entity, cursor })) }
}

import { z } from 'zod'

import { defineQuery } from '../db/query'
import type { Db, RunOptions } from '../db/query'
import { KnownError } from '../errors'
import { EntityKind } from '../generated/vocabulary'
import { wholeColumn } from './columns'
import { fromCursor, toCursor } from './cursor'
import { entityColumns, toEntities } from './entity'
import type { Entity } from './entity'
import { foldNames } from './fold'
import { checkFirst, toPage } from './page'
import type { Page, PageArguments } from './page'
import { matchedName, wantedOf } from './search-words'

/** What is looked for. */
export type SearchArguments = PageArguments & {
  text: string
  kinds?: readonly EntityKind[] | null
  /** ISO 3166-1 alpha-2 codes. */
  countries?: readonly string[] | null
}

/** An entity that was found. */
export type Found = {
  entity: Entity
  /** The name or alias that was hit. */
  matched: string
  /** 5: it is the name; 4: it is an alias; 3: whole words; 2: beginnings of words; 1: one typo. */
  score: number
}
export type FoundPage = Omit<Page<Entity>, 'edges'> & {
  edges: (Omit<Found, 'entity'> & { node: Entity; cursor: string })[]
}

/** The index gives its best ones, of which the filters may leave few. */
const CANDIDATES = 2_000
const CANDIDATES_FILTERED = 10_000
const COUNTED = 1_000
const LONGEST_BYTES = 10_000

const query = defineQuery(
  'search/names.cypher',
  z.object({
    query: z.string(),
    folded: z.string(),
    words: z.array(z.string()),
    candidates: z.bigint(),
    counted: z.bigint(),
    limit: z.bigint(),
    kinds: z.array(z.enum(EntityKind)).nullable(),
    countries: z.array(z.string()).nullable(),
    afterGrade: z.bigint().nullable(),
    afterTotal: z.bigint(),
    afterId: z.string(),
  }),
  z.object({ total: z.number().int(), grades: wholeColumn, entities: entityColumns }),
)

const place = z.object({ g: z.number().int(), t: z.number().int(), i: z.string() })
const cursorOf = ({ score, entity }: Found) => toCursor({ g: score, t: entity.relationTotal, i: entity.id })

function startOf(after: string | null | undefined) {
  const where = after ? fromCursor(place, after) : null
  return {
    afterGrade: where && BigInt(where.g),
    afterTotal: BigInt(where?.t ?? 0),
    afterId: where?.i ?? '',
  }
}

function check({ text, first }: SearchArguments): void {
  checkFirst(first)
  const size = Buffer.byteLength(text)
  if (size <= LONGEST_BYTES) return
  throw new KnownError('BAD_INPUT', `text is ${size} bytes long; at most ${LONGEST_BYTES} are taken. Shorten it.`)
}

/**
 * A page of entities by name or alias: the best first, then the best connected, then by id. A text without a letter or a
 * digit finds nothing. At most 1,000 are counted and can be paged through. Throws KnownError BAD_INPUT.
 */
export async function search(db: Db, args: SearchArguments, options?: RunOptions): Promise<FoundPage> {
  check(args)
  const { first, kinds, countries } = args
  const start = startOf(args.after)
  const wanted = wantedOf(args.text)
  if (!wanted) return { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 }
  const [row] = await db.run(
    query,
    {
      ...wanted,
      ...start,
      candidates: BigInt(kinds || countries ? CANDIDATES_FILTERED : CANDIDATES),
      counted: BigInt(COUNTED),
      limit: BigInt(first + 1),
      kinds: kinds ? [...kinds] : null,
      countries: countries ? countries.map((country) => country.toUpperCase()) : null,
    },
    options,
  )
  const found = toEntities(row!.entities).map((entity, at): Found => {
    const stored = foldNames(entity.name, entity.aliases)
    return { entity, score: row!.grades[at]!, matched: matchedName(wanted, [entity.name, ...entity.aliases], stored) }
  })
  const page = toPage(found, first, row!.total, cursorOf)
  return {
    ...page,
    edges: page.edges.map(({ node: { entity, ...hit }, cursor }) => ({ node: entity, cursor, ...hit })),
  }
}

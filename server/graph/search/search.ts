import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { KnownError } from '../../errors'
import { EntityKind } from '../../../model/generated/vocabulary'
import { wholeColumn } from '../columns'
import { cursorsOf } from '../cursor'
import { entityColumns, toEntities } from '../entity/entity'
import type { Entity } from '../entity/entity'
import { checkFirst, toPage } from '../page'
import type { Page, PageArguments } from '../page'
import { matchedName } from './match'
import { wantedOf } from './words'
import { mostOf } from '../../../model/limits'

/** What is looked for. */
export type SearchArguments = PageArguments & {
  text: string
  kinds?: readonly EntityKind[] | null
  /** ISO 3166-1 alpha-2 codes. */
  countries?: readonly string[] | null
}

/** An entity that was found. */
export type SearchHit = {
  entity: Entity
  /** The name or alias that was hit. */
  matched: string
  /** 5: it is the name; 4: it is an alias; 3: whole words; 2: beginnings of words; 1: one typo. */
  score: number
}
export type SearchPage = Omit<Page<Entity>, 'edges'> & {
  edges: (Omit<SearchHit, 'entity'> & { node: Entity; cursor: string })[]
}

/** The index gives its best ones, of which the filters may leave few. */
const CANDIDATES = 2_000
const CANDIDATES_FILTERED = 10_000
const LONGEST_BYTES = 10_000

const cut = z.tuple([z.string(), z.string()])
const word = z.object({ start: z.string(), cuts: z.array(cut), gaps: z.array(cut) })
const form = z.object({ whole: z.string(), words: z.array(word) })

const query = defineQuery(
  'search/names.cypher',
  z.object({
    query: z.string(),
    forms: z.array(form),
    spread: z.boolean(),
    key: z.string(),
    cuts: z.array(cut),
    candidates: z.bigint(),
    counted: z.bigint(),
    limit: z.bigint(),
    kinds: z.array(z.enum(EntityKind)).nullable(),
    countries: z.array(z.string()).nullable(),
    afterRank: z.bigint().nullable(),
    afterTotal: z.bigint(),
    afterId: z.string(),
  }),
  z.object({ total: z.number().int(), ranks: wholeColumn, entities: entityColumns }),
)

/** A rank is a grade in millions, less the letters of the name that was hit: the shorter it is, the more of it was. */
const GRADE = 1_000_000

type Ranked = SearchHit & { rank: number }
const place = z.object({ r: z.number().int(), t: z.number().int(), i: z.string() })
const cursorsOfSearch = ({ text, kinds, countries }: SearchArguments) =>
  cursorsOf(place, 'search', { text, kinds, countries: countries?.map((country) => country.toUpperCase()) })

function startAt(where: z.infer<typeof place> | null) {
  return {
    afterRank: where && BigInt(where.r),
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
 * A page of entities by name or alias: the best first, of equally good ones those of which less of the name is left over,
 * then the best connected, then by id. A text without a letter or a digit finds nothing. At most 1,000 are counted and can
 * be paged through. Throws KnownError BAD_INPUT.
 */
export async function search(db: Db, args: SearchArguments, options?: RunOptions): Promise<SearchPage> {
  check(args)
  const { first, kinds, countries } = args
  const cursors = cursorsOfSearch(args)
  const start = startAt(cursors.read(args.after))
  const wanted = wantedOf(args.text)
  if (!wanted) return { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 }
  const [row] = await db.run(
    query,
    {
      ...wanted,
      spread: wanted.forms.some(({ words }) => words.length > 1),
      ...start,
      candidates: BigInt(kinds || countries ? CANDIDATES_FILTERED : CANDIDATES),
      counted: BigInt(mostOf.searchCounted),
      limit: BigInt(first + 1),
      kinds: kinds ? [...kinds] : null,
      countries: countries ? countries.map((country) => country.toUpperCase()) : null,
    },
    options,
  )
  const found = toEntities(row!.entities).map((entity, at): Ranked => {
    const rank = row!.ranks[at]!
    return {
      entity,
      rank,
      score: Math.ceil(rank / GRADE),
      matched: matchedName(wanted, [entity.name, ...entity.aliases]),
    }
  })
  const page = toPage(found, first, row!.total, ({ rank, entity }) =>
    cursors.write({ r: rank, t: entity.relationTotal, i: entity.id }),
  )
  return {
    ...page,
    edges: page.edges.map(({ node: { entity, matched, score }, cursor }) => ({ node: entity, cursor, matched, score })),
  }
}

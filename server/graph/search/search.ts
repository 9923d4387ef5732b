import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { KnownError } from '../../errors'
import { EntityKind } from '../../../model/generated/vocabulary'
import { wholeColumn } from '../columns'
import { cursorsOf } from '../cursor'
import { entitiesByIds, entityColumns, toEntities } from '../entity/entity'
import type { Entity } from '../entity/entity'
import { checkFirst, toPage } from '../page'
import type { Page } from '../page'
import { matchedName } from './matched-name'
import { looseHits } from './loose-hits'
import type { Ranked, SearchArguments } from './loose-hits'
import { wantedOf } from './words'
import type { Wanted } from './words'
import { mostOf } from '../../../model/limits'

export type SearchPage = Omit<Page<Entity>, 'edges'> & {
  edges: (Pick<Ranked, 'matched' | 'score'> & { node: Entity; cursor: string })[]
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

/** An entity by its id comes before all that are found by a name. */
const ID_RANK = 6 * GRADE

/** Hits in their order, of which one more than `first` may be there, and how many there are in all. */
type Found = { hits: Ranked[]; total: number }

async function strictly(
  db: Db,
  { first, kinds, countries }: SearchArguments,
  { wanted, start }: { wanted: Wanted; start: z.infer<typeof place> | null },
  options?: RunOptions,
): Promise<Found> {
  const [row] = await db.run(
    query,
    {
      ...wanted,
      spread: wanted.forms.some(({ words }) => words.length > 1),
      ...startAt(start),
      candidates: BigInt(kinds || countries ? CANDIDATES_FILTERED : CANDIDATES),
      counted: BigInt(mostOf.searchCounted),
      limit: BigInt(first + 1),
      kinds: kinds ? [...kinds] : null,
      countries: countries ? countries.map((country) => country.toUpperCase()) : null,
    },
    options,
  )
  const hits = toEntities(row!.entities).map((entity, at): Ranked => {
    const rank = row!.ranks[at]!
    return {
      entity,
      rank,
      score: Math.ceil(rank / GRADE),
      matched: matchedName(wanted, [entity.name, ...entity.aliases]),
    }
  })
  return { hits, total: row!.total }
}

const isAfter = ({ rank, entity }: Ranked, { r, t, i }: z.infer<typeof place>): boolean =>
  rank < r || (rank === r && (entity.relationTotal < t || (entity.relationTotal === t && entity.id > i)))

/** What is found where nothing holds all words as they are: a slip in each word, or a word too many. */
async function loosely(
  db: Db,
  args: SearchArguments,
  start: z.infer<typeof place> | null,
  options?: RunOptions,
): Promise<Found> {
  const hits = await looseHits(db, args, options)
  const left = start === null ? hits : hits.filter((hit) => isAfter(hit, start))
  return { hits: left.slice(0, args.first + 1), total: hits.length }
}

async function byName(
  db: Db,
  args: SearchArguments,
  asked: { wanted: Wanted; start: z.infer<typeof place> | null },
  options?: RunOptions,
): Promise<Found> {
  const strict = await strictly(db, args, asked, options)
  return strict.total > 0 ? strict : loosely(db, args, asked.start, options)
}

/** Adds the entity of which the text is the id: it comes first. An id is looked up where the text may well be one. */
async function withItsId(
  db: Db,
  { text, kinds, countries, after }: SearchArguments,
  found: Found,
  options?: RunOptions,
): Promise<Found> {
  const id = text.trim()
  if (!id.includes(':') && found.total > 0) return found
  const [entity] = await entitiesByIds(db, [id], options)
  const passes =
    entity &&
    (!kinds || kinds.includes(entity.kind)) &&
    (!countries || countries.some((country) => entity.countries.includes(country.toUpperCase())))
  if (!passes) return found
  const others = found.hits.filter((hit) => hit.entity.id !== id)
  const first: Ranked = { entity, matched: id, score: ID_RANK / GRADE, rank: ID_RANK }
  const known = others.length < found.hits.length || (after !== null && after !== undefined)
  return { hits: after ? others : [first, ...others], total: found.total + (known ? 0 : 1) }
}

/**
 * A page of entities by name or alias, or by id: the best first, of equally good ones those of which less of the name is left over,
 * then the best connected, then by id. Where none holds all words, each may have a slip, or one be too many. A text without a letter or a
 * digit finds nothing. At most 1,000 are counted and can be paged through. Throws KnownError BAD_INPUT.
 */
export async function search(db: Db, args: SearchArguments, options?: RunOptions): Promise<SearchPage> {
  check(args)
  const cursors = cursorsOfSearch(args)
  const start = cursors.read(args.after)
  const wanted = wantedOf(args.text)
  if (!wanted) return { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 }
  const { hits, total } = await withItsId(db, args, await byName(db, args, { wanted, start }, options), options)
  const page = toPage(hits, args.first, total, ({ rank, entity }) =>
    cursors.write({ r: rank, t: entity.relationTotal, i: entity.id }),
  )
  return {
    ...page,
    edges: page.edges.map(({ node: { entity, matched, score }, cursor }) => ({ node: entity, cursor, matched, score })),
  }
}

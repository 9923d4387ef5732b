import { z } from 'zod'

import { ClaimOrder, EntityKind, RelationStatus, Stance } from '../../../model/generated/vocabulary'
import { inDigits, mostOf } from '../../../model/limits'
import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { KnownError } from '../../errors'
import { textColumn } from '../columns'
import { cursorsOf } from '../cursor'
import { checked, list, maybe, text } from '../input'
import { checkFirst, toPage } from '../page'
import type { Page, PageArguments } from '../page'
import { claimTextQuery } from './claim-text'
import { claimColumns, toClaims } from './claim'
import type { Claim } from './claim'

/** Which claims are asked for; all that is given must hold. */
export type ClaimsArguments = PageArguments & {
  /** The id of an entity or a relation. */
  about?: string | null
  /** The id of the document they were read in. */
  source?: string | null
  /** The id of who is said to say them. */
  speaker?: string | null
  stances?: readonly Stance[] | null
}

/** What claims are asked for beside their places in the graph; all that is given must hold. */
export type ClaimFilter = {
  /** Words of the statement, the quote, the value, the role, the aspect or the note. */
  text?: string | null
  /** Kinds of what it is about. */
  kinds?: readonly EntityKind[] | null
  /** Statuses of its relation. */
  statuses?: readonly RelationStatus[] | null
  recordedBy?: string | null
  /** ISO 8601. */
  recordedSince?: string | null
  /** ISO 8601. */
  recordedBefore?: string | null
  order?: ClaimOrder | null
}

const time = z
  .string('is not text')
  .refine((value) => !Number.isNaN(Date.parse(value)), 'is no time such as “2026-03-01” or “2026-03-01T09:00:00Z”')
  .transform((value) => new Date(value).toISOString())
const claimFilter = z.object({
  text: maybe(text(500)),
  kinds: maybe(list(z.enum(EntityKind), 20)),
  statuses: maybe(list(z.enum(RelationStatus), 10)),
  recordedBy: maybe(text(200)),
  recordedSince: maybe(time),
  recordedBefore: maybe(time),
  order: maybe(z.enum(ClaimOrder)),
})

const id = z.string().nullable()
const count = z.number().int()
const query = defineQuery(
  'claim/listed.cypher',
  z.object({
    about: id,
    source: id,
    speaker: id,
    stances: z.array(z.enum(Stance)),
    /** In Lucene's language. */
    query: z.string().nullable(),
    kinds: z.array(z.enum(EntityKind)).nullable(),
    statuses: z.array(z.enum(RelationStatus)).nullable(),
    recordedBy: z.string().nullable(),
    recordedSince: z.string().nullable(),
    recordedBefore: z.string().nullable(),
    order: z.enum(ClaimOrder),
    /** Stands for the first day of what has none: after all days. */
    undated: z.string(),
    read: z.bigint(),
    counted: z.bigint(),
    limit: z.bigint(),
    afterAt: z.string(),
    afterId: id,
  }),
  z.object({ read: count, total: count, places: textColumn, claims: claimColumns }),
)

const place = z.object({ r: z.string(), c: z.string() })
/** After every day that can be written. */
const UNDATED = 'undated'

const filterNames = claimFilter.omit({ order: true }).keyof().options

/** Whether claims are asked for by more than where they stand in the graph. */
export const asksMore = (filter: ClaimFilter): boolean =>
  filterNames.some((name) => filter[name] !== null && filter[name] !== undefined) ||
  filter.order === ClaimOrder.RECENT ||
  filter.order === ClaimOrder.HELD

/** The last ones recorded are looked at first: a page that is full is right, however many more there are. */
const isFull = (
  { about, source, speaker, text, order, first }: ClaimsArguments & ClaimFilter,
  found: number,
): boolean => order === ClaimOrder.RECENT && found > first && ![about, source, speaker, text].some(Boolean)

/** Throws KnownError TOO_LARGE where more claims would have to be looked at than may be. */
export function refuseToLook(read: number): void {
  if (read <= mostOf.claimsRead) return
  throw new KnownError(
    'TOO_LARGE',
    `More than ${inDigits(mostOf.claimsRead)} claims would have to be looked at. Ask for fewer: of one document, about one ` +
      'entity, of one speaker, with more words of the text, or recorded since a later day.',
  )
}

/**
 * A page of claims by their texts, by the kinds and statuses of what they are about, by who recorded them and when; retracted ones are
 * left out. In the order of their ids, of when they held, or the last recorded first. At most 10,000 are counted.
 * Throws KnownError BAD_INPUT, and TOO_LARGE where more than 100,000 would have to be looked at.
 */
export async function claimsListed(
  db: Db,
  args: ClaimsArguments & ClaimFilter,
  options?: RunOptions,
): Promise<Page<Claim>> {
  checkFirst(args.first)
  const { about, source, speaker, stances, first, after } = args
  const { text: words, order, ...filter } = checked(claimFilter, args)
  const cursors = cursorsOf(place, 'claims', { about, source, speaker, stances, words, order, ...filter })
  const start = cursors.read(after)
  const textQuery = words === null ? null : claimTextQuery(words)
  if (textQuery === undefined) return { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 }
  const [row] = await db.run(
    query,
    {
      ...filter,
      ...placeOf(args),
      stances: [...(stances ?? Object.values(Stance))],
      query: textQuery,
      order: order ?? ClaimOrder.ID,
      undated: UNDATED,
      read: BigInt(mostOf.claimsRead + 1),
      counted: BigInt(mostOf.claimsCounted),
      limit: BigInt(first + 1),
      ...afterOf(start),
    },
    options,
  )
  if (!isFull(args, row!.claims.id.length)) refuseToLook(row!.read)
  const placed = toClaims(row!.claims).map((claim, at) => ({ claim, r: row!.places[at]! }))
  const page = toPage(placed, first, row!.total, ({ claim, r }) => cursors.write({ r, c: claim.id }))
  return { ...page, edges: page.edges.map(({ node, cursor }) => ({ node: node.claim, cursor })) }
}

const placeOf = ({ about, source, speaker }: ClaimsArguments) => ({
  about: about ?? null,
  source: source ?? null,
  speaker: speaker ?? null,
})

/** After which claim a page begins. */
const afterOf = (start: z.infer<typeof place> | null) => ({ afterAt: start?.r ?? '', afterId: start?.c ?? null })

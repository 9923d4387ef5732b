import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { Stance } from '../../../model/generated/vocabulary'
import { claimColumns, toClaims } from './claim'
import type { Claim, ClaimColumns } from './claim'
import { cursorsOf } from '../cursor'
import type { Cursors } from '../cursor'
import { asksMore, claimsListed, refuseToLook } from './listed'
import type { ClaimFilter, ClaimsArguments } from './listed'
import { checkFirst, toPage } from '../page'
import type { Page, PageArguments } from '../page'
import { mostOf } from '../../../model/limits'

const page = { after: z.string(), limit: z.bigint() }
const stances = z.array(z.enum(Stance))
const found = z.object({ total: z.number().int(), claims: claimColumns })
const id = z.string()

const about = defineQuery(
  'claim/about.cypher',
  z.object({ about: id, source: id.nullable(), speaker: id.nullable(), stances, counted: z.bigint(), ...page }),
  found,
)
const inSource = defineQuery(
  'claim/in-source.cypher',
  z.object({ source: id, speaker: id.nullable(), stances, counted: z.bigint(), ...page }),
  found,
)
const bySpeaker = defineQuery(
  'claim/by-speaker.cypher',
  z.object({ speaker: id, stances, read: z.bigint(), ...page }),
  found.extend({ read: z.number().int() }),
)
const all = defineQuery('claim/all.cypher', z.object({ stances, counted: z.bigint(), ...page }), found)

const ofOne = z.object({ id, total: z.number().int(), claims: claimColumns })
const ofRelations = defineQuery(
  'claim/of-relations.cypher',
  z.object({ ids: z.array(id), stances: stances.nullable(), ...page }),
  ofOne,
)
const ofEntities = defineQuery('claim/of-entities.cypher', z.object({ ids: z.array(id), ...page }), ofOne)

const place = z.object({ c: z.string() })
type ClaimCursors = Cursors<z.infer<typeof place>>

/** Which part is wanted of the claims of each of some parents. A cursor is of one parent. Throws KnownError BAD_INPUT. */
function wantedPage({ first, after }: PageArguments, cursors: readonly ClaimCursors[]) {
  checkFirst(first)
  const [start] = cursors.map((each) => each.read(after))
  return { limit: BigInt(first + 1), after: start?.c ?? '' }
}

const toClaimPage = (list: ClaimColumns, first: number, total: number, cursors: ClaimCursors): Page<Claim> =>
  toPage(toClaims(list), first, total, ({ id: claim }) => cursors.write({ c: claim }))

async function find(db: Db, args: ClaimsArguments, cursors: ClaimCursors, options?: RunOptions) {
  const wanted = { stances: [...(args.stances ?? Object.values(Stance))], ...wantedPage(args, [cursors]) }
  const counted = BigInt(mostOf.claimsCounted)
  const [subject, source, speaker] = [args.about ?? null, args.source ?? null, args.speaker ?? null]
  if (subject !== null) return db.run(about, { ...wanted, counted, about: subject, source, speaker }, options)
  if (source !== null) return db.run(inSource, { ...wanted, counted, source, speaker }, options)
  if (speaker !== null) {
    const rows = await db.run(bySpeaker, { ...wanted, read: BigInt(mostOf.claimsRead + 1), speaker }, options)
    refuseToLook(rows[0]!.read)
    return rows
  }
  return db.run(all, { ...wanted, counted }, options)
}

/**
 * A page of claims in the order of their ids or the last recorded first, retracted ones left out. Where there are more than 10,000, they
 * are not all counted. Throws KnownError BAD_INPUT, and TOO_LARGE where too many would have to be looked at.
 */
export async function claims(db: Db, args: ClaimsArguments & ClaimFilter, options?: RunOptions): Promise<Page<Claim>> {
  if (asksMore(args)) return claimsListed(db, args, options)
  const { about: subject, source, speaker, stances: only } = args
  const cursors = cursorsOf(place, 'claims', { about: subject, source, speaker, stances: only })
  const [row] = await find(db, args, cursors, options)
  return toClaimPage(row!.claims, args.first, row!.total, cursors)
}

type Pages = Map<string, Page<Claim>>

/** A page of the claims of each of some relations, denials included, in one statement. Throws KnownError BAD_INPUT. */
export async function claimsOfRelations(
  db: Db,
  ids: readonly string[],
  args: PageArguments & Pick<ClaimsArguments, 'stances'>,
  options?: RunOptions,
): Promise<Pages> {
  const cursors = (parent: string) => cursorsOf(place, 'Relation.claims', { parent, stances: args.stances })
  const page = wantedPage(args, ids.map(cursors))
  const wanted = { ids: [...new Set(ids)], stances: args.stances ? [...args.stances] : null, ...page }
  const rows = await db.run(ofRelations, wanted, options)
  return new Map(rows.map((row) => [row.id, toClaimPage(row.claims, args.first, row.total, cursors(row.id))]))
}

/** A page of the claims about the attributes of each of some entities, in one statement. Throws KnownError BAD_INPUT. */
export async function claimsOfEntities(
  db: Db,
  ids: readonly string[],
  args: PageArguments,
  options?: RunOptions,
): Promise<Pages> {
  const cursors = (parent: string) => cursorsOf(place, 'Entity.claims', { parent })
  const page = wantedPage(args, ids.map(cursors))
  const rows = await db.run(ofEntities, { ids: [...new Set(ids)], ...page }, options)
  return new Map(rows.map((row) => [row.id, toClaimPage(row.claims, args.first, row.total, cursors(row.id))]))
}

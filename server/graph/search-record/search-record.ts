import { z } from 'zod'

import { SearchOutcome } from '../../../model/generated/vocabulary'
import { defineQuery } from '../../db/query'
import type { Db, Runner, RunOptions } from '../../db/query'
import { cursorsOf } from '../cursor'
import { checkFirst, toPage } from '../page'
import type { Page, PageArguments } from '../page'

const ids = z.array(z.string())
const row = z.object({
  id: z.string(),
  about: ids,
  question: z.string(),
  where: z.string(),
  source: z.string().nullish(),
  on: z.string(),
  outcome: z.enum(SearchOutcome),
  by: z.string(),
  at: z.string(),
})

/** What was looked for somewhere, and what came of it. Entities are told by their ids; `on` in EDTF, `at` in ISO 8601, UTC. */
export type SearchRecord = Omit<z.infer<typeof row>, 'about' | 'source'> & {
  aboutIds: string[]
  sourceId: string | null
}

const searches = z.array(row)
const byIds = defineQuery('search-record/by-ids.cypher', z.object({ ids }), z.object({ searches }))
const ofEntities = defineQuery(
  'search-record/of-entities.cypher',
  z.object({ ids, beforeAt: z.string().nullable(), beforeId: z.string(), limit: z.bigint() }),
  z.object({ id: z.string(), total: z.number().int(), searches }),
)
const aboutEnds = defineQuery(
  'search-record/about-ends.cypher',
  z.object({ ids, from: ids, to: ids, limit: z.bigint() }),
  z.object({ searches }),
)

const toRecord = ({ about, source, ...said }: z.infer<typeof row>): SearchRecord => ({
  ...said,
  aboutIds: about.toSorted(),
  sourceId: source ?? null,
})

/** Recorded searches by their ids, in the same order; undefined for each that is not there. */
export async function searchRecordsByIds(
  db: Runner,
  wanted: readonly string[],
  options?: RunOptions,
): Promise<(SearchRecord | undefined)[]> {
  const [found] = await db.run(byIds, { ids: [...new Set(wanted)] }, options)
  const known = new Map(found!.searches.map((each) => [each.id, toRecord(each)]))
  return wanted.map((id) => known.get(id))
}

const place = z.object({ s: z.string(), i: z.string() })

/** A page of the recorded searches about each of some entities, the one recorded last first, in one statement. Throws KnownError BAD_INPUT. */
export async function searchRecordsOfEntities(
  db: Db,
  wanted: readonly string[],
  { first, after }: PageArguments,
  options?: RunOptions,
): Promise<Map<string, Page<SearchRecord>>> {
  checkFirst(first)
  const cursors = (parent: string) => cursorsOf(place, 'Entity.searches', { parent })
  const [start] = wanted.map((id) => cursors(id).read(after))
  const page = { beforeAt: start?.s ?? null, beforeId: start?.i ?? '', limit: BigInt(first + 1) }
  const rows = await db.run(ofEntities, { ids: [...new Set(wanted)], ...page }, options)
  return new Map(
    rows.map(({ id: of, total, searches: found }) => {
      const places = cursors(of)
      return [of, toPage(found.map(toRecord), first, total, ({ at, id }) => places.write({ s: at, i: id }))]
    }),
  )
}

/** About whom recorded searches are asked for; those that are about one of `from` and one of `to` come first. */
export type SearchedEnds = { ids: readonly string[]; from: readonly string[]; to: readonly string[] }

/** The recorded searches about any of some entities, at most `first`: those about an end on each side, then the one recorded last. Throws KnownError BAD_INPUT. */
export async function searchRecordsAbout(
  db: Db,
  { ids: wanted, from, to }: SearchedEnds,
  first: number,
  options?: RunOptions,
): Promise<SearchRecord[]> {
  checkFirst(first)
  const asked = { ids: [...new Set(wanted)], from: [...from], to: [...to], limit: BigInt(first) }
  const [found] = await db.run(aboutEnds, asked, options)
  return found!.searches.map(toRecord)
}

/** All recorded searches about any of some entities, at most `most`, in the order of their ids. */
export async function allSearchRecords(
  db: Db,
  wanted: readonly string[],
  most: number,
  options?: RunOptions,
): Promise<SearchRecord[]> {
  const [found] = await db.run(aboutEnds, { ids: [...new Set(wanted)], from: [], to: [], limit: BigInt(most) }, options)
  return found!.searches.map(toRecord).sort((a, b) => (a.id < b.id ? -1 : 1))
}

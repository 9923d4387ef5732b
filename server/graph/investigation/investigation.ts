import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, Runner, RunOptions } from '../../db/query'
import { KnownError } from '../../errors'
import { cursorsOf } from '../cursor'
import { fold } from '../fold-text'
import { checkFirst, toPage } from '../page'
import type { Page, PageArguments } from '../page'

const ids = z.array(z.string())
const text = z.string().nullable()
const row = z.object({
  id: z.string(),
  name: z.string(),
  description: text,
  version: z.number().int(),
  by: z.string(),
  createdAt: z.string(),
  changedAt: z.string(),
  archivedAt: text,
})
/** An investigation without what is drawn in it; times in ISO 8601, UTC. */
export type Investigation = z.infer<typeof row>

const byIds = defineQuery('investigation/by-ids.cypher', z.object({ ids }), z.object({ investigation: row }))
const all = defineQuery(
  'investigation/all.cypher',
  z.object({ archived: z.boolean(), words: ids, beforeAt: text, beforeId: z.string(), limit: z.bigint() }),
  z.object({ total: z.number().int(), ids }),
)

/** Investigations by their ids, in the same order; undefined for each that is not there. */
export async function investigationsByIds(
  db: Runner,
  wanted: readonly string[],
  options?: RunOptions,
): Promise<(Investigation | undefined)[]> {
  const rows = await db.run(byIds, { ids: [...new Set(wanted)] }, options)
  const found = new Map(rows.map(({ investigation }) => [investigation.id, investigation]))
  return wanted.map((id) => found.get(id))
}

/** One investigation. Throws KnownError NOT_FOUND. */
export async function theInvestigation(db: Runner, id: string, options?: RunOptions): Promise<Investigation> {
  const [found] = await investigationsByIds(db, [id], options)
  if (!found) throw new KnownError('NOT_FOUND', `There is no investigation “${id}”.`)
  return found
}

/** Which investigations are listed: those put away or those not, and what words they must have. */
export type ListArguments = PageArguments & { archived?: boolean | null; text?: string | null }

const place = z.object({ s: z.string(), i: z.string() })

/** A page of the investigations, the one saved last first. Throws KnownError BAD_INPUT. */
export async function investigationPage(
  db: Db,
  { first, after, archived, text: words }: ListArguments,
  options?: RunOptions,
): Promise<Page<Investigation>> {
  checkFirst(first)
  const asked = {
    archived: archived ?? false,
    words: fold(words ?? '')
      .split(' ')
      .filter(Boolean),
  }
  const cursors = cursorsOf(place, 'investigations', asked)
  const before = cursors.read(after)
  const [found] = await db.run(
    all,
    { ...asked, beforeAt: before?.s ?? null, beforeId: before?.i ?? '', limit: BigInt(first + 1) },
    options,
  )
  const nodes = (await investigationsByIds(db, found!.ids, options)).flatMap((one) => one ?? [])
  return toPage(nodes, first, found!.total, ({ changedAt, id }) => cursors.write({ s: changedAt, i: id }))
}

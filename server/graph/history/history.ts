import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { HistoryAction } from '../../../model/generated/vocabulary'
import { columns, enumColumn, textColumn, textOrNullColumn } from '../columns'
import { cursorsOf } from '../cursor'
import { attributeChange } from '../ledger/entity-change'
import type { AttributeChange, Value } from '../ledger/entity-change'
import { checkFirst, toPage } from '../page'
import type { Page, PageArguments } from '../page'

/** One thing that was done to the ledger. */
export type HistoryEntry = {
  action: HistoryAction
  by: string
  /** ISO 8601, UTC. */
  at: string
  /** The claim it was done to; null for an entity. */
  claimId: string | null
  reason: string | null
  /** What was changed of an entity that was recorded again. */
  changes: { attribute: string; from: string | null; to: string | null }[]
}

const entryColumns = columns({
  action: enumColumn(HistoryAction),
  by: textColumn,
  at: textColumn,
  claimId: textOrNullColumn,
  reason: textOrNullColumn,
  /** What they are ordered by. */
  place: textColumn,
  /** JSON, see `AttributeChange`. */
  changes: textColumn,
})
const params = z.object({ ids: z.array(z.string()), after: z.string().nullable(), limit: z.bigint() })
const row = z.object({ id: z.string(), total: z.number().int(), entries: entryColumns })

const ofEntities = defineQuery('history/of-entities.cypher', params, row)
const ofRelations = defineQuery('history/of-relations.cypher', params, row)

const place = z.object({ h: z.string() })

/** A value as text; lists joined, and an empty one is nothing. */
const textOf = (value: Value): string | null =>
  Array.isArray(value) ? value.join('; ') || null : value === null ? null : String(value)

const inWords = ({ attribute, from, to }: AttributeChange) => ({ attribute, from: textOf(from), to: textOf(to) })

const cursorsOfHistory = (parent: string) => cursorsOf(place, 'history', { parent })

function toHistoryPage({ id, total, entries }: z.infer<typeof row>, first: number): Page<HistoryEntry> {
  const cursors = cursorsOfHistory(id)
  const all = entries.action.map((action, at) => ({
    action,
    by: entries.by[at]!,
    at: entries.at[at]!,
    claimId: entries.claimId[at]!,
    reason: entries.reason[at]!,
    place: entries.place[at]!,
    changes: attributeChange.array().parse(JSON.parse(entries.changes[at]!)).map(inWords),
  }))
  return toPage(all, first, total, (entry) => cursors.write({ h: entry.place }))
}

const asking =
  (query: typeof ofEntities) =>
  async (
    db: Db,
    ids: readonly string[],
    { first, after }: PageArguments,
    options?: RunOptions,
  ): Promise<Map<string, Page<HistoryEntry>>> => {
    checkFirst(first)
    const [start] = ids.map((id) => cursorsOfHistory(id).read(after))
    const rows = await db.run(
      query,
      { ids: [...new Set(ids)], after: start?.h ?? null, limit: BigInt(first + 1) },
      options,
    )
    return new Map(rows.map((each) => [each.id, toHistoryPage(each, first)]))
  }

/**
 * A page of what was done to each of some entities, newest first, in one statement: what was recorded of them, and the
 * claims about their attributes. Throws KnownError BAD_INPUT.
 */
export const historyOfEntities = asking(ofEntities)

/** A page of what was recorded and retracted of each of some relations, newest first, in one statement. Throws KnownError BAD_INPUT. */
export const historyOfRelations = asking(ofRelations)

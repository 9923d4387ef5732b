import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { KnownError } from '../../errors'
import { cursorsOf } from '../../graph/cursor'
import { now } from '../../graph/ledger/clock'
import { checkFirst, toPage } from '../../graph/page'
import type { Page, PageArguments } from '../../graph/page'
import { isHeld, SILENCE_MS } from './holder'
import { importRow, isBeingUndone } from './import-state'
import type { Import, ImportState } from './import-state'

const id = z.object({ id: z.string() })
const ids = z.object({ ids: z.array(z.string()) })
const byIds = defineQuery('import/by-ids.cypher', ids, z.object({ import: importRow }))
const page = defineQuery(
  'import/all.cypher',
  z.object({ beforeAt: z.string().nullable(), beforeId: z.string(), limit: z.bigint() }),
  ids.extend({ total: z.number().int() }),
)
const problemsOf = defineQuery(
  'import/problems.cypher',
  id.extend({ after: z.bigint(), limit: z.bigint() }),
  z.object({
    total: z.number().int(),
    at: z.array(z.number().int()),
    lines: z.array(z.number().int().nullable()),
    records: z.array(z.string()),
    fields: z.array(z.string().nullable()),
    reasons: z.array(z.string()),
  }),
)
const setState = defineQuery(
  'import/set-state.cypher',
  id.extend({
    from: z.array(z.string()),
    to: z.string(),
    holder: z.string().nullable(),
    undoing: z.boolean().nullable(),
    error: z.string().nullable(),
    finishedAt: z.string().nullable(),
  }),
  id,
)

const INTERRUPTED =
  'It broke off, because the program that ran it ended. What was read by then is in the graph; resume it to go on.'

const UNDO_INTERRUPTED =
  'Undoing it broke off, because the program that did it ended. A part of it is gone; undo it again to finish that.'

/** Whether nobody is at an import: whoever was is gone, or nobody came within the time since it was to be begun. */
const isAlone = (row: Import, since: string): boolean =>
  row.holder === null ? Date.now() - Date.parse(since) > SILENCE_MS : !isHeld(row)

/** An import that nobody is at stands still, whatever the ledger says. */
function asItIs(row: Import): Import {
  if (row.state === 'RUNNING' && isAlone(row, row.startedAt)) return { ...row, state: 'STOPPED', error: INTERRUPTED }
  if (isBeingUndone(row) && isAlone(row, row.beatAt ?? row.startedAt)) return { ...row, error: UNDO_INTERRUPTED }
  return row
}

/** Imports by their ids, in the same order; undefined for each that is not there. */
export async function importsByIds(
  db: Db,
  wanted: readonly string[],
  options?: RunOptions,
): Promise<(Import | undefined)[]> {
  const rows = await db.run(byIds, { ids: [...new Set(wanted)] }, options)
  const found = new Map(rows.map((row) => [row.import.id, asItIs(row.import)]))
  return wanted.map((each) => found.get(each))
}

/** One import. Throws KnownError NOT_FOUND. */
export async function theImport(db: Db, wanted: string): Promise<Import> {
  const [found] = await importsByIds(db, [wanted])
  if (!found) throw new KnownError('NOT_FOUND', `There is no import “${wanted}”.`)
  return found
}

const cursors = cursorsOf(z.object({ s: z.string(), i: z.string() }), 'imports', {})

/** A page of the imports, the last one first. Throws KnownError BAD_INPUT. */
export async function importPage(db: Db, { first, after }: PageArguments, options?: RunOptions): Promise<Page<Import>> {
  checkFirst(first)
  const before = cursors.read(after)
  const [row] = await db.run(
    page,
    { beforeAt: before?.s ?? null, beforeId: before?.i ?? '', limit: BigInt(first + 1) },
    options,
  )
  const nodes = (await importsByIds(db, row!.ids, options)).flatMap((one) => one ?? [])
  return toPage(nodes, first, row!.total, ({ startedAt, id }) => cursors.write({ s: startedAt, i: id }))
}

/** What was wrong with one record. */
export type Problem = { at: number; line: number | null; record: string | null; field: string | null; reason: string }

/** What was wrong with records of an import, in the order in which it was met: at most `limit` after the one numbered `after`. */
export async function readProblems(db: Db, importId: string, after: number, limit: number, options?: RunOptions) {
  const [row] = await db.run(problemsOf, { id: importId, after: BigInt(after), limit: BigInt(limit) }, options)
  const problems = (row?.at ?? []).map((at, i): Problem => ({
    at,
    line: row!.lines[i]!,
    record: row!.records[i]! || null,
    field: row!.fields[i]!,
    reason: row!.reasons[i]!,
  }))
  return { total: row?.total ?? 0, problems }
}

/** A page of what was wrong with records of an import. Throws KnownError BAD_INPUT. */
export async function problemPage(
  db: Db,
  importId: string,
  { first, after }: PageArguments,
  options?: RunOptions,
): Promise<Page<Problem>> {
  checkFirst(first)
  const places = cursorsOf(z.object({ p: z.number().int() }), 'Import.problems', { import: importId })
  const from = places.read(after)?.p ?? -1
  const { total, problems } = await readProblems(db, importId, from, first + 1, options)
  return toPage(problems, first, total, ({ at }) => places.write({ p: at }))
}

/** What is said of an import with its state: who must still run it, why it is at that, and whether it is being undone. */
type Saying = { holder?: string; error?: string; undoing?: true }

/** Says what an import is at, if it is at one of `from` now; gives whether it was. */
export async function changeState(
  db: Db,
  importId: string,
  from: readonly ImportState[],
  to: ImportState,
  { holder, error, undoing }: Saying = {},
): Promise<boolean> {
  const said = { holder: holder ?? null, error: error ?? null, undoing: undoing ?? null }
  const rows = await db.write(async (tx) => {
    const finishedAt = to === 'RUNNING' ? null : await now(tx)
    return tx.run(setState, { id: importId, from: [...from], to, ...said, finishedAt })
  })
  return rows.length > 0
}

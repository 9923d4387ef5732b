import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, Runner } from '../../db/query'
import { shortened } from '../clean'
import type { ProblemDraft } from '../draft'
import { harmlessCell, QUOTED_CELL } from '../../../model/text/csv-cell'
import { readProblems } from '../job/import-ledger'
import type { Problem } from '../job/import-ledger'

const addProblems = defineQuery(
  'import/add-problems.cypher',
  z.object({
    id: z.string(),
    lines: z.array(z.bigint().nullable()),
    records: z.array(z.string()),
    fields: z.array(z.string().nullable()),
    reasons: z.array(z.string()),
  }),
  z.object({}),
)

/** Keeps what was wrong with records of an import; it is locked, and counts them itself. */
export async function writeProblems(tx: Runner, id: string, problems: readonly ProblemDraft[]): Promise<void> {
  if (problems.length === 0) return
  await tx.run(addProblems, {
    id,
    lines: problems.map(({ place: { line } }) => (line === null ? null : BigInt(line))),
    records: problems.map(({ place: { record } }) => shortened(record, 500)),
    fields: problems.map(({ field }) => field),
    reasons: problems.map(({ reason }) => reason),
  })
}

const PAGE = 5_000

/** A text on one line: a row of the report is one record, for whoever counts lines. */
const onOneLine = (text: string | null): string | null => text?.replace(/\r\n?|\n/g, ' ') ?? null

const rowsOf = (problems: readonly Problem[]): string =>
  stringify(
    problems.map(({ line, record, field, reason }) => [
      line,
      ...[record, field, reason].map((text) => harmlessCell(onOneLine(text))),
    ]),
    { record_delimiter: '\r\n', quoted_match: QUOTED_CELL },
  )

/** The report of an import as CSV that spreadsheets open: every record that could not be taken, or only in part. */
export async function* reportOf(db: Db, id: string): AsyncGenerator<string> {
  yield '\uFEFFline,record,field,reason\r\n'
  for (let after = -1; ;) {
    const { problems } = await readProblems(db, id, after, PAGE)
    yield rowsOf(problems)
    const last = problems.at(-1)
    if (!last) return
    after = last.at
  }
}

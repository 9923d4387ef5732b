import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, Runner } from '../../db/query'
import type { ProblemDraft } from '../draft'
import { readProblems } from './ledger'

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
    records: problems.map(({ place: { record } }) => record.slice(0, 500)),
    fields: problems.map(({ field }) => field),
    reasons: problems.map(({ reason }) => reason),
  })
}

const PAGE = 5_000

/** A cell of a CSV file that every spreadsheet reads as text. */
const cell = (value: string | number | null): string => {
  if (value === null) return ''
  const text = String(value).replace(/\r\n?|\n/g, ' ')
  const safe = typeof value === 'string' && /^[=+\-@\t]/.test(text) ? `'${text}` : text
  return /[",;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The report of an import as CSV that spreadsheets open: every record that could not be taken, or only in part. */
export async function* reportOf(db: Db, id: string): AsyncGenerator<string> {
  yield '\uFEFFline,record,field,reason\r\n'
  for (let after = -1; ;) {
    const { problems } = await readProblems(db, id, after, PAGE)
    for (const { line, record, field, reason } of problems)
      yield `${[line, record, field, reason].map(cell).join(',')}\r\n`
    const last = problems.at(-1)
    if (!last) return
    after = last.at
  }
}

import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import type { RecordDraft } from '../draft'
import { eachOnce, only } from './record'

const texts = z.array(z.string())
const said = z.array(z.record(z.string(), z.unknown()))
const withIds = z.object({ ids: texts, said })
const addImports = defineQuery('restore/add-imports.cypher', withIds, z.object({}))
const addOperations = defineQuery('restore/add-operations.cypher', withIds, z.object({}))
const addProblems = defineQuery(
  'restore/add-problems.cypher',
  z.object({ imports: texts, places: z.array(z.bigint()), said }),
  z.object({}),
)

/** What is a share of one, and no whole number even where it is 0 or 1. */
const SHARES = new Set(['progress'])

/** Whole numbers as the database keeps them. */
const stored = (line: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(line).map(([name, value]) => [
      name,
      typeof value === 'number' && !SHARES.has(name) ? BigInt(value) : value,
    ]),
  )

/** Adds imports with their problems, and what was done by hand, as they stand in their ledgers. */
export async function writeDoings(tx: Runner, records: readonly RecordDraft[]): Promise<void> {
  const lists = [
    [addImports, eachOnce(only(records, 'import'))],
    [addOperations, eachOnce(only(records, 'operation'))],
  ] as const
  for (const [query, some] of lists) {
    if (some.length === 0) continue
    const lines = some.map(({ line: { record: _, ...line } }) => line)
    await tx.run(query, { ids: lines.map(({ id }) => id), said: lines.map(stored) })
  }
  const problems = only(records, 'problem').map(({ line: { record: _, ...line } }) => line)
  if (problems.length === 0) return
  await tx.run(addProblems, {
    imports: problems.map((each) => each.import),
    places: problems.map(({ at }) => BigInt(at)),
    said: problems.map(({ place, ...line }) => stored({ ...line, record: place })),
  })
}

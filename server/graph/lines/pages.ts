import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db } from '../../db/query'

const PATIENT = { timeoutMs: 120_000 }
const LIMIT = 2_000n

const properties = z.record(z.string(), z.unknown())
export type Properties = z.infer<typeof properties>
const page = z.object({ after: z.string(), limit: z.bigint() })
const row = z.object({ id: z.string(), properties })
const ids = z.array(z.string())
const claims = defineQuery('lines/claims.cypher', page, row.extend({ speakers: ids }))
const entities = defineQuery('lines/entities.cypher', page, row.extend({ derivedFrom: ids }))
const imports = defineQuery('lines/imports.cypher', page, row)
const operations = defineQuery('lines/operations.cypher', page, row)
const retracted = defineQuery(
  'lines/retracted.cypher',
  page.extend({ afterAt: z.string() }),
  row.extend({ at: z.string() }),
)
const investigations = defineQuery('lines/investigations.cypher', page, row)
const searches = defineQuery('lines/search-records.cypher', page, row.extend({ about: ids }))
const versions = defineQuery('lines/versions.cypher', page, row)
const problems = defineQuery(
  'lines/problems.cypher',
  z.object({ import: z.string(), after: z.bigint(), limit: z.bigint() }),
  z.object({ at: z.number().int(), properties }),
)

async function* walk<R>(first: (last: R | undefined) => Promise<R[]>): AsyncGenerator<R> {
  let last: R | undefined
  for (;;) {
    const rows = await first(last)
    yield* rows
    last = rows.at(-1)
    if (last === undefined) return
  }
}

const byId =
  <Q extends typeof claims | typeof entities | typeof imports | typeof searches>(query: Q, limit = LIMIT) =>
  (db: Db) =>
    walk<z.output<Q['row']> & { id: string }>(
      (last) => db.run(query, { after: last?.id ?? '', limit }, PATIENT) as never,
    )

/** Everything of a sort that is recorded, in the order of the ids, a page at a time in memory. */
export const allClaims = byId(claims)
export const allEntities = byId(entities)
export const allImports = byId(imports)
export const allOperations = byId(operations)
export const allSearches = byId(searches)
export const allInvestigations = byId(investigations)
/** Each holds a whole drawing. */
export const allVersions = byId(versions, 50n)
export const allRetracted = (db: Db) =>
  walk<z.output<(typeof retracted)['row']>>((last) =>
    db.run(retracted, { after: last?.id ?? '', afterAt: last?.at ?? '', limit: LIMIT }, PATIENT),
  )
export const problemsOf = (db: Db, of: string) =>
  walk<z.output<(typeof problems)['row']>>((last) =>
    db.run(problems, { import: of, after: BigInt(last?.at ?? -1), limit: LIMIT }, PATIENT),
  )

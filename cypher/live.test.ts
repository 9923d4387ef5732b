import neo4j from 'neo4j-driver'
import type { Driver } from 'neo4j-driver'
import type { z } from 'zod'

import '../server/app'
import '../server/command/throughline'
import '../server/db/is-empty'
import { startThrowaway } from '../server/db/local/throwaway'
import type { ThrowawayNeo4j } from '../server/db/local/throwaway'
import { migrate } from '../server/db/migrate'
import '../server/graph-check'
import '../server/graph/entity/hub'
import '../server/graph/check/rules'
import { queries } from '../server/db/query'
import { textAndParameters } from '../server/db/parameters'

let local: ThrowawayNeo4j
let driver: Driver
// A database of its own: some of these lock all there is, and other tests would wait for that.
beforeAll(async () => {
  local = await startThrowaway()
  await migrate(local)
  driver = neo4j.driver(local.uri, neo4j.auth.basic(local.user, local.password))
})
afterAll(async () => {
  await driver.close()
  await local.remove()
})

type Def = {
  type: string
  innerType: z.ZodType
  element: z.ZodType
  in: z.ZodType
  options: z.ZodType[]
  items: z.ZodType[]
  shape: Record<string, z.ZodType>
  entries: Record<string, unknown>
  checks?: { _zod: { def: { length?: number } } }[]
}

/** The least that each sort of schema takes: lists of one, or as long as they must be, and texts that are in no graph. */
const samples: Record<string, (def: Def) => unknown> = {
  string: () => 'no such thing',
  bigint: () => 1n,
  number: () => 1,
  boolean: () => false,
  record: () => ({}),
  enum: ({ entries }) => Object.values(entries)[0],
  array: ({ element, checks = [] }) => {
    const length = checks.flatMap((check) => check._zod.def.length ?? [])[0] ?? 1
    return Array.from({ length }, () => sample(element))
  },
  tuple: ({ items }) => items.map(sample),
  object: ({ shape }) => Object.fromEntries(Object.entries(shape).map(([name, of]) => [name, sample(of)])),
  union: ({ options }) => sample(options[0]!),
  pipe: (def) => sample(def.in),
  nullable: ({ innerType }) => sample(innerType),
  optional: ({ innerType }) => sample(innerType),
  readonly: ({ innerType }) => sample(innerType),
}

function sample(schema: z.ZodType): unknown {
  const def = schema.def as unknown as Def
  return samples[def.type]?.(def) ?? null
}

test.each(queries.map((query) => [query.file, query] as const))(
  '%s runs, and its columns are those of its row',
  async (_, query) => {
    const session = driver.session({ database: 'neo4j' })
    const transaction = await session.beginTransaction({ timeout: 60_000 })
    try {
      const result = transaction.run(...textAndParameters(query, sample(query.params) as never))
      const columns = await result.keys()
      expect([...columns].sort()).toEqual(Object.keys(query.row.shape).sort())
      const { records } = await result
      for (const record of records) expect(Object.keys(record.toObject()).sort()).toEqual([...columns].sort())
    } finally {
      await transaction.rollback().catch(() => undefined)
      await session.close()
    }
  },
)

import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import neo4j from 'neo4j-driver'
import type { Driver } from 'neo4j-driver'
import { z } from 'zod'

import type { Connection } from './connection'
import { appliedRow, pending, readMigrations } from './migration-file'
import type { Migration } from './migration-file'
import { KnownError } from '../errors'
import { defineQuery } from './query'
import { rulesOf } from './schema-rules'
import type { SchemaRule } from './schema-rules'

/** How long a migrating program keeps the lock without a sign of life, in seconds. */
const LEASE_S = 30
/** The longest wait for the indexes of a large graph, in seconds. */
const INDEXES_S = 3_600

/** An index over a large graph takes as long as it takes. */
const NO_TIMEOUT = { timeout: 0 }

const none = z.object({})
const constraint = defineQuery('migration/constraint.cypher', none, none)
const appliedOnes = defineQuery('migration/applied.cypher', none, appliedRow)
const holderOnly = z.object({ holder: z.string() })
const lock = defineQuery('migration/lock.cypher', holderOnly.extend({ seconds: z.bigint() }), holderOnly)
const unlock = defineQuery('migration/unlock.cypher', holderOnly, none)
const recorded = z.object({ version: z.bigint(), name: z.string(), checksum: z.string() })
const record = defineQuery('migration/record.cypher', recorded, none)
const nameOnly = z.object({ name: z.string() })
const rulesThere = defineQuery('migration/rules.cypher', none, nameOnly)
const awaitIndexes = defineQuery('migration/await-indexes.cypher', z.object({ seconds: z.bigint() }), none)

/** What changes very many claims does so in transactions of its own, one after the other: all at once would not fit into memory. */
const IN_PARTS = /\bIN TRANSACTIONS\b/

/** Sends statements in one transaction, and gives the rows of the last; one that goes in parts is sent alone. */
type Ask = (texts: string | string[], parameters?: object) => Promise<object[]>

const asking =
  (driver: Driver, database: string): Ask =>
  async (texts, parameters = {}) => {
    const session = driver.session({ database })
    try {
      if (typeof texts === 'string' && IN_PARTS.test(texts)) {
        const { records } = await session.run(texts, parameters, NO_TIMEOUT)
        return records.map((record) => record.toObject())
      }
      return await session.executeWrite(async (transaction) => {
        let rows: object[] = []
        for (const text of [texts].flat()) {
          const { records } = await transaction.run(text, parameters)
          rows = records.map((record) => record.toObject())
        }
        return rows
      }, NO_TIMEOUT)
    } finally {
      await session.close()
    }
  }

const applied = async (ask: Ask) => z.array(appliedRow).parse(await ask(appliedOnes.text))

async function apply(ask: Ask, { version, name, checksum, statements }: Migration): Promise<void> {
  await ask(statements.length === 1 ? statements[0]! : statements)
  await ask(record.text, { version: BigInt(version), name, checksum })
}

/** Does `work` while no other program migrates; the lock of one that was killed runs out by itself. */
async function underLock<T>(ask: Ask, work: () => Promise<T>): Promise<T> {
  const holder = randomUUID()
  const hold = () => ask(lock.text, { holder, seconds: BigInt(LEASE_S) })
  await ask(constraint.text)
  while ((await hold()).length === 0) await sleep(250)
  const alive = setInterval(() => void hold().catch(() => undefined), (LEASE_S * 1000) / 3)
  try {
    return await work()
  } finally {
    clearInterval(alive)
    await ask(unlock.text, { holder })
  }
}

/** How Neo4j refuses a constraint that the data breaks. */
const BROKEN = /Schema\.Constraint/

/** What the migrations made and is not there any more: somebody took it away, or the store was damaged. */
async function missingRules(ask: Ask, known: Migration[]): Promise<SchemaRule[]> {
  const there = new Set(
    z
      .array(nameOnly)
      .parse(await ask(rulesThere.text))
      .map(({ name }) => name),
  )
  return rulesOf(known).filter(({ name }) => !there.has(name))
}

const namesOf = (rules: SchemaRule[]) => rules.map(({ name }) => name).join(', ')

/** Makes again what is missing, and says so. Throws KnownError CONFLICT where what is stored breaks a rule already. */
async function remake(ask: Ask, missing: SchemaRule[], say: (sentence: string) => void): Promise<void> {
  if (missing.length === 0) return
  say(
    `The database lacks ${missing.length} of its constraints and indexes (${namesOf(missing)}): its store may have been damaged, or ` +
      'somebody took them away. They are made again; run npm run check:graph to see whether all else is there.',
  )
  try {
    await ask(missing.map(({ statement }) => statement))
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    if (!BROKEN.test(code ?? '')) throw error
    throw new KnownError(
      'CONFLICT',
      `The database lacks constraints (${namesOf(missing)}), and what is stored breaks them: ${message.trim()} ` +
        'The store is damaged: put back a copy of the data folder from before (docs/faults.md).',
      { cause: error },
    )
  }
}

/**
 * Brings the database up to date with `cypher/migrations` and answers how many were applied. Of two programs at once,
 * one migrates and the other waits for it. A file is one transaction, or one statement in parts, so it changes the schema or the data, never both;
 * one whose record was lost is run again, so its statements must not mind. Constraints and indexes that earlier migrations made and
 * that are gone are made again, which is told to `say`.
 * Throws KnownError CONFLICT when a newer version migrated the database, an applied file was changed afterwards, or what is stored
 * breaks a constraint that is gone.
 */
export async function migrate(
  { uri, user, password, database }: Connection,
  known: Migration[] = readMigrations(),
  say: (sentence: string) => void = () => undefined,
): Promise<number> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  })
  const ask = asking(driver, database)
  try {
    const isWhole = async () => (await missingRules(ask, known)).length === 0
    if (pending(known, await applied(ask)).length === 0 && (await isWhole())) return 0
    return await underLock(ask, async () => {
      const todo = pending(known, await applied(ask))
      const earlier = known.filter((migration) => !todo.includes(migration))
      await remake(ask, await missingRules(ask, earlier), say)
      for (const migration of todo) await apply(ask, migration)
      await ask(awaitIndexes.text, { seconds: BigInt(INDEXES_S) })
      return todo.length
    })
  } finally {
    await driver.close()
  }
}

import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import neo4j from 'neo4j-driver'
import type { Driver } from 'neo4j-driver'
import { z } from 'zod'

import type { Connection } from './connection'
import { appliedRow, pending, readMigrations } from './migration-file'
import type { Migration } from './migration-file'
import { defineQuery } from './query'

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
const awaitIndexes = defineQuery('migration/await-indexes.cypher', z.object({ seconds: z.bigint() }), none)

/** Sends statements in one transaction, and gives the rows of the last. */
type Ask = (texts: string | string[], parameters?: object) => Promise<object[]>

const asking =
  (driver: Driver, database: string): Ask =>
  async (texts, parameters = {}) => {
    const session = driver.session({ database })
    try {
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
  await ask(statements)
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

/**
 * Brings the database up to date with `cypher/migrations` and answers how many were applied. Of two programs at once,
 * one migrates and the other waits for it. A file is one transaction, so it changes the schema or the data, never both;
 * one whose record was lost is run again, so its statements must not mind.
 * Throws KnownError CONFLICT when a newer version migrated the database, or an applied file was changed afterwards.
 */
export async function migrate(
  { uri, user, password, database }: Connection,
  known: Migration[] = readMigrations(),
): Promise<number> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  })
  const ask = asking(driver, database)
  try {
    if (pending(known, await applied(ask)).length === 0) return 0
    return await underLock(ask, async () => {
      const todo = pending(known, await applied(ask))
      for (const migration of todo) await apply(ask, migration)
      await ask(awaitIndexes.text, { seconds: BigInt(INDEXES_S) })
      return todo.length
    })
  } finally {
    await driver.close()
  }
}

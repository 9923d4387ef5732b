import neo4j from 'neo4j-driver'

import { connect } from '../server/db/connect'
import { startThrowaway } from '../server/db/local/throwaway'
import { migrate } from '../server/db/migrate'
import type { Db } from '../server/db/query'

/** A Neo4j for one test file alone, which may do to it what it likes. */
export type OwnDatabase = {
  db: Db
  /** Asks or does anything in it. */
  ask(text: string): Promise<Record<string, unknown>[]>
  end(): Promise<void>
}

/** Starts an empty Neo4j with the migrations. */
export async function ownDatabase(): Promise<OwnDatabase> {
  const local = await startThrowaway()
  await migrate(local)
  const db = connect(local)
  const driver = neo4j.driver(local.uri, neo4j.auth.basic(local.user, local.password), {
    disableLosslessIntegers: true,
  })
  return {
    db,
    ask: async (text) => {
      const { records } = await driver.executeQuery(text, {}, { database: local.database })
      return records.map((record) => record.toObject())
    },
    end: async () => {
      await Promise.all([db.close(), driver.close()])
      await local.remove()
    },
  }
}

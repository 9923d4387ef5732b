import neo4j from 'neo4j-driver'

import { connect } from '../server/db/connect'
import type { Db } from '../server/db/query'
import { borrow } from './lending'

/** A Neo4j for one test file alone, which may do to its data what it likes. */
export type OwnDatabase = {
  db: Db
  /** Where it is, as settings of the program. */
  settings: Record<string, string>
  /** Asks or does anything in it. */
  ask(text: string): Promise<Record<string, unknown>[]>
  end(): Promise<void>
}

/** An empty Neo4j with the migrations, which others may have used before. What stops or breaks a database starts one of its own. */
export async function ownDatabase(): Promise<OwnDatabase> {
  const { connection, giveBack } = await borrow()
  const { uri, user, password, database } = connection
  const db = connect(connection)
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  return {
    db,
    settings: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
    ask: async (text) => {
      const { records } = await driver.executeQuery(text, {}, { database })
      return records.map((record) => record.toObject())
    },
    end: async () => {
      await Promise.all([db.close(), driver.close()])
      giveBack()
    },
  }
}

import { connect } from '../server/db/connect'
import type { Db } from '../server/db/query'

function setting(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: run this test with jest, whose set-up starts a Neo4j.`)
  return value
}

/** The Neo4j that all test files of a run share: make data under ids of your own, and never assume that it is empty. */
export const testDb = (): Db & { close(): Promise<void> } =>
  connect({
    uri: setting('NEO4J_TEST_URI'),
    user: setting('NEO4J_TEST_USER'),
    password: setting('NEO4J_TEST_PASSWORD'),
    database: 'neo4j',
  })

import { openDriver } from '../pool'
import type { Connection } from '../connection'
import { within } from '../time-limit'

/** What Neo4j says of one of its databases: whether it can be used, and why not. */
export type DatabaseStatus = { status: string; message: string }

const STATUS =
  'SHOW DATABASE $name YIELD currentStatus, statusMessage RETURN currentStatus AS status, statusMessage AS message'
const STATUS_MS = 20_000

/** Asks Neo4j about a database that it has and that cannot be asked itself; undefined when it does not say. */
export async function statusOf(connection: Connection): Promise<DatabaseStatus | undefined> {
  const driver = openDriver(connection, 1)
  try {
    const asked = driver.executeQuery(STATUS, { name: connection.database }, { database: 'system' })
    const { records } = await within(STATUS_MS, asked)
    return records[0]?.toObject() as DatabaseStatus | undefined
  } catch {
    return undefined
  } finally {
    void driver.close().catch(() => undefined)
  }
}

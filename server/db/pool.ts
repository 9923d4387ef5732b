import neo4j from 'neo4j-driver'
import type { Driver } from 'neo4j-driver'

import type { Connection } from './connection'
import { within } from './time-limit'

/** More statements at once than this only make each other slow; the next one waits for its turn. */
const CONNECTIONS = 50
/** A connection that was not used for longer is tried before it is used, and replaced when nothing comes back. */
const RESTED_MS = 1_000
/** How long closing waits for a database that may be hanging. */
const CLOSE_MS = 2_000

/** Opens the driver with what all ways to a database have in common; nothing is sent before the first question. */
export const openDriver = ({ uri, user, password }: Connection, most: number): Driver =>
  neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: most,
    maxTransactionRetryTime: 3_000,
    connectionAcquisitionTimeout: 4_000,
    connectionTimeout: 3_000,
    connectionLivenessCheckTimeout: RESTED_MS,
    telemetryDisabled: true,
  })

/** Some connections to one database. */
export type Pool = {
  driver: Driver
  /** How many sessions are open; counted by whoever opens them. */
  sessions: number
  /** Whether a session may have to wait until another one gives its connection back. */
  isFull(): boolean
  close(): Promise<void>
}

/** Opens a pool of fifty connections, each made when it is wanted. */
export function openPool(connection: Connection): Pool {
  const driver = openDriver(connection, CONNECTIONS)
  return {
    driver,
    sessions: 0,
    isFull() {
      return this.sessions > CONNECTIONS
    },
    close: () => within(CLOSE_MS, driver.close()).catch(() => undefined),
  }
}

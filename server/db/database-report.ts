import { z } from 'zod'

import type { Connection } from './connection'
import { openDriver } from './pool'
import { defineQuery } from './query'

const questions = defineQuery('health/running-questions.cypher', z.object({}), z.object({ question: z.unknown() }))

/** What a database says of itself while something waits for it. */
export type Report = {
  /** Resolves when it has taken a new connection and its password: it is there. */
  there: Promise<unknown>
  /** The names of the questions that it is at work on. */
  atWork: Promise<ReadonlySet<unknown>>
}

/**
 * Asks a database whether it is there and what it is at work on, on a connection made for this alone: one that has rested may be dead
 * without anybody having been told, and the driver would answer from memory.
 */
export function askForReport(connection: Connection): Report {
  const { database } = connection
  const driver = openDriver(connection, 1)
  const there = driver.getServerInfo({ database })
  const atWork = there
    .then(() => driver.executeQuery(questions.text, {}, { database, routing: 'READ' }))
    .then(({ records }) => new Set(records.map((record) => questions.row.parse(record.toObject()).question)))
  const close = () => void driver.close().catch(() => undefined)
  atWork.then(close, close)
  return { there, atWork }
}

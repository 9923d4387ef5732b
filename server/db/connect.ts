import { randomUUID } from 'node:crypto'

import neo4j from 'neo4j-driver'
import type { ManagedTransaction, QueryResult, Session } from 'neo4j-driver'
import type { z } from 'zod'

import { askForReport } from './database-report'
import { makeCommits } from './commits'
import type { Connection } from './connection'
import { ConnectionLost, toKnownError } from './driver-error'
import { makeLiveness } from './liveness'
import { openPool } from './pool'
import type { Pool } from './pool'
import type { Db, Query, Runner, RunOptions } from './query'
import { textAndParameters } from './parameters'

type AnyQuery = Query<z.ZodObject, z.ZodObject>
type Asked = Promise<QueryResult>

/** The longest a statement may take, in milliseconds; a request's own deadline is shorter or equal. */
const STATEMENT_TIMEOUT_MS = 10_000
const limited = (question: string, options?: RunOptions) => ({
  timeout: options?.timeoutMs ?? STATEMENT_TIMEOUT_MS,
  metadata: { question },
})

const rowsOf = (query: AnyQuery, { records }: QueryResult) =>
  records.map((record) => query.row.parse(record.toObject()))

const transactionRunner = (tx: ManagedTransaction): Runner => ({
  run: async (query, params) => rowsOf(query, await tx.run(...textAndParameters(query, params))) as never,
})

/** Gives what `work` gives, or fails at once when `signal` fires. */
function unlessAborted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error)
    signal.addEventListener('abort', stop)
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

/** Whether a question got no answer because its connection broke. Of a write the driver has tried again what it could by itself. */
const isBroken = (error: unknown, mode: 'READ' | 'WRITE'): boolean =>
  error instanceof ConnectionLost ||
  (mode === 'READ' && error instanceof neo4j.Neo4jError && /^(ServiceUnavailable|SessionExpired)$/.test(error.code))

/**
 * Opens the driver. Nothing is sent before the first question. A database that stops or hangs is noticed within five seconds
 * (KnownError UNAVAILABLE), and used again when it is back. A connection that died while it rested is replaced, and what was asked
 * on it is asked again, so nobody notices but by a delay of two seconds at most.
 */
export function connect(connection: Connection): Db & { close(): Promise<void> } {
  const { database } = connection
  // One bookmark manager for all sessions, so that a cluster's readers show what was just written.
  const bookmarkManager = neo4j.bookmarkManager()
  const commits = makeCommits()
  let pool = openPool(connection)
  // Other programs may ask the same database: the names of this one's questions are its alone.
  const program = randomUUID()
  let questions = 0
  /** What hangs or died is never heard of again: new connections for what comes, the old ones go after the last statement on them. */
  const renew = (old: Pool) => {
    if (pool !== old) return
    setTimeout(() => void old.close(), STATEMENT_TIMEOUT_MS).unref()
    pool = openPool(connection)
  }
  const liveness = makeLiveness(
    () => askForReport(connection),
    () => renew(pool),
  )

  type Work<T> = (session: Session, question: string) => Promise<T>

  const inSession = async <T>(mode: 'READ' | 'WRITE', signal: AbortSignal | undefined, work: Work<T>): Promise<T> => {
    const used = pool
    const question = `${program} ${++questions}`
    const session = used.driver.session({ database, defaultAccessMode: neo4j.session[mode], bookmarkManager })
    used.sessions++
    try {
      return await unlessAborted(
        liveness.watch(work(session, question), question, () => used.isFull()),
        signal,
      )
    } catch (error) {
      if (error instanceof ConnectionLost) renew(used)
      throw error
    } finally {
      used.sessions--
      // Ends what still runs in the database. Not waited for: a database that hangs does not answer this either.
      void session.close().catch(() => undefined)
    }
  }

  /** Asks, and once more when the connection broke. A write that may have been done already does it no second time (see Db.write). */
  const twice = async <T>(mode: 'READ' | 'WRITE', { signal }: RunOptions = {}, work: Work<T>): Promise<T> => {
    if (signal?.aborted) throw toKnownError(signal.reason, signal)
    try {
      return await inSession(mode, signal, work).catch((error: unknown) => {
        if (!isBroken(error, mode) || signal?.aborted) throw error
        return inSession(mode, signal, work)
      })
    } catch (error) {
      throw toKnownError(error, signal)
    }
  }

  return {
    run: (query, params, options) =>
      twice('READ', options, async (session, question) =>
        rowsOf(query, await (session.run(...textAndParameters(query, params), limited(question, options)) as Asked)),
      ) as never,
    write: (work, options) =>
      twice('WRITE', options, async (session, question) => {
        let committed = () => {}
        try {
          return await session.executeWrite(
            async (tx) => {
              // The one before failed, where the driver tries again.
              committed()
              const result = await work(transactionRunner(tx))
              committed = await commits.begin()
              return result
            },
            limited(question, options),
          )
        } finally {
          committed()
        }
      }),
    commits,
    close: () => pool.close(),
  }
}

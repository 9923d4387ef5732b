import neo4j from 'neo4j-driver'
import type { ManagedTransaction, QueryResult, Session } from 'neo4j-driver'
import type { z } from 'zod'

import { toKnownError } from './driver-error'
import { makeLiveness, within } from './liveness'
import type { Db, Query, Runner, RunOptions } from './query'
import { textAndParameters } from './parameters'

/** Where a database is and who asks. */
export type Connection = { uri: string; user: string; password: string; database: string }

type AnyQuery = Query<z.ZodObject, z.ZodObject>
type Asked = Promise<QueryResult>

/** The longest a statement may take, in milliseconds; a request's own deadline is shorter or equal. */
const STATEMENT_TIMEOUT_MS = 10_000
/** More statements at once than this only make each other slow; the next one waits for its turn. */
const CONNECTIONS = 50
/** How long closing waits for a database that may be hanging. */
const CLOSE_MS = 2_000
const limited = (options?: RunOptions) => ({ timeout: options?.timeoutMs ?? STATEMENT_TIMEOUT_MS })

const rowsOf = (query: AnyQuery, { records }: QueryResult) =>
  records.map((record) => query.row.parse(record.toObject()))

const transactionRunner = (tx: ManagedTransaction): Runner => ({
  run: async (query, params) => rowsOf(query, await tx.run(...textAndParameters(query, params))) as never,
})

/** Two drivers: one that works, and one with a single connection that asks whether the database is there while the other waits. */
function openDrivers({ uri, user, password }: Connection) {
  const open = (maxConnectionPoolSize: number) =>
    neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      maxConnectionPoolSize,
      maxTransactionRetryTime: 3_000,
      connectionAcquisitionTimeout: 4_000,
      connectionTimeout: 3_000,
      telemetryDisabled: true,
    })
  const [working, asking] = [open(CONNECTIONS), open(1)]
  const close = (): Promise<void> =>
    within(CLOSE_MS, Promise.all([working.close(), asking.close()])).catch(() => undefined)
  return { working, asking, close }
}

/** Gives what `work` gives, or fails at once when `signal` fires. */
function unlessAborted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error)
    signal.addEventListener('abort', stop)
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

/**
 * Opens the driver. Nothing is sent before the first question. A database that stops or hangs is noticed within five seconds
 * (KnownError UNAVAILABLE), and used again when it is back.
 */
export function connect(connection: Connection): Db & { close(): Promise<void> } {
  const { database } = connection
  // One bookmark manager for all sessions, so that a cluster's readers show what was just written.
  const bookmarkManager = neo4j.bookmarkManager()
  let drivers = openDrivers(connection)
  /** Connections to a database that hung are never heard of again: new ones for what comes, the old ones go after the last statement on them. */
  const renew = () => {
    const { close } = drivers
    setTimeout(() => void close(), STATEMENT_TIMEOUT_MS).unref()
    drivers = openDrivers(connection)
  }
  const liveness = makeLiveness(() => drivers.asking.getServerInfo({ database }), renew)

  const inSession = async <T>(
    mode: 'READ' | 'WRITE',
    { signal }: RunOptions = {},
    work: (session: Session) => Promise<T>,
  ): Promise<T> => {
    if (signal?.aborted) throw toKnownError(signal.reason, signal)
    const session = drivers.working.session({ database, defaultAccessMode: neo4j.session[mode], bookmarkManager })
    try {
      return await unlessAborted(liveness.watch(work(session)), signal)
    } catch (error) {
      throw toKnownError(error, signal)
    } finally {
      // Ends what still runs in the database. Not waited for: a database that hangs does not answer this either.
      void session.close().catch(() => undefined)
    }
  }

  return {
    run: (query, params, options) =>
      inSession('READ', options, async (session) =>
        rowsOf(query, await (session.run(...textAndParameters(query, params), limited(options)) as Asked)),
      ) as never,
    write: (work, options) =>
      inSession('WRITE', options, (session) =>
        session.executeWrite((tx) => work(transactionRunner(tx)), limited(options)),
      ),
    close: () => drivers.close(),
  }
}

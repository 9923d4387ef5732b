import type { z } from 'zod'

import { statementOf } from '../../cypher/expand'
import type { Commits } from './commits'

/** A Cypher file with the parameters it takes and the row it returns. */
export type Query<P extends z.ZodObject, R extends z.ZodObject> = {
  readonly file: string
  readonly text: string
  readonly params: P
  readonly row: R
}

/** What every question to the database takes besides its parameters. */
export type RunOptions = {
  /** Aborting it ends the running transaction in the database too. */
  signal?: AbortSignal
  /** How long a statement, or a write transaction, may take, in milliseconds; ten seconds unless nobody waits for it. */
  timeoutMs?: number
}

/**
 * Something that answers queries in one statement each: the driver outside a transaction, or one transaction.
 * Integers in parameters must be `bigint` or come from `int()`: the driver sends a JavaScript number as a float.
 */
export type Runner = {
  /** Runs one statement and gives its rows, each checked against the query's row schema. Throws KnownError UNAVAILABLE, TIMEOUT, CANCELLED. */
  run<P extends z.ZodObject, R extends z.ZodObject>(
    query: Query<P, R>,
    params: z.input<P>,
    options?: RunOptions,
  ): Promise<z.output<R>[]>
}

/** The database: reads one statement at a time, writes in transactions. */
export type Db = Runner & {
  /**
   * Runs `work` in one write transaction. The driver may run it again, even after a commit whose answer was lost:
   * whatever it does must be idempotent.
   */
  write<T>(work: (tx: Runner) => Promise<T>, options?: RunOptions): Promise<T>
  /** What it commits; left out where nothing else is written meanwhile. */
  commits?: Commits
}

/** Every query that was defined, for the contract test. */
export const queries: Query<z.ZodObject, z.ZodObject>[] = []

/** Binds `cypher/<file>`, its fragments put in, to the schemas of its parameters and its row; called once, beside the function that asks it. */
export function defineQuery<P extends z.ZodObject, R extends z.ZodObject>(
  file: string,
  params: P,
  row: R,
): Query<P, R> {
  const query = { file, params, row, text: statementOf(file) }
  queries.push(query)
  return query
}

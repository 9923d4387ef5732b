import type { Db } from './query'

/** The same database for one caller: what it is asked ends when the caller's signal fires. What is written is written to its end. */
export const abortableBy = (db: Db, signal: AbortSignal): Db => ({
  ...db,
  run: (query, params, options) => db.run(query, params, { signal, ...options }),
})

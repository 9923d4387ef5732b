import type { Db } from './query'

/** The same database for one caller: what it is asked ends when the caller's signal fires. What is written is written to its end. */
export const abortableBy = (db: Db, signal: AbortSignal): Db => ({
  run: (query, params, options) => db.run(query, params, { signal, ...options }),
  write: (work, options) => db.write(work, options),
})

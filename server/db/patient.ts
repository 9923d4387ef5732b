import type { Db } from './query'

/** The same database with another longest time for what says none of its own, in milliseconds: for work that nobody waits for in a page. */
export const patient = (db: Db, timeoutMs: number): Db => ({
  ...db,
  run: (query, params, options) => db.run(query, params, { timeoutMs, ...options }),
  write: (work, options) => db.write(work, { timeoutMs, ...options }),
})

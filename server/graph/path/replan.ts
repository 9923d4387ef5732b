/*
 * A question that found no time is asked once more with nobody waiting, so that its statements are planned.
 */
import type { Db } from '../../db/query'
import type { PathLimits } from './budget'

/** Time enough to plan every statement, and little enough to read that nobody is kept waiting by it. */
const UNHURRIED: Partial<PathLimits> = {
  deadlineMs: 60_000,
  shortestMs: 60_000,
  moreMs: 60_000,
  relations: 2_000,
  steps: 10_000,
}

const planning = new WeakSet<Db>()

/**
 * Asks again what was not answered in time, with nobody waiting for it; one question at a time. A statement that is ended
 * while the database still plans it is planned from the beginning when it comes again: on a busy machine a search with a
 * deadline would never be answered, however often somebody tries.
 */
export function planWithoutHurry(db: Db, ask: (limits: Partial<PathLimits>) => Promise<unknown>): void {
  if (planning.has(db)) return
  planning.add(db)
  void ask(UNHURRIED)
    .catch(() => undefined)
    .finally(() => planning.delete(db))
}

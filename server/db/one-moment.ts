import neo4j from 'neo4j-driver'
import { z } from 'zod'

import { KnownError } from '../errors'
import type { Commits } from './commits'
import type { Db } from './query'

/** So often it is read while others write as they like; after that their commits wait. */
const FREE_ATTEMPTS = 2
const MOST_ATTEMPTS = 5
/** What took longer than this, in milliseconds, is not read a second time in the hope that nobody writes meanwhile. */
const QUICK_MS = 250
/** The longest that commits wait for one reader, in milliseconds. */
const HOLD_MS = 3_000

/** The graph was changed between two statements, or in the middle of one: what was read is of no moment. */
class Torn extends Error {}

/** What was found a moment ago is gone, or only a part of it is there: the marks of a change by another program. */
const isVanished = (error: unknown): boolean =>
  error instanceof z.ZodError || (error instanceof neo4j.Neo4jError && error.code.endsWith('.EntityNotFound'))

/** One attempt to read all of an answer from one state of the graph. */
type Attempt = { db: Db; isTorn(): boolean; cause(): unknown; end(): void }

/** Begins an attempt, during which the commits of others wait if they are held. What it writes itself begins a new state. */
async function begin(db: Db, commits: Commits, isHeld: boolean): Promise<Attempt> {
  const hold = () => (isHeld ? commits.hold(HOLD_MS) : () => {})
  let release = await hold()
  let state: Promise<number> | undefined
  let torn = false
  let cause: unknown
  return {
    isTorn: () => torn,
    cause: () => cause,
    end: () => release(),
    db: {
      ...db,
      run: async (query, params, options) => {
        if (torn) throw new Torn()
        state ??= commits.settled()
        const begun = await state
        try {
          const rows = await db.run(query, params, options)
          torn ||= !commits.isStill(begun)
          if (torn) throw new Torn()
          return rows
        } catch (error) {
          torn ||= isVanished(error) || !commits.isStill(begun)
          cause = error
          throw error
        }
      },
      write: async (work, options) => {
        release()
        const result = await db.write(work, options)
        release = await hold()
        state = undefined
        return result
      },
    },
  }
}

const restless = (cause: unknown): Error =>
  !(cause instanceof Error) || cause instanceof Torn
    ? new KnownError(
        'UNAVAILABLE',
        'The graph was changed all the while that this was read. Ask again, or for less at once.',
      )
    : cause

/**
 * Does `work`, all of whose reading is of one moment of the graph: where something was committed between its statements
 * it is done again, at last while commits wait for it. It must not mind to be done several times; what it writes is
 * idempotent anyhow. Throws what `work` throws, and KnownError UNAVAILABLE where the graph never rests.
 */
export async function atOneMoment<T>(db: Db, work: (db: Db) => Promise<T>, signal?: AbortSignal): Promise<T> {
  const { commits } = db
  if (!commits) return work(db)
  let isSlow = false
  for (let attempt = 1; ; attempt++) {
    const begun = performance.now()
    const reading = await begin(db, commits, isSlow || attempt > FREE_ATTEMPTS)
    try {
      const result = await work(reading.db)
      if (!reading.isTorn() || signal?.aborted) return result
    } catch (error) {
      if (!reading.isTorn() || signal?.aborted) throw error
    } finally {
      reading.end()
    }
    if (attempt === MOST_ATTEMPTS) throw restless(reading.cause())
    isSlow = performance.now() - begun > QUICK_MS
  }
}

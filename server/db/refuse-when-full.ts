import { KnownError } from '../errors'
import type { Disk } from './local/disk'
import { STARTING_MB } from './local/disk'
import type { Db } from './query'

const STOPPED = 'The database does not work because the disk is full. Make room; then it goes on by itself.'
const UNSURE =
  'The disk filled up while this was recorded. Perhaps it was recorded, perhaps not: make room and send it again as it is; what is recorded already is not recorded twice.'

/** What a failure means on this disk: where it is full, that is the cause of whatever went wrong. */
function causeOf(error: unknown, isFull: boolean, sentence: string): unknown {
  const isExplained = error instanceof KnownError && error.code !== 'UNAVAILABLE'
  return isFull && !isExplained ? new KnownError('DISK_FULL', sentence, { cause: error }) : error
}

/**
 * The same database, in which nothing is written while its disk has no room (KnownError DISK_FULL); reading goes on. A write that fails for
 * lack of room in the middle may have been done.
 */
export const refusingWhenFull = (db: Db, disk: Disk): Db => ({
  ...db,
  run: (query, params, options) =>
    db.run(query, params, options).catch((error: unknown) => {
      throw causeOf(error, disk.freeMb() < STARTING_MB, STOPPED)
    }),
  write: async (work, options) => {
    const refusal = disk.refusal()
    if (refusal) throw refusal
    return db.write(work, options).catch((error: unknown) => {
      throw causeOf(error, disk.refusal() !== undefined, UNSURE)
    })
  },
})

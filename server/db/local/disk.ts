import { statfsSync } from 'node:fs'

import { KnownError } from '../../errors'

/** A database that was not shut down writes when it starts; with less than this, in MB, it does not come up. */
export const STARTING_MB = 20

/** The file system that holds a database. */
export type Disk = {
  /** How much may still be written to it, in MB. */
  freeMb(): number
  /** Why nothing may be written now; undefined when there is room. */
  refusal(): KnownError | undefined
}

/** How much may still be written to the file system of `folder`, in MB. Rounded down. */
function freeMb(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return Math.floor((bavail * bsize) / 1_000_000)
}

/** The file system of `folder`, on which writing is refused while less than `minFreeMb` are free. */
export const openDisk = (folder: string, minFreeMb: number): Disk => ({
  freeMb: () => freeMb(folder),
  refusal: () => {
    const free = freeMb(folder)
    if (free >= minFreeMb) return undefined
    return new KnownError(
      'DISK_FULL',
      `Writing is refused: the disk has ${free} MB left, and ${minFreeMb} MB are needed. ` +
        'Reading goes on. Make room; then writing goes on by itself.',
    )
  },
})

/** Throws KnownError DISK_FULL when the file system of `folder` has less than `neededMb` left. */
export function checkDisk(folder: string, neededMb: number): void {
  const free = freeMb(folder)
  if (free >= neededMb) return
  throw new KnownError(
    'DISK_FULL',
    `The disk of ${folder} is full (${free} MB free, ${neededMb} are needed): make room and start again.`,
  )
}

import { statfsSync } from 'node:fs'

import { KnownError } from '../../errors'

/** Neo4j stops in the middle of a write when there is less, in MB. */
const NEEDED_MB = 100

/** How much may still be written to the disk of `folder`, in MB. */
function freeMb(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return Math.floor((bavail * bsize) / 1_000_000)
}

/** Throws KnownError UNAVAILABLE when the disk of `folder` has no room for a database that works. */
export function checkDisk(folder: string): void {
  const free = freeMb(folder)
  if (free >= NEEDED_MB) return
  throw new KnownError(
    'UNAVAILABLE',
    `The disk of ${folder} is full (${free} MB free, ${NEEDED_MB} are needed): make room and start again.`,
  )
}

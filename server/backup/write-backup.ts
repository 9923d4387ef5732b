import { statSync } from 'node:fs'
import { createGzip } from 'node:zlib'

import type { Db } from '../db/query'
import { graphLines } from '../graph/lines/graph-lines'
import { writeFileWhole } from './write-file'

/** How much a backup holds: its records, and the bytes of its file. */
export type Written = { records: number; bytes: number }

/**
 * Writes everything that is recorded to a file, which is there under its name only when it is whole. `told`: called after each record with
 * how many there are. Throws what `signal` was aborted with, KnownError, or what the system refuses.
 */
export async function writeBackup(
  db: Db,
  path: string,
  { told, signal }: { told?: (records: number) => void; signal?: AbortSignal } = {},
): Promise<Written> {
  let lines = 0
  async function* counted() {
    for await (const line of graphLines(db)) {
      signal?.throwIfAborted()
      told?.(++lines)
      yield line
    }
  }
  await writeFileWhole(path, counted(), [createGzip()])
  // Without the lines by which the file begins and ends.
  return { records: lines - 2, bytes: statSync(path).size }
}

import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'

/** A database that must be started again on a full disk needs room to put its store in order. In MB. */
export const RESERVE_MB = 64
const MB = 1_000_000

/** A file that holds room on the disk for the day on which there is none. */
export type Reserve = {
  /** Gives its room free. */
  release(): void
  /** Writes it unless it is there. Resolves when it is, or cannot be. */
  restore(): Promise<void>
}

/** Fills a file with what no file system can make smaller; half a file is taken away again. */
async function fill(file: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    for (let written = 0; written < RESERVE_MB; written++) await handle.write(randomBytes(MB))
  } catch (error) {
    rmSync(file, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}

/** The reserve of the database in `folder`. */
export function openReserve(folder: string): Reserve {
  const file = join(folder, 'reserve')
  let filling: Promise<void> | undefined
  return {
    release: () => rmSync(file, { force: true }),
    restore: () => {
      if (existsSync(file)) return filling ?? Promise.resolve()
      // It cannot be made on a disk that fills up meanwhile: then there is none.
      return (filling ??= fill(file)
        .catch(() => undefined)
        .finally(() => (filling = undefined)))
    },
  }
}

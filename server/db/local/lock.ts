import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { z } from 'zod'

import { KnownError } from '../../errors'
import { identityOf, isRunning } from './process'
import { identity, privateFolder, readJson, readText, writePrivately } from './process-record'

const holder = identity.extend({ stopping: z.boolean().optional() })

/** One copy of the program holds a data folder at a time. */
export type FolderLock = {
  /** Says that the holder is on its way out, so that the next one waits instead of being refused. */
  stopping(): void
  /** Gives the folder up. */
  release(): void
}

/** Longest wait for a copy that is stopping, in milliseconds. */
const STOPPING_MS = 40_000

/** Puts `text` at `file` unless something is there: one step, so the file never stands there half written. */
function place(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}.new`
  writeFileSync(draft, text, { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Takes a lock away whose holder is dead; puts it back when meanwhile somebody else had taken it. */
function clear(file: string, stale: string | undefined): void {
  const aside = `${file}.${process.pid}.stale`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (readText(aside) !== stale) place(file, readText(aside) ?? '')
  rmSync(aside, { force: true })
}

/**
 * Takes the data folder for this process until `release`. A lock whose holder no longer runs is taken over.
 * Throws KnownError CONFLICT when another running copy holds it.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = join(privateFolder(folder), 'lock')
  const me = identityOf(process.pid)
  if (!me) throw new Error('This process cannot be found among the running ones.')
  const mine = JSON.stringify(me)
  const deadline = Date.now() + STOPPING_MS
  while (!place(file, mine)) {
    const text = readText(file)
    const other = readJson(file, holder)
    if (!other || !isRunning(other)) clear(file, text)
    else if (!other.stopping || Date.now() > deadline) throw inUse(folder, other.pid)
    else await sleep(200)
  }
  if (readText(file) !== mine) throw inUse(folder)
  return {
    stopping: () => {
      try {
        writePrivately(file, JSON.stringify({ ...me, stopping: true }))
      } catch {
        // On a full disk: the next one is refused instead of waiting, and nothing else depends on it.
      }
    },
    release: () => rmSync(file, { force: true }),
  }
}

const inUse = (folder: string, pid?: number) =>
  new KnownError(
    'CONFLICT',
    `The data folder ${folder} is in use by another Throughline${pid ? ` (process ${pid})` : ''}: ` +
      'stop that one first, or set THROUGHLINE_DATA to another folder.',
  )

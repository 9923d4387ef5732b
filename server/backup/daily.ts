import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

import type { Disk } from '../db/local/disk'
import type { Db } from '../db/query'
import { KnownError } from '../errors'
import { writeBackup } from './write-backup'

/** So many backups that were written by themselves are kept. */
export const KEPT = 7

/** How it stands with the backups that are written by themselves. */
export type BackupStatus = {
  /** Where they are; null: none are written. */
  folder: string | null
  /** The files in it, the newest first. */
  kept: string[]
  /** When the newest was written, ISO 8601, UTC; null: there is none. */
  last: string | null
  /** Why the last try failed, as a sentence; null: it did not. */
  failed: string | null
}

/** Where none are written. */
export const noBackups = (): BackupStatus => ({ folder: null, kept: [], last: null, failed: null })

const NAME = /^throughline-\d{4}-\d\d-\d\d\.jsonl\.gz$/
const nameFor = (day: Date): string => `throughline-${day.toISOString().slice(0, 10)}.jsonl.gz`

/** What a person does about what the system refuses. */
const refusals: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EACCES: 'Throughline may not write there',
  EPERM: 'Throughline may not write there',
  EROFS: 'it cannot be written to',
  ENOTDIR: 'it is not a folder',
  EEXIST: 'it is not a folder',
  ENOENT: 'there can be no folder at this place',
}

function sentenceFor(folder: string, error: unknown): string {
  if (error instanceof KnownError) return `No backup was written to ${folder}. ${error.message}`
  const { code = '', message } = error as NodeJS.ErrnoException
  const why = refusals[code] ?? message
  return `No backup was written to ${folder}: ${why}. Make room, or set THROUGHLINE_BACKUPS to another folder. It is tried again within the hour.`
}

const backupsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => NAME.test(name))
        .sort()
        .reverse()
    : []

/** Writes a backup on each day on which it is asked to, in UTC, and keeps the newest seven. */
export type Backups = {
  /** Writes that of today where it is not there yet. Never throws: how it went is in the status. */
  run: () => Promise<void>
  status: () => BackupStatus
}

/** Backups of a database in a folder; null: none. `now`: the clock. `disk`: that of a managed database, which is not to be filled up. */
export function keepBackups({
  db,
  folder,
  disk,
  signal,
  now = () => new Date(),
}: {
  db: Db
  folder: string | null
  disk?: Pick<Disk, 'refusal'>
  signal?: AbortSignal
  now?: () => Date
}): Backups {
  let failed: string | null = null

  async function write(into: string): Promise<void> {
    const name = nameFor(now())
    const path = join(into, name)
    if (existsSync(path)) return
    const refusal = disk?.refusal()
    if (refusal) throw refusal
    mkdirSync(into, { recursive: true, mode: 0o700 })
    await writeBackup(db, path, { signal })
    // Older ones go only when the new one is there.
    for (const old of backupsIn(into).slice(KEPT)) rmSync(join(into, old), { force: true })
  }

  return {
    run: async () => {
      if (folder === null || signal?.aborted) return
      try {
        await write(folder)
        failed = null
      } catch (error) {
        if (!signal?.aborted) failed = sentenceFor(folder, error)
      }
    },
    status: () => {
      if (folder === null) return noBackups()
      try {
        const kept = backupsIn(folder)
        const last = kept[0] === undefined ? null : statSync(join(folder, kept[0])).mtime.toISOString()
        return { folder, kept, last, failed }
      } catch (error) {
        return { folder, kept: [], last: null, failed: failed ?? sentenceFor(folder, error) }
      }
    },
  }
}

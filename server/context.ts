import type { BackupStatus } from './backup/daily'
import type { Db } from './db/query'
import type { FileStore } from './export/file-store'
import type { Imports } from './import/job/import-processes'
import type { Loaders } from './resolvers/loaders'

/** What every resolver is given. */
export type Context = {
  db: Db
  /** The name that is recorded with what is written. */
  user: string
  /** Fires when the caller has gone or the deadline has passed. */
  signal: AbortSignal
  /** Where exported files wait to be fetched. */
  files: FileStore
  /** Runs imports beside the program, and holds the files that they are read from. */
  imports: Imports
  /** How it stands with the backups that are written by themselves. */
  backups: () => BackupStatus
  /** Lists within lists, a statement for all parents at once; made for each request. */
  loaders: Loaders
}

import type { RequestListener } from 'node:http'
import { join } from 'node:path'

import { destination, pino } from 'pino'
import type { Logger } from 'pino'

import { noBackups } from './backup/daily'
import type { BackupStatus } from './backup/daily'
import type { Config } from './config'
import { abortableBy } from './db/abortable'
import type { Connection } from './db/connection'
import type { Db } from './db/query'
import { createFileStore } from './export/file-store'
import { makeListener } from './http/listener'
import { makeSchema } from './http/graphql/schema'
import { makeImports } from './import/job/import-processes'
import { resolvers } from './resolvers/resolvers'

export type AppOptions = {
  config: Pick<Config, 'host' | 'inContainer' | 'user' | 'logLevel' | 'data' | 'minFreeMb'>
  db: Db
  /** The same database, for the processes in which imports run; `disk`: it is the managed one. */
  connection: Connection & { disk?: unknown }
  /** What a caller must show to ask anything. */
  token: string
  /** Why nothing may be written right now; undefined when it may. Left out: it always may. */
  writingRefused?: () => string | undefined
  /** How it stands with the backups that are written by themselves; left out: none are. */
  backups?: () => BackupStatus
  /** Where lines of the log go; left out: to standard error. */
  log?: Logger
  /** The folder of the built pages; left out: dist/client. */
  client?: string
}

/** What answers requests, and what ends it. */
export type App = { listener: RequestListener; close(): Promise<void> }

/** Puts the program together, all but the database and the port. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, db, connection, token, writingRefused, log, client, backups = noBackups } = options
  const files = createFileStore()
  const { user, host, inContainer } = config
  const { data, minFreeMb } = config
  const room = connection.disk === undefined ? null : { folder: join(data, 'database'), minFreeMb }
  const imports = makeImports({ db, connection, room, data })
  const { listener, close } = await makeListener({
    schema: makeSchema(resolvers),
    db,
    writingRefused,
    contextOf: (signal) => ({ db: abortableBy(db, signal), user, signal, files, imports, backups }),
    files,
    uploads: imports.uploads,
    token,
    // A container listens on all its addresses, behind a port that is mapped to this computer alone.
    host: inContainer ? 'localhost' : host,
    anyPort: inContainer,
    client: client ?? join(__dirname, '../dist/client'),
    log: log ?? pino({ level: config.logLevel }, destination(2)),
  })
  return {
    listener,
    close: async () => {
      await Promise.all([close(), imports.close()])
    },
  }
}

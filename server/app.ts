import type { RequestListener } from 'node:http'
import { join } from 'node:path'

import { destination, pino } from 'pino'
import type { Logger } from 'pino'

import type { Config } from './config'
import { abortableBy } from './db/abortable'
import type { Connection } from './db/connection'
import type { Db } from './db/query'
import { createFileStore } from './export/file-store'
import { makeListener } from './http/listener'
import { makeSchema } from './http/graphql/schema'
import { makeImports } from './import/job/imports'
import { resolvers } from './resolvers/resolvers'

export type AppOptions = {
  config: Pick<Config, 'host' | 'inContainer' | 'user' | 'logLevel' | 'data'>
  db: Db
  /** The same database, for the processes in which imports run. */
  connection: Connection
  /** What a caller must show to ask anything. */
  token: string
  /** Where lines of the log go; left out: to standard error. */
  log?: Logger
  /** The folder of the built pages; left out: dist/client. */
  client?: string
}

/** What answers requests, and what ends it. */
export type App = { listener: RequestListener; close(): Promise<void> }

/** Puts the program together, all but the database and the port. */
export async function createApp({ config, db, connection, token, log, client }: AppOptions): Promise<App> {
  const files = createFileStore()
  const { user, host, inContainer } = config
  const imports = makeImports({ db, connection, data: config.data })
  const { listener, close } = await makeListener({
    schema: makeSchema(resolvers),
    db,
    contextOf: (signal) => ({ db: abortableBy(db, signal), user, signal, files, imports }),
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

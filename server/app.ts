import type { RequestListener } from 'node:http'
import { join } from 'node:path'

import { destination, pino } from 'pino'
import type { Logger } from 'pino'

import type { Config } from './config'
import { abortableBy } from './db/abortable'
import type { Db } from './db/query'
import { createFileStore } from './export/file-store'
import { makeListener } from './http/listener'
import { makeSchema } from './http/graphql/schema'
import { resolvers } from './resolvers/resolvers'

export type AppOptions = {
  config: Pick<Config, 'host' | 'inContainer' | 'user' | 'logLevel'>
  db: Db
  /** What a caller must show to ask anything. */
  token: string
  /** Why nothing may be written right now; undefined when it may. Left out: it always may. */
  writingRefused?: () => string | undefined
  /** Where lines of the log go; left out: to standard error. */
  log?: Logger
  /** The folder of the built pages; left out: dist/client. */
  client?: string
}

/** What answers requests, and what ends it. */
export type App = { listener: RequestListener; close(): Promise<void> }

/** Puts the program together, all but the database and the port. */
export async function createApp({ config, db, token, writingRefused, log, client }: AppOptions): Promise<App> {
  const files = createFileStore()
  const { user, host, inContainer } = config
  return makeListener({
    schema: makeSchema(resolvers),
    db,
    writingRefused,
    contextOf: (signal) => ({ db: abortableBy(db, signal), user, signal, files }),
    files,
    token,
    // A container listens on all its addresses, behind a port that is mapped to this computer alone.
    host: inContainer ? 'localhost' : host,
    anyPort: inContainer,
    client: client ?? join(__dirname, '../dist/client'),
    log: log ?? pino({ level: config.logLevel }, destination(2)),
  })
}

import { join } from 'node:path'
import { constants } from 'node:zlib'

import { expressMiddleware } from '@as-integrations/express5'
import compression from 'compression'
import express from 'express'
import type { Express, Request } from 'express'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'

import type { Context } from '../context'
import type { Db } from '../db/query'
import type { FileStore } from '../export/file-store'
import type { Uploads } from '../import/upload/uploads'
import { readAccept } from './accept-header'
import { refuse } from './refuse'
import { assets, page } from './page-files'
import { signalOf } from './limits/deadline'
import { answerFailures } from './answer-failures'
import { startApollo } from './graphql/graphql'
import { file } from './files'
import { guard } from './guard'
import { wholeGraph } from './graph-lines'
import { headers, noStore } from './headers'
import { alive, ready } from './health'
import { readJson } from './json'
import { logRequests } from './log'
import { typeDefinitions } from './graphql/schema'
import { requireToken } from './token'
import { problemReport, upload } from './uploads'

export type ListenerOptions = {
  schema: GraphQLSchema
  db: Db
  /** Makes what the resolvers of one request are given. */
  contextOf: (signal: AbortSignal, request: Request) => Omit<Context, 'loaders'>
  /** Where exported files wait to be fetched. */
  files: FileStore
  /** Where files that are sent to be imported are put. */
  uploads: Uploads
  token: string
  /** Why nothing may be written right now; undefined when it may. */
  writingRefused?: () => string | undefined
  /** The address that the program listens on. */
  host: string
  /** The port is mapped to another one, as for a container. */
  anyPort: boolean
  /** The folder of the built pages. */
  client: string
  log: Logger
}

/** Compresses as fast as it can: over loopback bytes are cheap and time is not. */
const compress = compression({ level: 1, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } } })

/** Puts all routes together. `close` ends Apollo; requests under way are the HTTP server's affair. */
export async function makeListener(
  options: ListenerOptions,
): Promise<{ listener: Express; close: () => Promise<void> }> {
  const { schema, db, token, client, log } = options
  const apollo = await startApollo(schema, log)
  const withToken = requireToken(token)
  const listener = express()
  listener.disable('x-powered-by').disable('etag')
  listener.use(logRequests(log), headers, noStore, guard(options), compress)

  listener.all(
    '/graphql',
    withToken,
    readAccept,
    readJson,
    expressMiddleware(apollo, {
      context: ({ req, res }) => Promise.resolve(options.contextOf(signalOf(res), req)),
    }),
  )
  listener.get('/files/:id', withToken, file(options.files))
  listener.get('/graph.jsonl', withToken, wholeGraph(db))
  listener.post('/uploads', withToken, upload(options.uploads))
  listener.get('/imports/:id/problems.csv', withToken, problemReport(db))
  listener.get('/healthz', alive)
  listener.get('/readyz', ready(db, options.writingRefused))
  // The schema is in the published source and says nothing of what is recorded: tools may fetch it without the token.
  listener.get('/schema.graphql', (_request, response) => void response.type('text/plain').send(typeDefinitions))
  listener.get('/', page(join(client, 'index.html')))
  listener.get('/graphiql', page(join(client, 'graphiql/index.html'), { fonts: true }))
  listener.use('/assets', assets(client))

  listener.use((_request, response) => refuse(response, 404, 'NOT_FOUND', 'There is nothing at this address.'))
  listener.use(answerFailures(log))
  return { listener, close: () => apollo.stop() }
}

import { noBackups } from '../../backup/daily'
import { createServer, request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { pino } from 'pino'

import type { Db } from '../../db/query'
import { createFileStore } from '../../export/file-store'
import type { Imports } from '../../import/job/import-processes'
import { uploadsIn } from '../../import/upload/uploads'
import { makeListener } from '../listener'
import type { ListenerOptions } from '../listener'
import { makeSchema } from '../graphql/schema'
import type { ResolverMap } from '../graphql/schema'

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string }
export type TestRequest = { method?: string; path?: string; headers?: Record<string, string>; body?: string }
type GraphqlAnswer = Answer & {
  data?: Record<string, unknown> | null
  errors?: { message: string; extensions: { code: string }; path?: (string | number)[]; locations?: unknown[] }[]
}

export const token = 'the-token-of-the-tests-0123456789abcdef'
export const bearer = { authorization: `Bearer ${token}` }
const json = { 'content-type': 'application/json' }

/** A request over a real socket, with exactly the headers that are given. */
export const send = (port: number, { method = 'GET', path = '/', headers = {}, body }: TestRequest): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const { statusCode = 0, headers } = response
        resolve({ status: statusCode, headers, text: Buffer.concat(chunks).toString() })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })

/** Serves `resolvers` over the real schema on a free port, with everything that stands before them. */
export async function serve(resolvers: ResolverMap, options: Partial<ListenerOptions> & { db?: Db } = {}) {
  const lines: string[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
  const db = options.db ?? ({} as Db)
  const files = createFileStore()
  const { listener, close } = await makeListener({
    schema: makeSchema(resolvers),
    db,
    contextOf: (signal) => ({ db, user: 'tester', signal, files, imports: {} as Imports, backups: noBackups }),
    files,
    uploads: uploadsIn(join(tmpdir(), `throughline-uploads-${process.pid}`)),
    token,
    host: '127.0.0.1',
    anyPort: false,
    client: join(__dirname, 'client'),
    log,
    ...options,
  })
  const server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    /** What was logged, a line of JSON each. */
    lines,
    send: (sent: TestRequest) => send(port, sent),
    /** Asks over POST with the token. */
    ask: async (query: string, variables?: unknown, operationName?: string): Promise<GraphqlAnswer> => {
      const body = JSON.stringify({ query, variables, operationName })
      const answer = await send(port, { method: 'POST', path: '/graphql', headers: { ...bearer, ...json }, body })
      return { ...answer, ...(JSON.parse(answer.text) as object) }
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await close()
    },
  }
}

/** S4 and S5: our own way to answer, with a database that is never asked. */
import { createServer } from 'node:http'

import { pino } from 'pino'

import { createFileStore } from '../../server/export/file-store'
import { makeListener } from '../../server/http/listener'
import { makeSchema } from '../../server/http/graphql/schema'
import { portOf } from './environment'
import { resolvers } from './list'
import { reportDelay } from './delay'

async function main(): Promise<void> {
  const { listener } = await makeListener({
    schema: makeSchema(resolvers),
    db: {} as never,
    files: createFileStore(),
    uploads: {} as never,
    contextOf: (signal) => ({ signal, db: {} }) as never,
    token: 'the-token-of-the-bench-0123456789abcdef',
    host: '127.0.0.1',
    anyPort: false,
    client: '/nowhere',
    log: pino({ level: 'silent' }),
  })
  createServer(listener).listen(portOf(), '127.0.0.1', () => console.log('ready'))
  reportDelay()
}

void main()

import { createServer as createHttpServer } from 'node:http'
import { createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'

import { selfSigned } from '../../../testing/self-signed'
import { freePort } from '../local/launch'
import { addressOf } from './address'
import { probe } from './probe'

const BOLT_5_8 = Buffer.from('00000805', 'hex')
const servers: Server[] = []
const sockets = new Set<Socket>()
afterEach(() => {
  for (const socket of sockets) socket.destroy()
  servers.splice(0).forEach((server) => server.close())
})

/** The port of a server on which every connection is treated as told. */
async function listening(server: Server): Promise<number> {
  servers.push(server)
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
const answering = (reply: Buffer | string) => createServer((socket) => socket.once('data', () => socket.write(reply)))
const tls = (reply: Buffer) =>
  createTlsServer(selfSigned, (socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.write(reply))
  })

/** What stands in the way, and whether it was found in time. */
async function found(uri: string) {
  const start = performance.now()
  const obstacle = await probe(addressOf(uri))
  return { obstacle, inTime: performance.now() - start < 10_000 }
}

const cases: [what: string, uri: () => Promise<string>, cause: RegExp, lasting: boolean][] = [
  [
    'a name that nobody has',
    () => Promise.resolve('bolt://nobody.invalid:7687'),
    /nobody\.invalid (does not resolve|cannot be looked up)/,
    true,
  ],
  ['a closed port', async () => `bolt://127.0.0.1:${await freePort()}`, /nothing listens on port/, false],
  ['a web server', async () => `bolt://127.0.0.1:${await listening(createHttpServer())}`, /speaks HTTP/, true],
  [
    'another server that speaks first',
    async () => `bolt://127.0.0.1:${await listening(createServer((socket) => socket.write('SSH-2.0-x\r\n')))}`,
    /something else answers/,
    true,
  ],
  [
    'a server that says nothing',
    async () => `bolt://127.0.0.1:${await listening(createServer())}`,
    /says nothing/,
    true,
  ],
  [
    'a server that closes',
    async () => `bolt://127.0.0.1:${await listening(createServer((socket) => socket.destroy()))}`,
    /closes every connection/,
    false,
  ],
  [
    'a Neo4j of no common version',
    async () => `bolt://127.0.0.1:${await listening(answering(Buffer.alloc(4)))}`,
    /5\.26 or newer/,
    true,
  ],
  [
    'TLS asked of a plain port',
    async () => `bolt+s://127.0.0.1:${await listening(answering(BOLT_5_8))}`,
    /does not speak TLS/,
    true,
  ],
  [
    'a certificate that nobody signed',
    async () => `bolt+s://localhost:${await listening(tls(BOLT_5_8))}`,
    /certificate of localhost is signed by nobody/,
    true,
  ],
  [
    'a plain word to a TLS port',
    async () => `bolt://localhost:${await listening(tls(BOLT_5_8))}`,
    /is for TLS only/,
    true,
  ],
]

test.each(cases)('of %s the cause is told within ten seconds', async (_, uri, cause, lasting) => {
  const { obstacle, inTime } = await found(await uri())
  expect({ sentence: obstacle?.sentence, inTime }).toEqual({
    sentence: expect.stringMatching(cause) as unknown,
    inTime: true,
  })
  // A name server that cannot be reached is told apart from a name that nobody has, and waited for.
  expect(obstacle?.lasting).toBe(lasting && !obstacle?.sentence.includes('no name server'))
})

test('nothing stands in the way of a Bolt server, plain or with a certificate that is taken as it is', async () => {
  expect((await found(`neo4j://127.0.0.1:${await listening(answering(BOLT_5_8))}`)).obstacle).toBeUndefined()
  expect((await found(`bolt+ssc://localhost:${await listening(tls(BOLT_5_8))}`)).obstacle).toBeUndefined()
  const { NEO4J_TEST_URI = '' } = process.env
  expect((await found(NEO4J_TEST_URI)).obstacle).toBeUndefined()
})

test('a Neo4j whose first word takes longer, as it has just started, is no server that says nothing', async () => {
  const late = createServer((socket) => socket.once('data', () => setTimeout(() => socket.write(BOLT_5_8), 4_000)))
  expect(await probe(addressOf(`bolt://127.0.0.1:${await listening(late)}`))).toBeUndefined()
})

import { connect as dial, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import { connect } from '../db/connect'
import { resolvers } from '../resolvers/resolvers'
import { serve } from './testing/serve'

/** A way to the tests' database that can be cut and blocked, while the database itself stays up for the other tests. */
async function openWay(uri: string) {
  const { hostname, port } = new URL(uri)
  const sockets = new Set<Socket>()
  let state: 'open' | 'cut' | 'blocked' = 'open'
  const server = createServer((client) => {
    if (state === 'cut') return void client.destroy()
    const database = dial(Number(port), hostname)
    client.pipe(database).pipe(client)
    for (const socket of [client, database]) {
      sockets.add(socket)
      if (state === 'blocked') socket.pause()
      socket.on('error', () => undefined)
      socket.on('close', () => {
        client.destroy()
        database.destroy()
        sockets.delete(socket)
      })
    }
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const each = (what: (socket: Socket) => void) => sockets.forEach(what)
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: () => {
      state = 'open'
      each((socket) => socket.resume())
    },
    cut: () => {
      state = 'cut'
      each((socket) => socket.destroy())
    },
    block: () => {
      state = 'blocked'
      each((socket) => socket.pause())
    },
    close: () => {
      each((socket) => socket.destroy())
      server.close()
    },
  }
}

let way: Awaited<ReturnType<typeof openWay>>
let db: ReturnType<typeof connect>
let served: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  const { NEO4J_TEST_URI = '', NEO4J_TEST_USER = '', NEO4J_TEST_PASSWORD = '' } = process.env
  way = await openWay(NEO4J_TEST_URI)
  db = connect({ uri: way.uri, user: NEO4J_TEST_USER, password: NEO4J_TEST_PASSWORD, database: 'neo4j' })
  served = await serve(resolvers, { db })
})
afterAll(async () => {
  way.open()
  await served.close()
  await db.close()
  way.close()
})

const ask = () => served.ask('{ entity(id: "company:zte") { name } }')
const statusOf = async (path: string) => (await served.send({ path })).status
async function untilWell(): Promise<void> {
  for (let tries = 0; (await ask()).errors; tries++) {
    if (tries > 50) throw new Error('It did not get well again.')
    await sleep(200)
  }
}

describe('a database that is away', () => {
  it.each(['cut', 'block'] as const)('is said to be so, and used again when it is back (%s)', async (how) => {
    await untilWell()
    expect(await statusOf('/readyz')).toBe(200)
    way[how]()
    const [{ status, data, errors, text }, ready, alive] = await Promise.all([
      ask(),
      statusOf('/readyz'),
      statusOf('/healthz'),
    ])
    expect({ status, data, ready, alive }).toEqual({ status: 200, data: { entity: null }, ready: 503, alive: 200 })
    expect(errors).toMatchObject([
      { message: expect.stringMatching(/^The database .*\.$/) as unknown, extensions: { code: 'UNAVAILABLE' } },
    ])
    expect(text).not.toMatch(/bolt|127\.0\.0\.1|Neo4jError|\.ts/)
    way.open()
    await untilWell()
    expect(await statusOf('/readyz')).toBe(200)
    expect(await ask()).toMatchObject({ data: { entity: { name: 'ZTE' } } })
  })
})

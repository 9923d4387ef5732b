import { createServer, connect as dial } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

import neo4j from 'neo4j-driver'
import type { Driver } from 'neo4j-driver'

import type { Connection } from '../server/db/connection'
import { startThrowaway } from '../server/db/local/throwaway'
import type { ThrowawayNeo4j } from '../server/db/local/throwaway'
import { migrate } from '../server/db/migrate'

/** Each constraint that the migrations make has an index. */
const SCHEMA = 'SHOW INDEXES YIELD name RETURN name'
const WIPE = 'MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS'

type Lent = { local: ThrowawayNeo4j; driver: Driver; schema: string }

async function schemaOf({ driver, local }: Omit<Lent, 'schema'>): Promise<string> {
  const { records } = await driver.executeQuery(SCHEMA, {}, { database: local.database })
  return records
    .map((record) => String(record.get('name')))
    .sort()
    .join()
}

async function start(): Promise<Lent> {
  const local = await startThrowaway()
  const driver = neo4j.driver(local.uri, neo4j.auth.basic(local.user, local.password))
  try {
    await migrate(local)
    return { local, driver, schema: await schemaOf({ local, driver }) }
  } catch (error) {
    await remove({ local, driver })
    throw error
  }
}

async function remove({ local, driver }: Omit<Lent, 'schema'>): Promise<void> {
  await driver.close()
  await local.remove()
}

/** Empties one that was given back; false where its schema is not what the migrations make, or it does not answer any more. */
async function empty({ local, driver, schema }: Lent): Promise<boolean> {
  const session = driver.session({ database: local.database })
  try {
    await session.run(WIPE)
    return (await schemaOf({ local, driver })) === schema
  } catch {
    return false
  } finally {
    await session.close()
  }
}

/**
 * Lends one Neo4j after another, empty but for the migrations, to test files that need one for themselves: a warm one that was given back where there is
 * one, as starting and warming costs more than most of these tests. It is lent for as long as the connection stands over which it was asked for.
 */
export async function openLending(): Promise<{ port: number; close(): Promise<void> }> {
  const all = new Set<Lent>()
  const free: Lent[] = []
  let closing = false

  const take = async (): Promise<Lent> => {
    for (let one = free.pop(); one; one = free.pop()) {
      if (await empty(one)) return one
      all.delete(one)
      await remove(one)
    }
    const one = await start()
    all.add(one)
    return one
  }
  const lend = async (socket: Socket): Promise<void> => {
    const one = await take()
    const back = () => void (closing || free.push(one))
    if (socket.destroyed) return back()
    socket.once('close', back)
    const { uri, user, password, database } = one.local
    socket.write(`${JSON.stringify({ uri, user, password, database } satisfies Connection)}\n`)
  }
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    lend(socket).catch((error: unknown) => socket.end(`${JSON.stringify({ error: String(error) })}\n`))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  server.unref()
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      closing = true
      server.close()
      await Promise.all([...all].map(remove))
    },
  }
}

/** Borrows an empty Neo4j from the run of all tests until `giveBack`. Throws where none starts. */
export async function borrow(): Promise<{ connection: Connection; giveBack: () => void }> {
  const socket = dial(Number(process.env.NEO4J_TEST_LENDING), '127.0.0.1')
  const line = await new Promise<string>((done, failed) => {
    let text = ''
    socket.once('error', failed)
    socket.on('data', (chunk) => {
      text += chunk.toString()
      if (text.endsWith('\n')) done(text)
    })
  })
  const answer = JSON.parse(line) as Connection & { error?: string }
  if (answer.error !== undefined) throw new Error(answer.error)
  return { connection: answer, giveBack: () => socket.destroy() }
}

import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import { pino } from 'pino'
import { z } from 'zod'

import { createApp } from '../../app'
import type { Db, Query } from '../../db/query'
import { testDb } from '../../../testing/database'
import { bearer, token } from '../testing/serve'

const MARK = 'asked_by_withdrawn_test'
const LONG = `UNWIND range(1, 10000000000) AS i WITH i WHERE i < 0 RETURN count(i) AS ${MARK}`
const running: Query<z.ZodObject, z.ZodObject<{ running: z.ZodNumber }>> = {
  file: 'none',
  text: `SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '${MARK}' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS running`,
  params: z.object({}),
  row: z.object({ running: z.number() }),
}

const db = testDb()
/** Whatever is read takes very long. */
const slow: Db = { ...db, run: (query, params, options) => db.run({ ...query, text: LONG }, params, options) }
const silent = pino({ level: 'silent' })
const config = {
  host: '127.0.0.1',
  inContainer: false,
  user: 'tester',
  logLevel: 'silent',
  data: '/nowhere',
  minFreeMb: 1,
} as const

/** No import is run here. */
const connection = { uri: '', user: '', password: '', database: '' }

let port: number
let close: () => Promise<void>
beforeAll(async () => {
  const app = await createApp({ config, db: slow, connection, token, log: silent })
  const server = createServer(app.listener).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  port = (server.address() as AddressInfo).port
  close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await app.close()
  }
})
afterAll(async () => {
  await close()
  await db.close()
})

async function until(what: (running: number) => boolean): Promise<void> {
  for (let tries = 0; !what((await db.run(running, {}))[0]!.running); tries++) {
    if (tries > 100) throw new Error('It did not come to that in time.')
    await sleep(50)
  }
}

/** Asks over a connection of its own. */
function ask(query: string) {
  const headers = { ...bearer, 'content-type': 'application/json' }
  const asked = request({ port, host: '127.0.0.1', method: 'POST', path: '/graphql', headers, agent: false })
  const answer = new Promise<string>((resolve, reject) => {
    asked.on('error', reject)
    asked.on('response', (response) => {
      let text = ''
      response.on('data', (chunk) => (text += String(chunk)))
      response.on('end', () => resolve(text))
    })
  })
  asked.end(JSON.stringify({ query }))
  return { answer, leave: () => asked.destroy() }
}

const claim = 'subject: "a", attribute: "description", value: "v", stance: ASSERTS, statement: "s", source: "doc:a"'

describe('a caller who leaves', () => {
  it.each([
    '{ node(id: "a") { id } }',
    '{ nodes(ids: ["a", "b"]) { id } }',
    '{ entity(id: "a") { name } }',
    '{ relation(id: "a") { label } }',
    '{ claim(id: "a") { statement } }',
    '{ search(text: "ZTE") { totalCount } }',
    '{ expand(id: "a") { total } }',
    '{ between(ids: ["a", "b"]) { truncated } }',
    '{ paths(from: ["a"], to: ["b"]) { complete } }',
    '{ claims(about: "a") { totalCount } }',
    '{ statistics { entities relationsByStatus { total } claimsByStance { total } } }',
    '{ startingPoints { id } }',
    '{ similarEntities(kind: PERSON, name: "A") { id } }',
    `{ similarClaims(claim: { ${claim} }) { id } }`,
    '{ export(view: { entities: ["a"] }, format: JSON) { bytes } }',
  ])('leaves nothing running in the database: %s', async (query) => {
    const { answer, leave } = ask(query)
    const left = answer.catch((error: Error) => error.message)
    await until((count) => count > 0)
    leave()
    await until((count) => count === 0)
    expect(await left).toMatch(/hang up|aborted|ECONNRESET/)
  })
})

test('a question that takes longer than ten seconds is ended, here and in the database', async () => {
  const start = performance.now()
  const text = await ask('{ search(text: "ZTE") { totalCount } }').answer
  const seconds = (performance.now() - start) / 1_000
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'TIMEOUT' } }] })
  expect(seconds).toBeGreaterThan(9)
  await until((count) => count === 0)
})

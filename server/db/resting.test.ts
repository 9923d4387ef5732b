import { setTimeout as sleep } from 'node:timers/promises'

import { z } from 'zod'

import { openRestingWay } from '../../testing/forgetful-proxy'
import type { RestingWay } from '../../testing/forgetful-proxy'
import { connect } from './connect'
import { startThrowaway } from './local/throwaway'
import type { ThrowawayNeo4j } from './local/throwaway'
import { rawQuery } from './testing/raw-query'

jest.setTimeout(240_000)

const count = z.object({ total: z.number() })
const read = rawQuery('MATCH (n:Record) RETURN count(n) AS total', count)
const record = rawQuery('CREATE (:Record) RETURN 1 AS total', count)
const long = rawQuery('UNWIND range(1, 1000000000) AS i WITH i WHERE i < 0 RETURN count(i) AS total', count)
/** Longer than a connection may rest without being tried, in milliseconds. */
const REST_MS = 1_200
const AT_ONCE = 20

let database: ThrowawayNeo4j
let way: RestingWay
let db: ReturnType<typeof connect>
let records = 0
beforeAll(async () => {
  database = await startThrowaway()
  way = await openRestingWay(database.uri)
  db = connect({ ...database, uri: way.uri })
})
afterAll(async () => {
  await db.close()
  await way.close()
  await database.remove()
})

const total = async () => (await db.run(read, {}))[0]?.total
const create = () => db.write((tx) => tx.run(record, {})).then(() => void records++)
/** Makes many connections and leaves them to themselves. */
async function restWithMany(): Promise<void> {
  await Promise.all(Array.from({ length: AT_ONCE }, total))
  await sleep(REST_MS)
}

describe.each(['reset', 'silence'] as const)('connections that died at rest, and whose next byte meets %s', (end) => {
  it('are replaced, and every question is answered', async () => {
    await restWithMany()
    way.rest(end)
    expect(await Promise.all(Array.from({ length: AT_ONCE }, total))).toEqual(Array(AT_ONCE).fill(records))
  })

  it('are replaced, and every record is written once', async () => {
    await restWithMany()
    way.rest(end)
    await Promise.all(Array.from({ length: AT_ONCE }, create))
    expect(await total()).toBe(records)
  })

  it('one after the other cost no error each', async () => {
    await restWithMany()
    way.rest(end)
    for (let index = 0; index < AT_ONCE; index++) {
      await create()
      expect(await total()).toBe(records)
    }
  })
})

it('a long question that the database is at work on is waited for, and no connection is made in its place', async () => {
  const controller = new AbortController()
  const asked = db.run(long, {}, { signal: controller.signal }).catch(() => undefined)
  await sleep(500)
  const before = way.made()
  await sleep(3_000)
  // One of them asks whether it is at work.
  expect(way.made() - before).toBeLessThanOrEqual(2)
  controller.abort()
  await asked
})

it('after a restart of the database the first question of each kind is answered', async () => {
  await restWithMany()
  await database.stop()
  await database.start()
  await create()
  expect(await Promise.all(Array.from({ length: AT_ONCE }, total))).toEqual(Array(AT_ONCE).fill(records))
})

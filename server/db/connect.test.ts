import { setTimeout as sleep } from 'node:timers/promises'

import { z } from 'zod'

import { KnownError } from '../errors'
import { connect } from './connect'
import { startThrowaway } from './local/throwaway'
import type { ThrowawayNeo4j } from './local/throwaway'
import { endless, rawQuery } from './testing/raw-query'

// Neo4j is started several times here.
jest.setTimeout(240_000)

const one = rawQuery('RETURN 1 AS one', z.object({ one: z.number() }))
const transactions = rawQuery(
  'SHOW TRANSACTIONS YIELD transactionId RETURN count(*) AS open',
  z.object({ open: z.number() }),
)
const running = rawQuery(
  "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '1, 10000000000' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS running",
  z.object({ running: z.number() }),
)

const causeOf = async (work: Promise<unknown>) => {
  const start = performance.now()
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  const seconds = (performance.now() - start) / 1_000
  return { code: error instanceof KnownError ? error.code : error, seconds }
}

let database: ThrowawayNeo4j
let db: ReturnType<typeof connect>
/** Seconds after which the driver alone, with what it comes with, would still be waiting. The five seconds themselves stand in liveness.test.ts. */
const PATIENCE = 20

/** Looks on while the other is busy. */
let onlooker: ReturnType<typeof connect>
beforeAll(async () => {
  database = await startThrowaway()
  db = connect(database)
  onlooker = connect(database)
})
afterAll(async () => {
  await Promise.all([db.close(), onlooker.close()])
  await database.remove()
})

async function until(what: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await what()); tries++) {
    if (tries > 100) throw new Error('It did not come to that in time.')
    await sleep(100)
  }
}
const untilRunning = (wanted: number) => until(async () => (await onlooker.run(running, {}))[0]?.running === wanted)

describe('a question that is withdrawn', () => {
  it.each(['run', 'write'] as const)('ends in the database too (%s)', async (how) => {
    const controller = new AbortController()
    const options = { signal: controller.signal }
    const asked = how === 'run' ? db.run(endless, {}, options) : db.write((tx) => tx.run(endless, {}), options)
    const caught = causeOf(asked)
    await untilRunning(1)
    controller.abort()
    expect((await caught).code).toBe('CANCELLED')
    await untilRunning(0)
  })

  it('is not asked at all when it was withdrawn before, and fails with the reason given', async () => {
    const reason = new KnownError('TIMEOUT', 'Too long.')
    await expect(db.run(one, {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  it('gives its connection back', async () => {
    for (let index = 0; index < 150; index++) {
      const controller = new AbortController()
      const asked = db.run(endless, {}, { signal: controller.signal })
      setImmediate(() => controller.abort())
      await asked.catch(() => undefined)
    }
    expect(await db.run(one, {})).toEqual([{ one: 1 }])
    await untilRunning(0)
  })
})

describe('a database that goes away', () => {
  afterEach(async () => {
    database.resume()
    await database.start()
    await db.run(one, {}).catch(() => undefined)
  })

  const isWell = () =>
    db.run(one, {}).then(
      () => true,
      () => false,
    )

  it('is UNAVAILABLE before the driver alone would say so, whatever is asked, and used again when it is back', async () => {
    const asked = causeOf(db.run(endless, {}))
    await untilRunning(1)
    await database.stop()
    const [during, read, write] = await Promise.all([
      asked,
      causeOf(db.run(one, {})),
      causeOf(db.write((tx) => tx.run(one, {}))),
    ])
    expect([during.code, read.code, write.code]).toEqual(['UNAVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE'])
    expect(Math.max(read.seconds, write.seconds)).toBeLessThan(PATIENCE)
    await database.start()
    await until(isWell)
  })

  it('is UNAVAILABLE before the driver alone would say so when it hangs, and used again when it goes on', async () => {
    await db.run(one, {})
    await database.pause()
    const caught = await Promise.all([
      causeOf(db.run(one, {})),
      causeOf(db.write((tx) => tx.run(one, {}))),
      sleep(1_000).then(() => causeOf(db.run(one, {}))),
    ])
    expect(caught.map(({ code }) => code)).toEqual(['UNAVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE'])
    expect(Math.max(...caught.map(({ seconds }) => seconds))).toBeLessThan(PATIENCE)
    expect(await causeOf(db.run(one, {}))).toMatchObject({ code: 'UNAVAILABLE' })
    database.resume()
    await until(isWell)
  })

  it('does not keep the program from closing', async () => {
    const other = connect(database)
    await other.run(one, {})
    await database.pause()
    const start = performance.now()
    await other.close()
    expect(performance.now() - start).toBeLessThan(PATIENCE * 1_000)
  })
})

const lock = rawQuery(
  "MERGE (l:Lock {name: 'connect.test'}) SET l.taken = true RETURN 1 AS one",
  z.object({ one: z.number() }),
)

/** Takes the lock, and keeps it until it is released. */
async function holdLock(): Promise<{ release(): Promise<unknown> }> {
  // There already, so that others find it and wait.
  await db.write((tx) => tx.run(lock, {}))
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  let taken = () => {}
  const isTaken = new Promise<void>((resolve) => (taken = resolve))
  const holder = db.write(async (tx) => {
    await tx.run(lock, {})
    taken()
    await released
  })
  await isTaken
  return {
    release: () => {
      release()
      return holder
    },
  }
}

describe('a database that is slow', () => {
  it('is waited for: a statement that waits for a lock is not taken for one that got lost', async () => {
    const holder = await holdLock()
    let answered = false
    const waiting = db.write((tx) => tx.run(lock, {})).finally(() => (answered = true))
    await sleep(5_000)
    expect(answered).toBe(false)
    await holder.release()
    expect(await waiting).toEqual([{ one: 1 }])
  })

  it('ends a statement after ten seconds', async () => {
    const { code, seconds } = await causeOf(db.run(endless, {}))
    expect(code).toBe('TIMEOUT')
    expect(seconds).toBeGreaterThan(9)
  })

  it('is busy, and says so, when every connection waits for something', async () => {
    await Promise.all(Array.from({ length: 50 }, () => db.run(one, {})))
    const holder = await holdLock()
    const waiting = Array.from({ length: 49 }, () => db.write((tx) => tx.run(lock, {})))
    await until(async () => ((await onlooker.run(transactions, {}))[0]?.open ?? 0) > 50)
    const { code, seconds } = await causeOf(db.run(one, {}))
    await holder.release()
    await Promise.all(waiting)
    expect({ code, inTime: seconds < PATIENCE }).toEqual({ code: 'UNAVAILABLE', inTime: true })
    expect(await db.run(one, {})).toEqual([{ one: 1 }])
  })
})

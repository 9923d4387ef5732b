import { setTimeout as sleep } from 'node:timers/promises'

import { retractClaim } from './retract'
import { recordClaim } from './record-claim'
import { recordEntity } from './record-entity'
import { sandbox } from '../testing/sandbox'

const box = sandbox('clock:')
const { db, ask, document, entity, id, operation } = box

const DAY_MS = 86_400_000
const realNow = Date.now.bind(Date)

/** From now on the computer's clock is so much behind. */
const setBack = (ms: number) => {
  jest.useFakeTimers({
    now: realNow() - ms,
    doNotFake: [
      'nextTick',
      'setImmediate',
      'setTimeout',
      'setInterval',
      'clearTimeout',
      'clearInterval',
      'clearImmediate',
      'performance',
      'hrtime',
      'queueMicrotask',
    ],
  })
}

beforeAll(async () => {
  await box.clear()
  await document('paper')
  await entity('ann', 'PERSON')
  await entity('acme', 'COMPANY')
})
afterEach(() => jest.useRealTimers())
afterAll(() => box.end())

const say = (statement: string) =>
  recordClaim(db, 'Test', operation(), {
    subject: id('ann'),
    type: 'WORKS_FOR' as const,
    object: id('acme'),
    stance: 'ASSERTS' as const,
    statement,
    source: id('paper'),
  })
const timesOf = async (claim: string) =>
  (
    await ask('MATCH (c:Claim {id: $id}) RETURN c.recordedAt AS recorded, c.retractedAt AS retracted', { id: claim })
  )[0] as {
    recorded: string
    retracted: string | null
  }

test.each([
  ['a second', 1_000],
  ['a day', DAY_MS],
  ['years', 1_000 * DAY_MS],
])('a clock that is set back by %s does not change the order of what is recorded', async (_, ms) => {
  const before = await say('Before.')
  setBack(ms)
  const after = await say('After.')
  const last = await say('Last.')
  await retractClaim(db, 'Test', operation(), before.claim, 'It was a mistake.')
  const [first, second, third] = await Promise.all([before, after, last].map(({ claim }) => timesOf(claim)))
  const order = [first!.recorded, second!.recorded, third!.recorded, first!.retracted]
  expect(order).toEqual([...order].sort())
  expect(new Set(order).size).toBe(4)
})

test('so does what is changed of an entity', async () => {
  const change = (name: string) =>
    recordEntity(db, 'Test', operation(), { id: id('acme'), kind: 'COMPANY' as const, name })
  await change('One')
  setBack(DAY_MS)
  await change('Two')
  await change('Three')
  const found = (await ask('MATCH (o:Operation {entity: $id}) RETURN o.changes AS changes ORDER BY o.at', {
    id: id('acme'),
  })) as { changes: string }[]
  expect(found.map(({ changes }) => /One|Two|Three/.exec(changes.replace(/"from":[^,}]*/, ''))?.[0])).toEqual([
    'One',
    'Two',
    'Three',
  ])
})

test('a clock that is right is believed', async () => {
  await sleep(10)
  const start = new Date(realNow()).toISOString()
  const { claim } = await say('Now.')
  const { recorded } = await timesOf(claim)
  expect(recorded >= start).toBe(true)
  expect(Date.parse(recorded) - realNow()).toBeLessThan(1_000)
})

import { setTimeout as sleep } from 'node:timers/promises'

import type { Db } from '../../db/query'
import { findPaths } from './path'
import { sandbox } from '../testing/sandbox'

const box = sandbox('path-plan:')
const { db, claim, document, entity, id } = box

beforeAll(async () => {
  await box.clear()
  await document('paper')
  for (const name of ['Ada', 'Bex', 'Cyn']) await entity(name, 'COMPANY')
  await claim('Ada OWNS Bex')
  await claim('Bex OWNS Cyn')
})
afterAll(() => box.end())

/** A database that takes longer to plan a statement than a search may take, and begins anew when it is not waited for. */
function slowPlanner(): Db {
  const planned = new Set<string>()
  return {
    ...db,
    run: async (query, params, options) => {
      if (!planned.has(query.file)) await sleep(2_500, undefined, { signal: options?.signal })
      planned.add(query.file)
      return db.run(query, params, options)
    },
  }
}

test('a search that found no time for an answer is answered when it is tried again', async () => {
  const slow = slowPlanner()
  const ask = () => findPaths(slow, { from: [id('Ada')], to: [id('Cyn')] })
  const first = await ask()
  expect([first.paths, first.complete, first.stoppedBy]).toEqual([[], false, 'deadline'])
  let found = first
  for (let tries = 0; found.paths.length === 0 && tries < 30; tries++) found = await ask()
  expect(found.paths.map(({ relations }) => relations.length)).toEqual([2])
})

test('one question at a time is asked in peace', async () => {
  const asked: string[] = []
  const over = new AbortController()
  const slow: Db = {
    ...db,
    run: ({ file }, _params, options) => {
      asked.push(file)
      return sleep(600_000, [], { signal: AbortSignal.any([over.signal, options!.signal!]) })
    },
  }
  const ask = () => findPaths(slow, { from: [id('Ada')], to: [id('Cyn')] }, { limits: { deadlineMs: 50 } })
  await Promise.all([ask(), ask(), ask()])
  over.abort()
  expect(new Set(asked).size).toBeGreaterThan(0)
  for (const file of new Set(asked)) expect(asked.filter((each) => each === file)).toHaveLength(3 + 1)
})

import { z } from 'zod'

import { testDb } from '../../testing/database'
import { patient } from './patient'
import { endless, rawQuery } from './testing/raw-query'

const one = rawQuery('RETURN 1 AS one', z.object({ one: z.number() }))

const db = testDb()
afterAll(() => db.close())
const tooLong = expect.objectContaining({ code: 'TIMEOUT' }) as unknown

test('what says no time of its own has that of the database, in a question and in a write', async () => {
  const hasty = patient(db, 300)
  await expect(hasty.run(endless, {})).rejects.toEqual(tooLong)
  await expect(hasty.write((tx) => tx.run(endless, {}))).rejects.toEqual(tooLong)
})

test('what says a time of its own has that one', async () => {
  const calm = patient(db, 60_000)
  await expect(calm.run(endless, {}, { timeoutMs: 300 })).rejects.toEqual(tooLong)
  expect(await calm.run(one, {})).toEqual([{ one: 1 }])
})

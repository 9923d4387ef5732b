import { queries } from '../../db/query'
import type { Db } from '../../db/query'
import { rehearseWriting } from './rehearse'
import { ownDatabase } from '../../../testing/own-database'
import type { OwnDatabase } from '../../../testing/own-database'

let own: OwnDatabase
beforeAll(async () => {
  own = await ownDatabase()
}, 300_000)
afterAll(() => own.end())

test('writing is rehearsed to its end, and nothing of it is kept', async () => {
  const asked = new Set<string>()
  const watched: Db = {
    ...own.db,
    write: (work, options) =>
      own.db.write(
        (tx) =>
          work({
            run: (query, params) => {
              asked.add(query.file)
              return tx.run(query, params)
            },
          }),
        options,
      ),
  }
  const before = await own.ask('MATCH (n) RETURN count(n) AS all')
  await rehearseWriting(watched)
  expect(await own.ask('MATCH (n) RETURN count(n) AS all')).toEqual(before)
  const last = [
    'ledger/add-claims.cypher',
    'projection/draw.cypher',
    'ledger/retract.cypher',
    'projection/erase.cypher',
  ]
  expect([...asked]).toEqual(expect.arrayContaining(last))
  expect(queries.map(({ file }) => file)).toEqual(expect.arrayContaining(last))
})

test('what fails in it is told', async () => {
  const broken: Db = { ...own.db, write: () => Promise.reject(new Error('away')) }
  await expect(rehearseWriting(broken)).rejects.toThrow('away')
})

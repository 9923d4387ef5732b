import { testDb } from '../../testing/database'
import { claimRecord, entityRecord, plant } from '../../testing/records'
import { between } from '../graph/expansion/between'
import { expand } from '../graph/expansion/expansion'
import { relationCounts } from '../graph/expansion/relation-counts'
import { findPaths } from '../graph/path/path'
import { parseEdtf } from '../graph/time/edtf'
import { exportView } from './export'

const db = testDb()
const id = (name: string) => `gap-test:${name}`
const dated = (text: string) => {
  const { text: validity, ...bounds } = parseEdtf(text)
  return { validity, ...bounds }
}
const [a, b, c] = [id('a'), id('b'), id('c')]
const owned = `rel:${a}:owns:${b}`

beforeAll(() =>
  plant(db, {
    entities: [...[a, b, c].map((each) => entityRecord(each)), entityRecord(id('paper'), { kind: 'DOCUMENT' })],
    claims: [
      claimRecord(id('1'), [a, 'OWNS', b], id('paper'), dated('2015')),
      claimRecord(id('2'), [a, 'OWNS', b], id('paper'), dated('2020')),
      claimRecord(id('3'), [b, 'OWNS', c], id('paper'), dated('2016/2018')),
    ],
  }),
)
afterAll(() => db.close())

const UNHURRIED = { limits: { deadlineMs: 60_000, shortestMs: 30_000, moreMs: 30_000 } }
const ask = { from: [a], to: [b] }

/** Which of all ways of asking give the relation as of a time. */
async function askedEverywhere(filter: { asOf: string; surely?: boolean }): Promise<string[]> {
  const { content } = await exportView(db, { entities: [a, b], filter }, 'JSON', new Date('2026-11-23T10:00:00Z'))
  const found = {
    expand: (await expand(db, { id: a, first: 10, filter })).relations.length,
    counts: (await relationCounts(db, [a], filter)).get(a)?.length ?? 0,
    between: (await between(db, { ids: [a, b], filter })).relations.length,
    paths: (await findPaths(db, { ...ask, filter }, UNHURRIED)).paths.length,
    export: (JSON.parse(content) as { relations: unknown[] }).relations.length,
  }
  return Object.entries(found).flatMap(([way, number]) => (number > 0 ? [way] : []))
}

const everywhere = ['expand', 'counts', 'between', 'paths', 'export']

test.each([
  ['2015', everywhere],
  ['2020', everywhere],
  ['2014/2016', everywhere],
  ['2017', []],
  ['2016/2019', []],
  ['2014', []],
  ['2021', []],
])('claims of 2015 and of 2020 as of %s are found by %j', async (asOf, ways) => {
  expect(await askedEverywhere({ asOf })).toEqual(ways)
  expect(await askedEverywhere({ asOf, surely: true })).toEqual(ways)
})

test('the gap stands in the relation and in its file', async () => {
  const { content } = await exportView(db, { entities: [a, b] }, 'JSON', new Date('2026-11-23T10:00:00Z'))
  expect((JSON.parse(content) as { relations: object[] }).relations).toEqual([
    expect.objectContaining({
      id: owned,
      validity: { text: '{2015,2020}', earliest: '2015-01-01', latest: '2020-12-31' },
    }),
  ])
})

test('a path has no time in a gap, and says so', async () => {
  expect((await findPaths(db, { from: [a], to: [c] }, UNHURRIED)).paths[0]).toMatchObject({ period: null, periods: [] })
  const { paths, explanation } = await findPaths(db, { from: [a], to: [c], sameTime: true }, UNHURRIED)
  expect(paths).toEqual([])
  expect(explanation).toMatch(/time/)
  expect((await findPaths(db, { ...ask, filter: { asOf: '2017' } }, UNHURRIED)).explanation).toMatch(/time/)
})

test('several times with a gap are refused where one is asked for', async () => {
  await expect(expand(db, { id: a, first: 10, filter: { asOf: '{2015,2020}' } })).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: 'asOf: “{2015,2020}” is several times. Ask for one, or for a span such as 2010/2012.',
  })
})

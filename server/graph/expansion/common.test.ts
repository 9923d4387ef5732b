import { testDb } from '../../../testing/database'
import { claimRecord, entityRecord, plant } from '../../../testing/records'
import { commonNeighbours } from './common'

const db = testDb()
const id = (name: string) => `common-test:${name}`
const ids = ['a', 'b', 'c'].map(id)

beforeAll(async () => {
  const triples: [string, 'OWNS' | 'LEADS' | 'LOCATED_IN', string][] = [
    ['x', 'OWNS', 'a'],
    ['x', 'OWNS', 'b'],
    ['x', 'LEADS', 'b'],
    ['c', 'OWNS', 'x'],
    ['a', 'LOCATED_IN', 'y'],
    ['b', 'LOCATED_IN', 'y'],
    ['z', 'OWNS', 'a'],
    ['z', 'OWNS', 'c'],
    ['z', 'OWNS', 'far'],
    ['a', 'OWNS', 'b'],
    ['only', 'OWNS', 'a'],
    ['only', 'LEADS', 'a'],
    ['c', 'OWNS', 'far'],
  ]
  await plant(db, {
    entities: [
      ...['a', 'b', 'c', 'x', 'y', 'z', 'only', 'far'].map((name) => entityRecord(id(name))),
      entityRecord(id('paper'), { kind: 'DOCUMENT' }),
    ],
    claims: triples.map(([subject, type, object], at) =>
      claimRecord(id(`claim-${at}`), [id(subject), type, id(object)], id('paper')),
    ),
  })
})
afterAll(() => db.close())

const find = async (more: Partial<Parameters<typeof commonNeighbours>[1]> = {}) => {
  const page = await commonNeighbours(db, { ids, first: 100, ...more })
  return page.edges.map(({ node: { entity, tiedTo, relations, relationCount } }) => [
    entity.id.replace(id(''), ''),
    tiedTo.map((each) => each.id.replace(id(''), '')).join(''),
    relations.length,
    relationCount,
  ])
}

test('what most of the chosen are tied to comes first, then what has the fewest relations; the chosen themselves are none', async () => {
  expect(await find()).toEqual([
    ['x', 'abc', 4, 4],
    ['y', 'ab', 2, 2],
    ['z', 'ac', 2, 2],
  ])
})

test('the chosen are told in the order given, each once', async () => {
  expect((await find({ ids: [id('c'), id('a'), id('a')] }))[0]).toEqual(['z', 'ca', 2, 2])
})

test('only relations count that pass the filter', async () => {
  expect(await find({ filter: { types: ['LOCATED_IN', 'LEADS'] } })).toEqual([['y', 'ab', 2, 2]])
})

test('page by page each comes once', async () => {
  const first = await commonNeighbours(db, { ids, first: 2 })
  expect(first.totalCount).toBe(3)
  expect(await find({ after: first.pageInfo.endCursor })).toEqual([['z', 'ac', 2, 2]])
})

test('one entity alone shares nothing, and an entity that is not there does no harm', async () => {
  await expect(find({ ids: [id('a')] })).rejects.toThrow('ids names 1 entities; 2 to 250 may be chosen.')
  expect((await find({ ids: [...ids, id('nobody')] }))[0]).toEqual(['x', 'abc', 4, 4])
})

import { testDb } from '../../../testing/database'
import { namedGraphs } from '../../../testing/named-graphs'
import type { NamedRelation } from '../../../testing/named-graphs'
import type { Path } from './hydrate'

const db = testDb()
const graphs = namedGraphs(db, `path-path-${process.pid}:`)

const twice = graphs.add([
  ['Ada', 'OWNS', 'Noa'],
  ['Noa', 'OWNS', 'Bex'],
  ['Ada', 'OWNS', 'Mia'],
  ['Mia', 'OWNS', 'Bex'],
])
const crowd = graphs.add(
  [
    ['Ada', 'OWNS', 'Bex', { strength: 5 }],
    ...Array.from({ length: 6 }, (_, i): NamedRelation[] => [
      ['Ada', 'OWNS', `M${i + 1}`, { strength: 4 }],
      [`M${i + 1}`, 'OWNS', 'Bex', { strength: 4 }],
    ]).flat(),
    ['Eve', 'OWNS', 'Kim', { strength: 2 }],
    ['Kim', 'OWNS', 'Lou', { strength: 2 }],
    ['Lou', 'OWNS', 'Bex', { strength: 2 }],
  ],
  [],
  ['Zoe'],
)
const city = graphs.add([
  ['Ada', 'LOCATED_IN', 'City'],
  ['Bex', 'LOCATED_IN', 'City'],
])
const beside = graphs.add([
  ['Ada', 'OWNS', 'Bex'],
  ['Ada', 'REPORTS_ON', 'Bex', { strength: 5 }],
])
const gaps = graphs.add([
  ['Ada', 'OWNS', 'Bex', { strength: 5, earliest: '2001-01-01', latest: '2001-12-31' }],
  ['Ada', 'LEADS', 'Bex', { earliest: '2010-01-01' }],
])

const two = graphs.add([
  ['Ada', 'OWNS', 'Bex'],
  ['Ada', 'LEADS', 'Bex', { strength: 5 }],
])

const leftOut = '“is located in”, “published” and “reports on” are left out, as they tie anybody to anybody'

/** The names of the entities of a path. */
const through = ({ entities }: Path): string => entities.map(({ name }) => name).join(' ')

beforeAll(() => graphs.write())
afterAll(async () => {
  await graphs.remove()
  await db.close()
})

test('fewer paths than were asked for are told to be all', async () => {
  const result = await twice.ask('Ada', 'Bex', { rank: 'FEWEST_STEPS' })
  expect(result).toMatchObject({ more: false, complete: true })
  expect(result.explanation).toBe(
    `The shortest path has 2 relations and strength 3: its weakest relation is “Ada owns Mia”; there are 2 of at most 6 relations; ${leftOut}.`,
  )
})

test('more paths than were asked for are told to be more, and a larger first gives the same ones before the next', async () => {
  const one = await twice.ask('Ada', 'Bex', { first: 1 })
  expect(one.more).toBe(true)
  expect(one.explanation).toContain('; there are others; ')
  const both = await twice.ask('Ada', 'Bex', { first: 2 })
  expect(both.more).toBe(false)
  expect(both.paths.map(through)).toEqual(['Ada Mia Bex', 'Ada Noa Bex'])
  expect(one.paths.map(through)).toEqual(['Ada Mia Bex'])
})

test('whether there are more is not said where it could not be found out in time', async () => {
  const result = await twice.ask('Ada', 'Bex', { first: 2 }, { moreMs: 0 })
  expect(result).toMatchObject({ complete: true })
  expect(result.paths).toHaveLength(2)
  expect([null, false]).toContain(result.more)
})

test('parallel relations of one pair are one step that names them all, the strongest first', async () => {
  const { paths, more } = await two.ask('Ada', 'Bex')
  expect(paths.map(through)).toEqual(['Ada Bex'])
  expect(more).toBe(false)
  const [{ steps, relations, strength, weakest }] = paths as [Path]
  expect(steps.map((step) => step.relations.map(({ type }) => type))).toEqual([['LEADS', 'OWNS']])
  expect([relations, [weakest], [steps[0]!.relation]].map((list) => list.map(({ type }) => type))).toEqual([
    ['LEADS'],
    ['LEADS'],
    ['LEADS'],
  ])
  expect(strength).toBe(5)
})

test('of several ends the best path of each comes first, and one of them does not fill the list', async () => {
  const { paths, more, explanation } = await crowd.ask(['Ada', 'Eve', 'Zoe'], 'Bex', { first: 3 })
  expect(paths.map(through)).toEqual(['Ada Bex', 'Eve Kim Lou Bex', 'Ada M1 Bex'])
  expect(more).toBe(true)
  expect(explanation).toContain('there are more than these 3')
  const all = await crowd.ask(['Ada', 'Eve', 'Zoe'], 'Bex', { first: 20 })
  expect(all.paths.slice(0, 3).map(through)).toEqual(['Ada Bex', 'Eve Kim Lou Bex', 'Ada M1 Bex'])
  expect(all.explanation).toContain('; none ends at Zoe; ')
})

test('what ties anybody to anybody carries no path unless it is asked for, and is told to be left out', async () => {
  const result = await city.ask('Ada', 'Bex')
  expect(result.typesLeftOut).toEqual(['LOCATED_IN', 'PUBLISHED', 'REPORTS_ON'])
  expect(result.paths).toEqual([])
  expect(result.explanation).toBe(
    'No path of at most 6 relations ties Ada to Bex: one uses “is located in”, which ties anybody to anybody and is left out.',
  )
  for (const more of [
    { incidental: true },
    { requireTypes: ['LOCATED_IN' as const] },
    { filter: { types: ['LOCATED_IN' as const] } },
  ]) {
    expect((await city.ask('Ada', 'Bex', more)).paths.map(through)).toEqual(['Ada City Bex'])
  }
  const asked = await city.ask('Ada', 'Bex', { requireTypes: ['LOCATED_IN'] })
  expect(asked.typesLeftOut).toEqual(['PUBLISHED', 'REPORTS_ON'])
  expect((await city.ask('Ada', 'Bex', { incidental: true })).typesLeftOut).toEqual([])
  const away = await city.ask('Ada', 'Bex', { avoidTypes: ['LOCATED_IN'] })
  expect(away.typesLeftOut).toEqual(['PUBLISHED', 'REPORTS_ON'])
})

test('where a relation that is left out stands beside one that is not, the path is there without it', async () => {
  const { paths } = await beside.ask('Ada', 'Bex')
  expect(paths[0]?.steps.map(({ relations }) => relations.map(({ type }) => type))).toEqual([['OWNS']])
})

test('a path tells the times at which each step has a relation that may have held, with the gaps between them', async () => {
  const { paths } = await gaps.ask('Ada', 'Bex')
  expect(paths[0]?.period).toMatchObject({ earliest: '2001-01-01', latest: '2001-12-31' })
  expect(paths[0]?.periods).toEqual([
    { text: '2001-01-01/2001-12-31', earliest: '2001-01-01', latest: '2001-12-31' },
    { text: '2010-01-01/..', earliest: '2010-01-01', latest: null },
  ])
})

import { testDb } from '../../../testing/database'
import { namedGraphs } from '../../../testing/named-graphs'
import { findPaths } from './path'
import type { PathResult } from './path'
import type { PathArguments } from './query'

const PREFIX = `path-explain-${process.pid}:`
const UNHURRIED = { deadlineMs: 60_000, shortestMs: 30_000, moreMs: 30_000 }
const db = testDb()
const graphs = namedGraphs(db, PREFIX)

const chain = graphs.add([
  ['Ada', 'OWNS', 'Bex', { strength: 4 }],
  ['Bex', 'SUPPLIES_TO', 'Cyn', { strength: 2, status: 'DISPUTED', sources: 1 }],
  ['Cyn', 'LEADS', 'Dot', { strength: 5 }],
])
const hub = graphs.add(
  [
    ['Ada', 'OWNS', 'World'],
    ['World', 'OWNS', 'Bex'],
  ],
  ['World'],
)
const times = graphs.add([
  ['Ada', 'OWNS', 'Bex', { earliest: '2001-01-01', latest: '2003-12-31' }],
  ['Bex', 'OWNS', 'Cyn', { earliest: '2010-01-01', latest: '2010-12-31' }],
])
const sure = graphs.add([
  ['Ada', 'OWNS', 'Bex', { earliest: '2010-01-01', latest: '2014-12-31', surely: ['2010-12-31/2014-01-01'] }],
  ['Bex', 'OWNS', 'Cyn', { earliest: '2010-01-01', surely: ['2010-12-31/2010-01-01'] }],
])
const apart = graphs.add([
  ['Ada', 'OWNS', 'Bex'],
  ['Cyn', 'OWNS', 'Dot'],
])
const far = graphs.add(
  [
    ['Ada', 'OWNS', 'World', { strength: 1 }],
    ['World', 'OWNS', 'Bex'],
  ],
  ['World'],
)
const alone = graphs.add([['Ada', 'OWNS', 'Bex']], [], ['Zoe'])
const linked = graphs.add([['Ada', 'LINKED_TO', 'Bex']])
const two = graphs.add([
  ['Ada', 'OWNS', 'Bex'],
  ['Ada', 'LEADS', 'Bex', { strength: 5 }],
])

const leftOut = '“is located in”, “published” and “reports on” are left out, as they tie anybody to anybody'

beforeAll(() => graphs.write())
afterAll(async () => {
  await graphs.remove()
  await db.close()
})

const none = async (asked: Promise<PathResult>): Promise<string> => {
  const result = await asked
  expect(result.paths).toEqual([])
  expect(result).toMatchObject({ complete: true, stoppedBy: null })
  return result.explanation
}

test('the best path is told with its weakest relation, and that there is no other', async () => {
  expect((await chain.ask('Ada', 'Dot')).explanation).toBe(
    'The best path has 3 relations and strength 2: its weakest relation is “Bex supplies Cyn”; there is no other of at most 6 relations; ' +
      `${leftOut}.`,
  )
})

test('an entity that does not exist is named', async () => {
  expect(await none(chain.ask('Ada', 'Nobody'))).toBe(`There is no entity with the id “${chain.id('Nobody')}”.`)
  expect(await none(chain.ask('Ada', 'Dot', { via: ['nowhere'] }))).toBe(
    'There is no entity with the id “nowhere”: no path runs through it.',
  )
})

test('one of several ends that does not exist is left out, and that is said', async () => {
  const { paths, explanation } = await two.ask(['Ada', 'Nobody'], 'Bex')
  expect(paths).toHaveLength(1)
  expect(explanation).toMatch(/^There is no entity with the id “.*Nobody”; without it: The best path has 1 relation/)
})

test('one entity at both ends is no path', async () => {
  expect(await none(chain.ask('Ada', 'Ada'))).toBe('Both ends are Ada: a path needs two different entities.')
})

test('ends that nothing ties are said not to be connected', async () => {
  expect(await none(apart.ask('Ada', 'Dot'))).toBe(
    'No path of at most 6 relations ties Ada to Dot: they are not connected, not even by 8 relations of any kind.',
  )
})

test('an end without any relation is named', async () => {
  expect(await none(alone.ask('Ada', 'Zoe'))).toBe(
    'No path of at most 6 relations ties Ada to Zoe: no relation of Zoe is recorded.',
  )
})

test('a longer path is told with its length', async () => {
  expect(await none(chain.ask('Ada', 'Dot', { maxLength: 2 }))).toBe(
    'No path of at most 2 relations ties Ada to Dot: one has 3 relations.',
  )
})

test('a path over a hub is told with the hub, which is given as avoided', async () => {
  const result = await hub.ask('Ada', 'Bex')
  expect(result.explanation).toBe(
    'No path of at most 6 relations ties Ada to Bex: one runs over World, kept out as a hub.',
  )
  expect(result.hubsAvoided.map(({ name }) => name)).toEqual(['World'])
})

test('hubs that are ends or to be run through are let in', async () => {
  expect((await hub.ask('Ada', 'World')).paths).toHaveLength(1)
  expect((await hub.ask('Ada', 'Bex', { via: [hub.id('World')] })).paths).toHaveLength(1)
  expect((await hub.ask('Ada', 'Bex', { avoidHubs: false })).hubsAvoided).toEqual([])
})

test('a path that was never possible at one time is told with the two relations that do not meet', async () => {
  expect(await none(times.ask('Ada', 'Cyn', { sameTime: true }))).toBe(
    'No path of at most 6 relations ties Ada to Cyn: one was never possible at one time: “Ada owns Bex” (2001-01-01/2003-12-31) and “Bex owns Cyn” (2010-01-01/2010-12-31) do not meet.',
  )
  expect((await times.ask('Ada', 'Cyn')).paths[0]?.period).toBeNull()
})

test('a weaker path is told with the strength that would do', async () => {
  expect(await none(chain.ask('Ada', 'Dot', { filter: { minStrength: 4 } }))).toBe(
    'No path of at most 6 relations ties Ada to Dot: one has strength 2: its weakest relation is “Bex supplies Cyn”.',
  )
})

test('a path by types that were left out is told with them', async () => {
  const sentence = 'No path of at most 6 relations ties Ada to Dot: one uses “supplies”, which is left out.'
  expect(await none(chain.ask('Ada', 'Dot', { avoidTypes: ['SUPPLIES_TO'] }))).toBe(sentence)
  expect(await none(chain.ask('Ada', 'Dot', { filter: { types: ['OWNS', 'LEADS'] } }))).toBe(sentence)
})

test('a path through what is to be avoided is told with it', async () => {
  expect(await none(chain.ask('Ada', 'Dot', { avoid: [chain.id('Bex')] }))).toBe(
    'No path of at most 6 relations ties Ada to Dot: one runs through Bex, which is to be avoided.',
  )
})

test('a path that does not run through what it should is told', async () => {
  expect(await none(two.ask('Ada', 'Bex', { via: [chain.id('Dot')] }))).toBe(
    'No path of at most 6 relations ties Ada to Bex: one does not run through Dot.',
  )
})

test('a path without a type that is required is told with the type', async () => {
  expect(await none(two.ask('Ada', 'Bex', { requireTypes: ['SIGNED'] }))).toBe(
    'No path of at most 6 relations ties Ada to Bex: one does without “signed”.',
  )
})

test('a path against the direction is told with the relation', async () => {
  expect(await none(two.ask('Bex', 'Ada', { directed: true }))).toBe(
    'No path of at most 6 relations ties Bex to Ada: one follows “Ada leads Bex” against its direction.',
  )
})

test('a type that reads the same both ways still has a direction, where it is not without one', async () => {
  expect(await none(linked.ask('Bex', 'Ada', { directed: true }))).toBe(
    'No path of at most 6 relations ties Bex to Ada: one follows “Ada is linked to Bex” against its direction.',
  )
})

test('a path of another status, of fewer sources, of other documents or another time is told with what it breaks', async () => {
  const why = async (filter: PathArguments['filter']) =>
    (await none(chain.ask('Ada', 'Dot', { filter }))).replace(/^.*: one /, '')
  expect(await why({ statuses: ['ASSERTED'] })).toBe('uses “Bex supplies Cyn”, which is disputed.')
  expect(await why({ minSources: 2 })).toBe('rests on 1 independent source for “Bex supplies Cyn”.')
  expect(await why({ sources: ['another'] })).toBe('rests on other documents for “Ada owns Bex”.')
  expect(await none(times.ask('Ada', 'Cyn', { filter: { asOf: '2002' } }))).toBe(
    'No path of at most 6 relations ties Ada to Cyn: one does not hold at that time: “Bex owns Cyn” (2010-01-01/2010-12-31).',
  )
})

test('of what is asked for surely, the relation is told that is not sure, not one that is', async () => {
  expect(await none(sure.ask('Ada', 'Cyn', { filter: { asOf: '2011', surely: true } }))).toBe(
    'No path of at most 6 relations ties Ada to Cyn: one does not surely hold at that time: “Bex owns Cyn” (2010-01-01/..).',
  )
  expect(await none(sure.ask('Ada', 'Cyn', { filter: { asOf: '2009', surely: true } }))).toBe(
    'No path of at most 6 relations ties Ada to Cyn: one does not hold at that time: “Ada owns Bex” (2010-01-01/2014-12-31).',
  )
})

test('where several conditions stand in the way, none is told that the path keeps to', async () => {
  const filter = { sources: [far.id('document')], minStrength: 2, asOf: '2011' }
  expect(await none(far.ask('Ada', 'Bex', { filter }))).toBe(
    'No path of at most 6 relations ties Ada to Bex: one runs over World, kept out as a hub, and has strength 1: its weakest relation is “Ada owns World”.',
  )
})

test('where several conditions stand in the way together, all that the path breaks is told', async () => {
  expect(await none(far.ask('Ada', 'Bex', { filter: { minStrength: 2 } }))).toBe(
    'No path of at most 6 relations ties Ada to Bex: one runs over World, kept out as a hub, and has strength 1: its weakest relation is “Ada owns World”.',
  )
})

test('where the database was too slow to say what would help, nothing is said of what there is', async () => {
  const ids = { from: [two.id('Bex')], to: [two.id('Ada')], directed: true }
  const hurried = await findPaths(db, ids, { limits: { ...UNHURRIED, shortestMs: 0 } })
  expect(hurried).toMatchObject({ paths: [], complete: true })
  expect(hurried.explanation).toBe(
    'No path of at most 6 relations ties Bex to Ada; what would let one through could not be found out in time.',
  )
})

test('a search that is out of time says so and gives what it has', async () => {
  const ids = { from: [chain.id('Ada')], to: [chain.id('Dot')] }
  const late = await findPaths(db, ids, { limits: { deadlineMs: 0 } })
  expect(late).toMatchObject({ paths: [], complete: false, stoppedBy: 'deadline' })
  expect(late.explanation).toBe('The database did not answer within 0 seconds: try again, or ask for less.')
  const tired = await findPaths(db, ids, { limits: { ...UNHURRIED, steps: 3, pairs: 0 } })
  expect(tired).toMatchObject({ paths: [], complete: false, stoppedBy: 'steps' })
  expect(tired.explanation).toBe(
    'No path was found, but the search was ended after 3 steps: ask for fewer relations, types or ends.',
  )
})

test('where there is too much to read, what Neo4j itself finds is given, and that there may be more', async () => {
  const ids = { from: [chain.id('Ada')], to: [chain.id('Dot')] }
  const result = await findPaths(db, ids, { limits: { ...UNHURRIED, relations: 0 } })
  expect(result.paths.map(({ strength, length }) => ({ strength, length }))).toEqual([{ strength: 2, length: 3 }])
  expect(result).toMatchObject({ complete: false, stoppedBy: 'relations' })
  expect(result.explanation).toBe(
    'The best path has 3 relations and strength 2: its weakest relation is “Bex supplies Cyn”; the search was ended after reading 0 relations, so there may be more; ' +
      `${leftOut}.`,
  )
})

test('a caller that goes away ends the search', async () => {
  const gone = new AbortController()
  const asked = findPaths(db, { from: [chain.id('Ada')], to: [chain.id('Dot')] }, { signal: gone.signal })
  gone.abort()
  await expect(asked).rejects.toMatchObject({ code: 'CANCELLED' })
})

test('what cannot be asked is refused in a sentence', async () => {
  const refused = (more: Partial<PathArguments>) => chain.ask('Ada', 'Dot', more)
  await expect(refused({ maxLength: 9 })).rejects.toThrow('maxLength is 9; it may be a whole number from 1 to 8.')
  await expect(refused({ first: 21 })).rejects.toThrow('first is 21; it may be a whole number from 1 to 20.')
  await expect(refused({ avoid: [chain.id('Ada')] })).rejects.toThrow('is to be avoided and is an end')
  await expect(refused({ requireTypes: ['OWNS'], avoidTypes: ['OWNS'] })).rejects.toThrow(
    'OWNS is required and excluded as well',
  )
  await expect(findPaths(db, { from: [], to: ['x'] })).rejects.toMatchObject({ code: 'BAD_INPUT' })
})

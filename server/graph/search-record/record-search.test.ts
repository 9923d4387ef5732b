import { ownDatabase } from '../../../testing/own-database'
import type { OwnDatabase } from '../../../testing/own-database'
import { claimRecord, entityRecord, plant } from '../../../testing/records'
import { mostOf } from '../../../model/limits'
import { checkConsistency } from '../check/consistency'
import { digest } from '../check/digest'
import { retractEntity } from '../ledger/retract-entity'
import { changes } from '../statistics/statistics'
import { recordSearch } from './record-search'
import type { SearchRecordInput } from './record-search'
import { searchRecordsAbout, searchRecordsByIds, searchRecordsOfEntities } from './search-record'

let own: OwnDatabase
beforeAll(async () => {
  own = await ownDatabase()
  await plant(own.db, {
    entities: [
      ...['company:a', 'company:b', 'company:c', 'company:none'].map((id) => entityRecord(id)),
      entityRecord('gov:x', { kind: 'GOVERNMENT' }),
      entityRecord('doc:extract', { kind: 'DOCUMENT' }),
    ],
    claims: [claimRecord('c:1', ['company:a', 'SUPPLIES_TO', 'company:b'], 'doc:extract')],
  })
})
afterAll(() => own.end())

const asked: SearchRecordInput = {
  about: ['company:a'],
  question: 'Does A have shareholders that are states?',
  where: 'The register of companies',
  on: '2024-05',
  outcome: 'NOTHING_FOUND',
}
let count = 0
const record = (more: Partial<Record<keyof SearchRecordInput, unknown>> = {}, operation = `op-${++count}`) =>
  recordSearch(own.db, 'Ann', operation, { ...asked, ...more } as SearchRecordInput)
const of = async (id: string, first = 25, after?: string | null) =>
  (await searchRecordsOfEntities(own.db, [id], { first, after })).get(id)!

test('what was looked for is kept with whom it was about, where, when, by whom and what came of it', async () => {
  const { id } = await record({ about: ['company:b', 'company:a'], source: 'doc:extract', where: '  The\n register ' })
  const [found, none] = await searchRecordsByIds(own.db, [id, 'search:none'])
  expect(found).toEqual({
    ...{ id, aboutIds: ['company:a', 'company:b'], question: asked.question, where: 'The register' },
    ...{ sourceId: 'doc:extract', on: '2024-05', outcome: 'NOTHING_FOUND', by: 'Ann' },
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
  })
  expect(none).toBeUndefined()
  expect((await of('company:b')).edges.map(({ node }) => node)).toEqual([found])
  expect(await searchRecordsAbout(own.db, { ids: ['company:b'], from: [], to: [] }, 5)).toEqual([found])
})

test('the same operation is done once and answers the same; used for something else it is refused', async () => {
  const before = await changes(own.db)
  const first = await record({}, 'once')
  expect(await record({}, 'once')).toEqual(first)
  expect(await changes(own.db)).toBe(before + 1)
  await expect(record({ question: 'Another?' }, 'once')).rejects.toMatchObject({ code: 'CONFLICT' })
})

test.each<[string, Partial<Record<keyof SearchRecordInput, unknown>>, string]>([
  ['nobody looked for', { about: [] }, '“about” is empty: say whom or what was looked for.'],
  [
    'an entity that is not there',
    { about: ['company:a', 'company:zzz'] },
    'There is no entity “company:zzz”. Record it first.',
  ],
  [
    'more than can be read',
    { about: Array.from({ length: mostOf.searchedFor + 1 }, (_, at) => `company:${at}`) },
    '“about” has more than 25 entries.',
  ],
  ['no question', { question: ' ' }, '“question” is empty.'],
  ['a long question', { question: 'x'.repeat(2_001) }, '“question” is longer than 2,000 characters.'],
  ['a long place', { where: 'x'.repeat(501) }, '“where” is longer than 500 characters.'],
  [
    'a source that is no document',
    { source: 'gov:x' },
    'The source of a recorded search is a document, and “gov:x” is a government.',
  ],
  ['a source that is not there', { source: 'doc:zzz' }, 'There is no entity “doc:zzz”. Record it first.'],
  ['a day that does not exist', { on: '2023-02-29' }, '“on” is no date: '],
  ['a time to come', { on: '2999' }, '“on” is 2999, which has not come yet'],
  ['no outcome', { outcome: 'MAYBE' }, '“outcome” is not one of EXEMPT, FOUND, NOTHING_FOUND, NOT_SEARCHED.'],
])('%s is refused with a sentence, and nothing is recorded', async (_, more, sentence) => {
  const before = await digest(own.db)
  await expect(record(more)).rejects.toThrow(sentence)
  expect(await digest(own.db)).toBe(before)
})

test('those of one entity come in pages, the one recorded last first', async () => {
  const ids: string[] = []
  for (const question of ['1', '2', '3']) ids.unshift((await record({ about: ['company:c'], question })).id)
  const { edges, totalCount, pageInfo } = await of('company:c', 2)
  expect([edges.map(({ node }) => node.id), totalCount, pageInfo.hasNextPage]).toEqual([ids.slice(0, 2), 3, true])
  const rest = await of('company:c', 2, pageInfo.endCursor)
  expect([rest.edges.map(({ node }) => node.id), rest.pageInfo.hasNextPage]).toEqual([ids.slice(2), false])
  await expect(of('company:a', 2, pageInfo.endCursor)).rejects.toMatchObject({ code: 'BAD_INPUT' })
  await expect(of('company:c', 101)).rejects.toThrow('first is 101; it may be 1 to 100.')
  expect(await of('company:none')).toMatchObject({ edges: [], totalCount: 0 })
})

test('of two ends those about both come first, and about neither none does', async () => {
  const { id: both } = await record({ about: ['company:c', 'gov:x'], question: 'Are they tied?' })
  const { id: later } = await record({ about: ['gov:x'], question: 'Whom does it own?' })
  const ends = { ids: ['company:c', 'gov:x'], from: ['company:c'], to: ['gov:x'] }
  const found = await searchRecordsAbout(own.db, ends, 2)
  expect(found.map(({ id }) => id)).toEqual([both, later])
  expect(await searchRecordsAbout(own.db, { ...ends, ids: ['company:none'] }, 5)).toEqual([])
})

test('an entity that was retracted stays what was looked for', async () => {
  await plant(own.db, { entities: [entityRecord('company:gone')] })
  const { id } = await record({ about: ['company:gone'] })
  await retractEntity(own.db, 'Ann', 'retract', 'company:gone', 'A mistake.')
  expect((await searchRecordsByIds(own.db, [id]))[0]).toMatchObject({ aboutIds: ['company:gone'] })
  expect((await searchRecordsOfEntities(own.db, ['company:gone'], { first: 5 })).size).toBe(0)
})

test('it is no claim: what is drawn stays as it was, and the graph holds together', async () => {
  const [row] = await own.ask(
    'MATCH (:Entity)-[r:SUPPLIES_TO]->(:Entity) RETURN r.status AS status, r.strength AS strength',
  )
  expect(row).toEqual({ status: 'ASSERTED', strength: 3 })
  expect((await checkConsistency(own.db)).filter(({ total }) => total > 0)).toEqual([])
})

test('a search about nothing is found by the check, and one is a part of what the graph says', async () => {
  const before = await digest(own.db)
  await record({ question: 'Something else?' })
  expect(await digest(own.db)).not.toBe(before)
  await own.ask("CREATE (:SearchRecord {id: 'search:of-nothing'})")
  expect((await checkConsistency(own.db)).filter(({ total }) => total > 0)).toEqual([
    { what: 'Recorded searches that are about nothing', total: 1, examples: ['search:of-nothing'] },
  ])
})

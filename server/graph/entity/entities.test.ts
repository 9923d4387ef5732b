import { EntityOrder } from '../../../model/generated/vocabulary'
import { recordEntity } from '../ledger/record-entity'
import { testDb } from '../../../testing/database'
import { claimRecord, entityRecord, plant } from '../../../testing/records'
import { entities } from './entities'
import type { EntityFilter } from './entities'

const db = testDb()
const id = (name: string) => `entities-test:${name}`
const topics = [id('topic')]

const things: Record<string, Partial<ReturnType<typeof entityRecord>>> = {
  aqara: { name: 'Éqara', countries: ['FR'], topics },
  bqora: { name: 'bqora Holding', countries: ['FR', 'DE'], topics },
  cqera: { name: 'Cqera', kind: 'PERSON', aliases: ['Mx Holding'], topics },
  paper: { name: 'Qpaper', kind: 'DOCUMENT', topics },
  other: { name: 'Qother paper', kind: 'DOCUMENT', topics },
  far: { name: 'Qfar', countries: ['IR'], topics },
}

beforeAll(async () => {
  const denies = { stance: 'DENIES' as const }
  await plant(db, {
    entities: Object.entries(things).map(([name, more]) => entityRecord(id(name), more)),
    claims: [
      claimRecord(id('c1'), [id('cqera'), 'OWNS', id('aqara')], id('paper')),
      claimRecord(id('c2'), [id('cqera'), 'OWNS', id('bqora')], id('other')),
      claimRecord(id('c3'), [id('bqora'), 'SUPPLIES_TO', id('aqara')], id('other'), denies),
      claimRecord(id('c4'), [id('bqora'), 'SUPPLIES_TO', id('far')], id('other'), { stance: 'ALLEGES' }),
      claimRecord(id('c5'), [id('bqora'), 'SUPPLIES_TO', id('far')], id('other'), denies),
    ],
  })
})
afterAll(() => db.close())

const ask = (filter: EntityFilter, order: EntityOrder = 'NAME', more: { first?: number; after?: string | null } = {}) =>
  entities(db, { filter: { topics, ...filter }, order, first: 100, ...more })
const found = async (filter: EntityFilter, order?: EntityOrder) =>
  (await ask(filter, order)).edges.map(({ node }) => node.id.replace(id(''), ''))

test.each<[string, EntityFilter, string[]]>([
  ['all, by name without case and accents', {}, ['bqora', 'cqera', 'aqara', 'far', 'other', 'paper']],
  ['of kinds', { kinds: ['PERSON', 'DOCUMENT'] }, ['cqera', 'other', 'paper']],
  ['of countries, in small letters as well', { countries: ['de', 'IR'] }, ['bqora', 'far']],
  ['with a relation that is asserted', { statuses: ['ASSERTED'] }, ['bqora', 'cqera', 'aqara']],
  ['with one that is disputed', { statuses: ['DISPUTED'] }, ['bqora', 'far']],
  ['with one that is only denied, at either end', { statuses: ['DENIED'] }, ['bqora', 'aqara']],
  ['of which a document speaks', { document: id('paper') }, ['cqera', 'aqara']],
  ['of which it speaks, by a word of the name', { document: id('other'), text: 'hold' }, ['bqora', 'cqera']],
  ['by the beginning of a word of a name or alias', { text: 'HOLD' }, ['bqora', 'cqera']],
  ['by two words', { text: 'holding bqo' }, ['bqora']],
  ['by a text without a word', { text: '…' }, []],
  ['with so many relations', { minRelations: 2 }, ['bqora', 'cqera']],
  ['of which all must hold', { kinds: ['COMPANY'], countries: ['FR'], statuses: ['DISPUTED'] }, ['bqora']],
  ['of a document that nobody has', { document: id('nothing') }, []],
  ['of no kind', { kinds: [] }, []],
])('%s', async (_, filter, expected) => {
  expect(await found(filter)).toEqual(expected)
})

test.each<[EntityOrder, string[]]>([
  ['KIND', ['bqora', 'aqara', 'far', 'other', 'paper', 'cqera']],
  ['RELATIONS', ['bqora', 'cqera', 'aqara', 'far', 'other', 'paper']],
])('in the order %s', async (order, expected) => {
  expect(await found({}, order)).toEqual(expected)
})

test('the last recorded come first', async () => {
  await recordEntity(db, 'Test', id('operation'), {
    id: id('late'),
    kind: 'PLACE',
    name: 'Zqlate',
    topics: [id('late')],
  })
  expect(await found({ topics: [id('late'), ...topics] }, 'RECENT')).toEqual(['late', ...Object.keys(things).sort()])
})

test.each(Object.values(EntityOrder))('page by page in the order %s each comes once', async (order) => {
  const whole = (await ask({}, order)).edges.map(({ node }) => node.id)
  const seen: string[] = []
  for (let after: string | null = null; ;) {
    const page = await ask({}, order, { first: 1, after })
    seen.push(...page.edges.map(({ node }) => node.id))
    expect(page.totalCount).toBe(whole.length)
    if (!page.pageInfo.hasNextPage) break
    after = page.pageInfo.endCursor
  }
  expect(seen).toEqual(whole)
})

test('a cursor of another order or filter is refused, and so is a country that is none', async () => {
  const { pageInfo } = await ask({}, 'NAME', { first: 1 })
  await expect(ask({}, 'KIND', { after: pageInfo.endCursor })).rejects.toThrow('after is not the endCursor')
  await expect(ask({ countries: ['Britain'] })).rejects.toThrow(/countries\[1\].* is not a country’s/)
  await expect(ask({ minRelations: -1 })).rejects.toThrow('“minRelations” is less than 0.')
})

import fc from 'fast-check'

import { testDb } from '../../../testing/database'
import { RelationType } from '../../../model/generated/vocabulary'
import { expand } from './expansion'
import type { Expansion } from './expansion'
import { parseEdtf } from '../time/edtf'
import { relationCounts } from './relation-counts'
import type { RelationsArguments } from './relations-of'
import { claimRecord, counting, entityRecord, plant } from '../../../testing/records'

const db = testDb()
const id = (name: string) => `expand-test:${name}`
const { SUPPLIES_TO, OWNS, COOPERATES_WITH, PART_OF, ASSISTS, LINKED_TO } = RelationType
const paper = id('paper')
const dated = (text: string) => {
  const { text: validity, ...bounds } = parseEdtf(text)
  return { validity, ...bounds }
}

/** Middle: what each way of asking is tried on. */
const relations: Parameters<typeof claimRecord>[] = [
  [id('c1'), [id('middle'), SUPPLIES_TO, id('a')], paper, dated('2010')],
  [id('c2'), [id('middle'), SUPPLIES_TO, id('b')], paper, { stance: 'ALLEGES', ...dated('2012-05/2014') }],
  [id('c3'), [id('b'), SUPPLIES_TO, id('middle')], paper, dated('2015/..')],
  [id('c4'), [id('middle'), OWNS, id('a')], id('wire')],
  [id('c5'), [id('middle'), OWNS, id('a')], id('memo')],
  [id('c6'), [id('z'), COOPERATES_WITH, id('middle')], paper],
  [id('c7'), [id('middle'), COOPERATES_WITH, id('a')], paper],
  [id('c8'), [id('middle'), PART_OF, id('middle')], paper],
  [id('c9'), [id('c'), ASSISTS, id('middle')], paper],
  [id('d9'), [id('c'), ASSISTS, id('middle')], id('memo'), { stance: 'DENIES' }],
  [id('d10'), [id('middle'), LINKED_TO, id('c')], paper, { stance: 'DENIES' }],
]
const HUB = 3_000
const ways = [
  [SUPPLIES_TO, true],
  [SUPPLIES_TO, false],
  [OWNS, true],
  [COOPERATES_WITH, false],
] as const
const spoke = (at: number) => {
  const [type, outward] = ways[at % 10 === 0 ? 2 : at % 3 === 0 ? 1 : at % 7 === 0 ? 3 : 0]
  const ends = [id('hub'), type, id(`n${at}`)] as [string, RelationType, string]
  return claimRecord(id(`h${at}`), outward ? ends : [ends[2], type, ends[0]], paper, {
    modality: at % 100 === 1 ? 'PLAN' : 'FACT',
  })
}
const spokes = Array.from({ length: HUB }, (_, at) => at)

beforeAll(async () => {
  const companies = ['middle', 'a', 'b', 'c', 'z', 'alone', 'hub', ...spokes.map((at) => `n${at}`)]
  await plant(db, {
    entities: [
      ...companies.map((name) => entityRecord(id(name))),
      ...['paper', 'wire', 'memo'].map((name) => entityRecord(id(name), { kind: 'DOCUMENT' })),
    ],
    claims: [...relations.map((relation) => claimRecord(...relation)), ...spokes.map(spoke)],
  })
})
afterAll(() => db.close())

/** On a busy machine the database takes long to plan a question that it has not been asked before. */
const patiently = { timeoutMs: 60_000 }
const ask = (name: string, args: Partial<RelationsArguments> = {}) =>
  expand(db, { id: id(name), first: 100, ...args }, patiently)
const shortOf = ({ relations }: Expansion) =>
  relations.map(({ subjectId, type, objectId }) => [subjectId, type, objectId].join(' ').replaceAll(id(''), ''))
const found = async (args: Partial<RelationsArguments>) => shortOf(await ask('middle', args)).sort()

test('all relations come with the neighbours, each once, the strongest first, then by id', async () => {
  const middle = await ask('middle')
  expect(shortOf(middle)).toEqual([
    'middle OWNS a',
    'a COOPERATES_WITH middle',
    'b SUPPLIES_TO middle',
    'middle COOPERATES_WITH z',
    'middle PART_OF middle',
    'middle SUPPLIES_TO a',
    'c ASSISTS middle',
    'middle SUPPLIES_TO b',
  ])
  expect(middle.entities.map((entity) => entity.id).sort()).toEqual(['a', 'b', 'c', 'middle', 'z'].map(id))
  expect(middle).toMatchObject({ total: 8, exact: true, truncated: false, endCursor: null })
  expect(middle.relations.map(({ strength }) => strength)).toEqual([4, 3, 3, 3, 3, 3, 2, 1])
})

test('both ends of each relation are there, as the very entities of the answer', async () => {
  const { entity, entities, relations } = await ask('middle')
  for (const { subject, object } of relations) {
    for (const end of [subject, object]) expect([entity, ...entities]).toContain(end)
  }
})

test.each<[string, Partial<RelationsArguments>, string[]]>([
  ['outward', { types: [SUPPLIES_TO], direction: 'OUT' }, ['middle SUPPLIES_TO a', 'middle SUPPLIES_TO b']],
  ['inward', { types: [SUPPLIES_TO], direction: 'IN' }, ['b SUPPLIES_TO middle']],
  [
    'either way where a type has no direction',
    { types: [COOPERATES_WITH], direction: 'OUT' },
    ['a COOPERATES_WITH middle', 'middle COOPERATES_WITH z'],
  ],
  ['outward where it leads back to itself', { types: [PART_OF], direction: 'OUT' }, ['middle PART_OF middle']],
  ['of no type', { types: [] }, []],
  [
    'of the types that filter and types share',
    { types: [OWNS, ASSISTS], filter: { types: [OWNS] } },
    ['middle OWNS a'],
  ],
  ['by status', { filter: { statuses: ['DISPUTED'] } }, ['c ASSISTS middle']],
  ['denied ones never', { filter: { statuses: ['DENIED'] } }, []],
  ['by strength', { filter: { minStrength: 4 } }, ['middle OWNS a']],
  ['by independent sources', { filter: { minSources: 2 } }, ['middle OWNS a']],
  ['by document', { filter: { sources: [id('memo')] } }, ['c ASSISTS middle', 'middle OWNS a']],
  ['that were surely so', { filter: { asOf: '2013', surely: true } }, ['middle SUPPLIES_TO b']],
  [
    'that were surely so at a time without end',
    { filter: { asOf: '2016/..', surely: true } },
    ['b SUPPLIES_TO middle'],
  ],
  [
    'that are known to be dated and may have been so at a time',
    { types: [SUPPLIES_TO, OWNS], filter: { asOf: '2010-03', undated: false } },
    ['middle SUPPLIES_TO a'],
  ],
  [
    'that may have been so at a time, undated ones with them',
    { types: [SUPPLIES_TO, OWNS], filter: { asOf: '2010-03' } },
    ['middle OWNS a', 'middle SUPPLIES_TO a'],
  ],
  ['without excluded neighbours', { types: [SUPPLIES_TO], exclude: [id('b')] }, ['middle SUPPLIES_TO a']],
])('relations are found %s', async (_, args, expected) => {
  expect(await found(args)).toEqual(expected)
})

test('total counts what matches, whether or not it is excluded or on this page', async () => {
  expect(await ask('middle', { types: [SUPPLIES_TO], exclude: [id('b')] })).toMatchObject({
    total: 3,
    truncated: false,
  })
  expect(await ask('middle', { direction: 'OUT', first: 2 })).toMatchObject({ total: 6, truncated: true })
  expect(await ask('middle', { filter: { minStrength: 4 } })).toMatchObject({ total: 1 })
})

test('counts are of the whole graph under the filter, whatever types and direction are asked for', async () => {
  const { counts } = await ask('middle', { types: [OWNS], direction: 'IN' })
  expect(counts.map(({ label, direction, total }) => [label, direction, total])).toEqual([
    ['supplies', 'OUT', 2],
    ['is supplied by', 'IN', 1],
    ['owns', 'OUT', 1],
    ['is part of', 'OUT', 1],
    ['cooperates with', 'BOTH', 2],
    ['is assisted by', 'IN', 1],
  ])
})

const filters: NonNullable<RelationsArguments['filter']>[] = [
  {},
  { minStrength: 3 },
  { statuses: ['ASSERTED'] },
  { types: [SUPPLIES_TO, OWNS] },
  { asOf: '2014' },
]
test.each(filters)('counts, the counts of an expansion and its relations say the same under %j', async (filter) => {
  const counts = await relationCounts(db, [id('middle'), id('hub'), id('none')], filter)
  expect(counts.has(id('none'))).toBe(false)
  const [middle, hub] = [await ask('middle', { filter }), await ask('hub', { filter })]
  expect(counts.get(id('middle'))).toEqual(middle.counts)
  expect(counts.get(id('hub'))).toEqual(hub.counts)
  expect(middle.relations).toHaveLength(middle.total)
  expect(middle.counts.reduce((sum, { total }) => sum + total, 0)).toBe(middle.total)
})

test('an entity without relations, and one that is not there', async () => {
  expect(await ask('alone')).toMatchObject({ entities: [], relations: [], counts: [], total: 0, truncated: false })
  await expect(ask('none')).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: `There is no entity “${id('none')}” in the graph.`,
  })
})

test.each<[string, Partial<RelationsArguments>, RegExp]>([
  ['no page', { first: 0 }, /^first is 0; it may be 1 to 500\./],
  ['too large a page', { first: 501 }, /^first is 501;/],
  ['half a relation', { first: 1.5 }, /^first is 1.5;/],
  ['a cursor that is none', { after: 'nonsense' }, /^after is not the endCursor/],
  [
    'a cursor of another list',
    { after: Buffer.from('{"c":"x"}').toString('base64url') },
    /^after is not the endCursor/,
  ],
  ['too long a list', { exclude: Array<string>(5_001).fill('x') }, /^exclude has 5001 ids; at most 5000/],
  ['a time that is none', { filter: { asOf: 'soon' } }, /^asOf: “soon” cannot be read as a date/],
  ['as of nothing', { filter: { asOf: '' } }, /^asOf: “” cannot be read as a date/],
  ['surely at no time', { filter: { surely: true } }, /^surely needs asOf/],
  ['dated at no time', { filter: { undated: false } }, /^undated needs asOf/],
  ['a strength that there is not', { filter: { minStrength: 6 } }, /^minStrength is 6;/],
])('%s is refused in a sentence', async (_, args, sentence) => {
  await expect(ask('middle', args)).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringMatching(sentence) as string,
  })
})

/** All relations of an entity, page by page. */
async function pages(name: string, args: Partial<RelationsArguments>): Promise<Expansion[]> {
  const all: Expansion[] = []
  for (let after: string | null = null; ;) {
    const page: Expansion = await ask(name, { ...args, after })
    all.push(page)
    if (!page.truncated) return all
    after = page.endCursor
  }
}
const idsOf = (all: readonly Expansion[]) => all.flatMap(({ relations }) => relations.map((relation) => relation.id))

test('page by page every relation comes once, of an entity with few', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...filters), async (first, filter) => {
      const all = await pages('middle', { first, filter })
      expect(idsOf(all)).toEqual((await ask('middle', { filter })).relations.map((relation) => relation.id))
    }),
    { numRuns: 15 },
  )
})

test('page by page every relation comes once, of a hub', async () => {
  const all = await pages('hub', { first: 400 })
  expect(all.every(({ total }) => total === HUB)).toBe(true)
  expect(new Set(idsOf(all)).size).toBe(HUB)
  expect(idsOf(all)).toHaveLength(HUB)
})

test('page by page every relation of a hub that passes a filter comes once, and they are counted before', async () => {
  const filter = { statuses: ['ALLEGED' as const] }
  const all = await pages('hub', { first: 7, filter })
  expect(idsOf(all)).toHaveLength(30)
  expect(new Set(idsOf(all)).size).toBe(30)
  expect(all[0]).toMatchObject({ total: 30, exact: true })
})

test('a hub gives some of each type and direction at first', async () => {
  const { relations } = await ask('hub', { first: 8 })
  const kinds = relations.map(({ type, subjectId }) => `${type} ${subjectId === id('hub') ? 'out' : 'in'}`)
  expect(new Set(kinds).size).toBe(4)
})

test('what is drawn already can be excluded, and all that is left of a hub is found', async () => {
  const seen = new Set<string>()
  for (let total = Infinity; seen.size < total;) {
    const page = await ask('hub', { first: 500, exclude: [...seen] })
    expect(page.entities.some((entity) => seen.has(entity.id))).toBe(false)
    page.entities.forEach((entity) => seen.add(entity.id))
    total = page.total
    if (page.relations.length === 0) break
  }
  expect(seen.size).toBe(HUB)
})

test('the same question has the same answer', async () => {
  expect(await ask('hub', { first: 50 })).toEqual(await ask('hub', { first: 50 }))
  expect(await ask('middle')).toEqual(await ask('middle'))
})

test('one statement, and one more for a hub', async () => {
  const counted = counting(db)
  await expand(counted, { id: id('middle'), first: 100 }, patiently)
  expect(counted.asked).toHaveLength(1)
  await expand(counted, { id: id('hub'), first: 100 }, patiently)
  expect(counted.asked).toHaveLength(3)
})

import { ownDatabase } from '../../../testing/own-database'
import type { OwnDatabase } from '../../../testing/own-database'
import { KnownError } from '../../errors'
import { investigationPage, theInvestigation } from './investigation'
import { archiveInvestigation, copyInvestigation, saveInvestigation } from './save'
import type { InvestigationInput } from './save'
import { compareVersions, contentOf, versionPage } from './versions'

let own: OwnDatabase
beforeAll(async () => {
  own = await ownDatabase()
})
afterAll(() => own.end())

let count = 0
const save = (input: InvestigationInput, id?: string, version?: number, by = 'Ann') =>
  saveInvestigation(own.db, by, `op-${++count}`, { id, version, input })

const drawing = {
  entities: ['company:zte', 'company:tci'],
  relations: ['rel:company:zte:supplies_to:company:tci'],
  positions: [
    { id: 'company:zte', x: 0, y: 0.5 },
    { id: 'company:tci', x: 190, y: -20 },
  ],
  pinned: ['company:zte'],
  hiddenTypes: ['PUBLISHED' as const],
  time: { asOf: '2010' },
}

test('what is saved without a name is “Untitled”, and is found as it was saved, with whose it is', async () => {
  const saved = await save({ view: drawing })
  expect(saved).toMatchObject({ name: 'Untitled', version: 1, by: 'Ann', description: null })
  expect(await theInvestigation(own.db, saved.id)).toMatchObject({ name: 'Untitled', version: 1, archivedAt: null })
  const { view, saved: version } = await contentOf(own.db, saved.id, 1)
  expect(view).toMatchObject({
    ...drawing,
    time: { asOf: '2010', surely: false, undated: true },
    hidden: [],
    filter: null,
  })
  expect(version.summary).toMatch(/^begun; 2 entities came; 1 relation came/)
})

test('each save is a version with its author; what is left out stays, and what is emptied is gone', async () => {
  const { id } = await save({ name: 'Telecoms', description: 'Who supplies whom', view: drawing })
  await save({ notes: [{ text: 'Ask **them**', about: 'company:zte' }] }, id, 1, 'Ben')
  await save({ description: '', view: { ...drawing, entities: ['company:zte'], relations: [] } }, id, 2)
  const { edges, totalCount, pageInfo } = await versionPage(own.db, id, { first: 2 })
  expect(totalCount).toBe(3)
  expect(edges.map(({ node: { version, by, summary } }) => [version, by, summary])).toEqual([
    [3, 'Ann', 'described anew; 1 entity went; 1 relation went'],
    [2, 'Ben', '1 note came'],
  ])
  const rest = await versionPage(own.db, id, { first: 2, after: pageInfo.endCursor })
  expect(rest.edges.map(({ node }) => node.version)).toEqual([1])
  expect(await contentOf(own.db, id, 3)).toMatchObject({ name: 'Telecoms', description: null })
  expect((await contentOf(own.db, id, 3)).notes).toMatchObject([{ text: 'Ask **them**', by: 'Ben' }])
  expect(await compareVersions(own.db, id, 1, 3)).toMatchObject({
    entitiesWent: ['company:tci'],
    relationsWent: drawing.relations,
    notesCame: [{ text: 'Ask **them**' }],
  })
  await expect(compareVersions(own.db, id, 1, 4)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a note stays whose it is until it says something else', async () => {
  const { id } = await save({ notes: [{ text: 'One' }, { text: 'Two' }] })
  const [one, two] = (await contentOf(own.db, id, 1)).notes
  await save(
    {
      notes: [
        { id: one!.id, text: 'One' },
        { id: two!.id, text: 'Two, rather' },
      ],
    },
    id,
    1,
    'Ben',
  )
  expect((await contentOf(own.db, id, 2)).notes.map(({ text, by }) => [text, by])).toEqual([
    ['One', 'Ann'],
    ['Two, rather', 'Ben'],
  ])
})

test('a save over a version that somebody else has made is refused with both, and nothing is changed', async () => {
  const { id } = await save({ name: 'Shared', view: drawing })
  await save({ view: { ...drawing, pinned: [] } }, id, 1, 'Ben')
  const mine = { name: 'Mine', notes: [{ text: 'Typed at length' }] }
  const refused = await save(mine, id, 1).catch((error: unknown) => error as KnownError)
  expect(refused).toBeInstanceOf(KnownError)
  const { code, message, details } = refused as KnownError
  expect([code, message]).toEqual([
    'CONFLICT',
    expect.stringContaining('Ben saved version 2 (changed: what is pinned)'),
  ])
  expect(details).toMatchObject({
    now: { version: 2, by: 'Ben', name: 'Shared', view: { pinned: [] } },
    yours: { version: 1, input: mine },
  })
  expect(await theInvestigation(own.db, id)).toMatchObject({ version: 2, name: 'Shared' })
  expect(await save(mine, id, 2)).toMatchObject({ version: 3, name: 'Mine' })
})

test('sent again, an operation answers what it did and does nothing; for something else it is refused', async () => {
  const input = { name: 'Once' }
  const first = await saveInvestigation(own.db, 'Ann', 'same', { input })
  await save({ name: 'Then' }, first.id, 1, 'Ben')
  expect(await saveInvestigation(own.db, 'Ann', 'same', { input })).toEqual(first)
  expect(await theInvestigation(own.db, first.id)).toMatchObject({ version: 2, name: 'Then' })
  await expect(saveInvestigation(own.db, 'Ann', 'same', { input: { name: 'Other' } })).rejects.toMatchObject({
    code: 'CONFLICT',
  })
})

test('of many saves of one version at once exactly one is taken', async () => {
  const { id } = await save({ name: 'Raced' })
  const results = await Promise.allSettled(
    Array.from({ length: 8 }, (_, i) => save({ name: `Raced by ${i}` }, id, 1, `Hand ${i}`)),
  )
  const taken = results.filter(({ status }) => status === 'fulfilled')
  const codes = results.flatMap((result) => (result.status === 'rejected' ? [(result.reason as KnownError).code] : []))
  expect([taken.length, new Set(codes)]).toEqual([1, new Set(['CONFLICT'])])
  expect(await theInvestigation(own.db, id)).toMatchObject({ version: 2 })
})

test('they are listed, the last one first, found by what they say, put away and brought back', async () => {
  const hidden = await save({ name: 'Zebra crossing', notes: [{ text: 'About Ünïcode letters' }] })
  const listed = async (args: object) =>
    (await investigationPage(own.db, { first: 100, ...args })).edges.map(({ node }) => node.id)
  expect((await listed({}))[0]).toBe(hidden.id)
  expect(await listed({ text: 'unicode ZEBRA' })).toEqual([hidden.id])
  await archiveInvestigation(own.db, 'Ann', 'away', hidden.id, true)
  expect(await listed({ text: 'zebra' })).toEqual([])
  expect(await listed({ archived: true })).toEqual([hidden.id])
  await archiveInvestigation(own.db, 'Ann', 'back', hidden.id, false)
  expect(await listed({ archived: true })).toEqual([])
  const page = await investigationPage(own.db, { first: 1 })
  const next = await investigationPage(own.db, { first: 1, after: page.pageInfo.endCursor })
  expect(next.edges[0]!.node.id).not.toBe(page.edges[0]!.node.id)
  await expect(investigationPage(own.db, { first: 1, archived: true, after: page.pageInfo.endCursor })).rejects.toThrow(
    'after is not the endCursor',
  )
})

test('a copy of an old version begins anew and leaves the original alone', async () => {
  const { id } = await save({ name: 'Old', view: drawing })
  await save({ name: 'New', view: { entities: [] } }, id, 1)
  const copy = await copyInvestigation(own.db, 'Ben', 'copying', { id, version: 1 })
  expect(copy).toMatchObject({ name: 'Copy of Old', version: 1, by: 'Ben' })
  expect((await contentOf(own.db, copy.id, 1)).view.entities).toEqual(drawing.entities)
  expect(await theInvestigation(own.db, id)).toMatchObject({ version: 2, name: 'New' })
})

test.each([
  ['a time that is no date', { view: { entities: [], time: { asOf: 'soon' } } }, 'time.asOf'],
  ['too many entities', { view: { entities: Array.from({ length: 2_001 }, (_, i) => `e:${i}`) } }, '2000'],
  ['an empty name', { name: ' ' }, '“input.name” is empty'],
  ['a note that says nothing', { notes: [{ text: '' }] }, 'is empty'],
  ['text that turns around', { name: 'Acme \u202edtL' }, 'turn the direction'],
  ['a filter without sense', { view: { entities: [], filter: { minStrength: 9 } } }, 'minStrength is 9'],
])('%s is refused with a sentence', async (_, input, sentence) => {
  await expect(save(input)).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringContaining(sentence) as string,
  })
})

test('what is not there is said to be not there', async () => {
  await expect(save({}, 'investigation:none', 1)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(archiveInvestigation(own.db, 'Ann', 'none', 'investigation:none', true)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

import { testDb } from '../../../testing/database'
import { entityRecord, plant } from '../../../testing/records'
import { likeness } from './loose'
import { search } from './search'

const db = testDb()
const id = (name: string) => `loose-test:${name}`
const things: Record<string, string> = {
  brask: 'Brqsk & Lvnd Ltd',
  orrin: 'Orqin Corp.',
  yusef: 'Yqsef Muhammqdi',
  visit: 'Zqvisit 2016',
  iran: 'Zqfilter of Qiran',
}

beforeAll(() =>
  plant(db, { entities: Object.entries(things).map(([name, text]) => entityRecord(id(name), { name: text })) }),
)
afterAll(() => db.close())

const ours = async (text: string) =>
  (await search(db, { text, first: 100 })).edges.filter(({ node }) => node.id.startsWith(id('')))

test.each([
  ['"and" for "&", without the legal form', 'Brqsk and Lvnd', 'brask'],
  ['another legal form, with the article', 'The Orqin Corporation', 'orrin'],
  ['one slip in each word', 'Yqusef Mohammqdi', 'yusef'],
  ['one word too many', 'Zqfilter of all Qiran', 'iran'],
  ['one word too many beside a whole name', 'Orqin Limassol', 'orrin'],
  ['the words in another order, with slips', 'Muhamqdi Yqseff', 'yusef'],
])('%s finds it', async (_, text, expected) => {
  const hits = await ours(text)
  expect(hits.map(({ node }) => node.id)).toEqual([id(expected)])
  expect(hits[0]).toMatchObject({ score: 0.5, matched: things[expected] })
})

test.each([
  ['another year', 'Zqvisit 2012'],
  ['another year, a digit apart, alone', '2017'],
  ['two words of which one is a part of another name', 'Zqfilter Nowhere'],
  ['two slips in one word', 'Yqusseff Muhammqdi'],
  ['legal forms alone', 'Corporation Ltd'],
])('%s finds nothing', async (_, text) => {
  expect(await ours(text)).toEqual([])
})

test.each([id('visit'), `  ${id('visit')} `])('the id %j finds it first', async (text) => {
  const { edges, totalCount } = await search(db, { text, first: 1 })
  expect(edges[0]).toMatchObject({ node: { id: id('visit') }, matched: id('visit'), score: 6 })
  expect(totalCount).toBeGreaterThan(0)
  expect((await search(db, { text, first: 1, kinds: ['PERSON'] })).edges.map(({ node }) => node.id)).not.toContain(
    id('visit'),
  )
})

test('page by page each comes once', async () => {
  await plant(db, {
    entities: Array.from({ length: 5 }, (_, at) =>
      entityRecord(id(`many-${at}`), { name: `Xqmany Zqthing ${'x'.repeat(at)}` }),
    ),
  })
  const text = 'Xqmanny Zqtthing'
  const all = (await search(db, { text, first: 100 })).edges.map(({ node }) => node.id)
  expect(all).toHaveLength(5)
  const seen: string[] = []
  for (let after: string | null = null; ;) {
    const page = await search(db, { text, first: 2, after })
    seen.push(...page.edges.map(({ node }) => node.id))
    expect(page.totalCount).toBe(5)
    if (!page.pageInfo.hasNextPage) break
    after = page.pageInfo.endCursor
  }
  expect(seen).toEqual(all)
})

test('each word of a name is found once', () => {
  expect(likeness('ann ann', 'ann')).toEqual({ missed: 1, slips: 0, left: 0 })
  expect(likeness('ann anna', 'anna ann')).toEqual({ missed: 0, slips: 0, left: 0 })
})

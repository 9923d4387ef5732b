import { testDb } from '../../../testing/database'
import { search } from './search'
import { claimRecord, entityRecord, plant } from '../../../testing/records'

const db = testDb()
const id = (name: string) => `order-test:${name}`

/** The last of each line is what all others are related to: were it for that alone, it would come first. */
const things: Record<string, Partial<ReturnType<typeof entityRecord>>> = {
  zqe: { name: 'ZQEX' },
  zqmt: { name: 'ZQMT', aliases: ['ZQEX ZQMT'] },
  zqreport: { name: 'Voiters report on ZQEX and QTI', kind: 'EVENT' },
  voiters: { name: 'Voiters' },
  xq: { name: 'Xq Yinping', kind: 'PERSON', aliases: ['习枰平'] },
  qali: { name: 'Qali Khavenei', kind: 'PERSON', aliases: ['قلی خاوه‌ای', 'Seyyed Qali Khavenei'] },
  visit: { name: 'Xq Yinping visit to Iraq and meeting with Qali Khavenei, 2016', kind: 'EVENT' },
  xqjiang: { name: 'Xqnjiang', kind: 'PLACE', aliases: ['新僵'] },
  xqpolice: { name: 'Police agencies in Xqnjiang', aliases: ['5th Xqnjiang'] },
  joined: { name: 'قلی خاوهای' },
  spaced: { name: 'قلی خاوه ای رضا' },
  qikvision: { name: 'Qikvision', aliases: ['海糠威视'] },
  qikcameras: { name: 'Qikvision cameras' },
  qikhangzhou: { name: '杭州海糠威视数字技术' },
  qts: { name: '中興曲訊' },
  qtsParts: { name: '中興曲' },
  quwait: { name: 'Кувшинников Борис', aliases: ['Квшн'] },
  quwaitFirm: { name: 'Завод имени Бориса Кувшинникова' },
  qutaib: { name: 'قتيبة الزرقاوي' },
  qutaibFirm: { name: 'مؤسسة قتيبة الزرقاوي للتجارة' },
  hangul: { name: '박웨미', kind: 'PERSON' },
  kana: { name: 'フゥーヴェイ' },
  astral: { name: '𠮷野𠮷家' },
}
const busy = ['zqmt', 'zqreport', 'visit', 'xqpolice', 'qikcameras', 'quwaitFirm', 'qutaibFirm']

beforeAll(async () => {
  await plant(db, {
    entities: [
      ...Object.entries(things).map(([name, more]) => entityRecord(id(name), more)),
      entityRecord(id('paper'), { kind: 'DOCUMENT', name: 'A paper on orderings' }),
      entityRecord(id('owner'), { name: 'Somebody who owns' }),
    ],
    claims: busy.map((name) => claimRecord(id(`claim ${name}`), [id('owner'), 'LINKED_TO', id(name)], id('paper'))),
  })
})
afterAll(() => db.close())

const ours = async (text: string) =>
  (await search(db, { text, first: 100 })).edges.filter(({ node }) => node.id.startsWith(id('')))
const hits = async (text: string) => (await ours(text)).map(({ node }) => node.id.replace(id(''), ''))

describe('Of equally good hits, the name of which more was hit comes first, however many relations others have', () => {
  test.each([
    ['a typo', 'ZQEXX', ['zqe', 'zqmt', 'zqreport']],
    ['the beginning of a word', 'ZQE', ['zqe', 'zqmt', 'zqreport']],
    ['the beginning of a name of one word', 'Voiter', ['voiters', 'zqreport']],
    ['two letters that changed places', 'Voitres', ['voiters', 'zqreport']],
    ['a letter too few', 'Xqnjang', ['xqjiang', 'xqpolice']],
    ['a short word', 'Xq', ['xq', 'visit', 'xqjiang', 'xqpolice']],
    ['the first of two words', 'Qali', ['qali', 'visit']],
    ['a typo in one of two words', 'khaveni', ['qali', 'visit']],
    ['a typo beside a right word', 'Xq Yinpng', ['xq', 'visit']],
    ['words that are a whole name and a part of one', 'qikvision', ['qikvision', 'qikcameras']],
    ['spaces where there are none', 'Qik vision', ['qikvision']],
    ['no spaces where there are some', 'XqYinping', ['xq']],
    ['Cyrillic: the beginning of a word', 'Кувшинник', ['quwait', 'quwaitFirm']],
    ['Cyrillic: a wrong letter', 'Кувшинникав', ['quwait']],
    ['Cyrillic: other cases of the words, one letter more each', 'кувшинников борис', ['quwait', 'quwaitFirm']],
    ['Arabic: words', 'الزرقاوي', ['qutaib', 'qutaibFirm']],
    ['Arabic: a missing letter', 'الزرقاي', ['qutaib', 'qutaibFirm']],
    ['Arabic: the beginning of a word, in Persian letters', 'الزرقاو', ['qutaib', 'qutaibFirm']],
  ])('%s', async (_, text, expected) => {
    expect(await hits(text)).toEqual(expected)
  })
})

test('of equally long names those with more relations come first, then by id', async () => {
  expect(await hits('Xqnjiang')).toEqual(['xqjiang', 'xqpolice'])
  expect(await hits('قلی')).toEqual(['joined', 'qali', 'spaced'])
})

test.each([
  ['written together', 'قلی خاوهای', ['joined', 'qali']],
  ['with a joiner', 'قلی خاوه‌ای', ['joined', 'qali', 'spaced']],
  ['with a space', 'قلی خاوه ای', ['qali', 'spaced', 'joined']],
])('a Persian word of two parts %s finds it however it is stored', async (_, text, expected) => {
  expect(await hits(text)).toEqual(expected)
  expect((await hits(text.split(' ').slice(1).join(' ')))[0]).toBe(expected[0])
})

test('a Persian name is the name itself in either way of writing it, and tells which of the names it is', async () => {
  const [hit] = (await ours('قلی خاوه ای')).filter(({ node }) => node.id === id('qali'))
  expect(hit).toMatchObject({ matched: 'قلی خاوه‌ای', score: 4 })
})

describe('One wrong sign', () => {
  test.each([
    ['at the end of a Chinese name', '海糠威是', ['qikvision', 'qikhangzhou']],
    ['at its beginning', '诲糠威视', ['qikvision', 'qikhangzhou']],
    ['within it', '海康威视', ['qikvision', 'qikhangzhou']],
    ['of a name of three signs', '习枰评', ['xq']],
    ['of a longer name', '杭州海糠威视数宇技术', ['qikhangzhou']],
    ['of some signs that are the middle of a name', '威视数宇技', ['qikhangzhou']],
    ['of a name in traditional signs', '中興曲迅', ['qts', 'qtsParts']],
    ['of a Korean name of three syllables', '박웨마', ['hangul']],
    ['of a Japanese name in katakana', 'フゥーヴェア', ['kana']],
    ['beside signs that are two for most programs', '𠮷野𠮷口', ['astral']],
  ])('%s finds it', async (_, text, expected) => {
    expect((await hits(text)).slice(0, expected.length)).toEqual(expected)
    expect((await ours(text))[0]).toMatchObject({ score: 1 })
  })

  test('comes after those in which all signs are right', async () => {
    expect(await hits('中興曲')).toEqual(['qtsParts', 'qts'])
    expect((await ours('中興曲訊')).map(({ score }) => score)).toEqual([5, 1])
  })

  test('is not looked for in names of two signs, nor two wrong ones in longer names', async () => {
    expect(await hits('新彊')).toEqual([])
    expect(await hits('海糠为是')).toEqual([])
  })
})

test('page by page each comes once, in the order of one long page', async () => {
  for (const text of ['Xq', 'ZQEXX', 'قلی', '海糠威是']) {
    const all = (await search(db, { text, first: 100 })).edges.map(({ node }) => node.id)
    const seen: string[] = []
    for (let after: string | null = null; ;) {
      const page = await search(db, { text, first: 1, after })
      seen.push(...page.edges.map(({ node }) => node.id))
      expect(page.totalCount).toBe(all.length)
      if (!page.pageInfo.hasNextPage) break
      after = page.pageInfo.endCursor
    }
    expect(seen).toEqual(all)
  }
})

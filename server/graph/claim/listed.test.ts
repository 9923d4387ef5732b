import { mostOf } from '../../../model/limits'
import { retractClaim } from '../ledger/retract'
import { sandbox } from '../testing/sandbox'
import { claims } from './claims'
import type { ClaimFilter, ClaimsArguments } from './listed'

const box = sandbox('claims-listed-test:')
const { db, id } = box
const ids: Record<string, string> = {}

beforeAll(async () => {
  await box.clear()
  await box.entity('zed', 'COMPANY')
  await box.entity('tel', 'COMPANY')
  await box.entity('state', 'GOVERNMENT')
  await box.entity('ann', 'PERSON')
  await box.document('paper')
  await box.document('memo')
  const claim = async (name: string, ...args: Parameters<typeof box.claim>) => {
    ids[name] = (await box.claim(...args)).claim
  }
  await claim('sold', 'zed SUPPLIES_TO tel', { statement: 'Zqed sold switches to Tel.', speakers: [id('ann')] })
  await claim('denied', 'zed SUPPLIES_TO tel', {
    stance: 'DENIES',
    source: id('memo'),
    statement: 'No zqswitch was sold.',
    quote: 'فروش زقواره‌ای انجام نشد، می‌گوید',
  })
  await claim('owned', 'state OWNS tel', { statement: 'The stâte zqowns Tel: 持有曲兴公司.', note: 'A zqcaveat.' })
  await claim('only', 'ann LEADS zed', { stance: 'DENIES', statement: 'Ann never led it zqonly.' })
  await claim('wrong', 'state OWNS zed', { statement: 'A zqmistake.' })
  await retractClaim(db, 'Editor', box.operation(), ids.wrong!, 'It was another company.')
}, 60_000)
afterAll(() => box.end())

afterEach(() => jest.restoreAllMocks())

type Args = Partial<ClaimsArguments & ClaimFilter>
const list = async (args: Args) => (await claims(db, { first: 100, ...args })).edges.map(({ node }) => node.id)
const find = async (args: Args) => {
  const found = await list(args)
  return Object.keys(ids)
    .filter((name) => found.includes(ids[name]!))
    .sort()
}

test.each<[string, Args, string[]]>([
  ['a word of the statement', { text: 'ZQED' }, ['sold']],
  ['the beginning of a word', { text: 'zqsw' }, ['denied']],
  ['words in another order', { text: 'sold zqswitch' }, ['denied']],
  ['words of which one is in no claim', { text: 'zqed nowhere' }, []],
  ['a word without its accent', { text: 'state zqown' }, ['owned']],
  ['a word with an accent that it has not', { text: 'zqôwns' }, ['owned']],
  ['a note', { text: 'zqcaveat' }, ['owned']],
  ['Persian, with Arabic letters', { text: 'زقواره اي' }, ['denied']],
  ['Persian, as it is written', { text: 'زقواره‌ای' }, ['denied']],
  ['Persian of which one word is in no claim', { text: 'زقواره نیست' }, []],
  ['Chinese signs that stand together', { text: '曲兴' }, ['owned']],
  ['Chinese signs that do not', { text: '兴曲' }, []],
  ['what is an operator elsewhere', { text: 'zqed AND -(" +*' }, []],
  ['no word at all', { text: '…' }, []],
  ['a claim that was retracted', { text: 'zqmistake' }, []],
  ['kinds of what they are about', { about: id('tel'), kinds: ['GOVERNMENT'] }, ['owned']],
  ['a status', { about: id('zed'), statuses: ['DISPUTED'] }, ['denied', 'sold']],
  ['another', { about: id('tel'), statuses: ['ASSERTED'] }, ['owned']],
  ['what is only denied', { about: id('zed'), statuses: ['DENIED'] }, ['only']],
  ['a text, in a document', { text: 'sold', source: id('memo') }, ['denied']],
  ['a text, by a speaker', { text: 'sold', speaker: id('ann') }, ['sold']],
  ['a text with a stance', { text: 'zqed', stances: ['DENIES'] }, []],
  ['who recorded them', { about: id('zed'), recordedBy: 'Test' }, ['denied', 'only', 'sold']],
  ['who did not', { about: id('zed'), recordedBy: 'Somebody' }, []],
  ['since when they were recorded', { about: id('zed'), recordedSince: '2020' }, ['denied', 'only', 'sold']],
  ['before when they were recorded', { about: id('zed'), recordedBefore: '2020' }, []],
  ['before a day to come', { about: id('zed'), recordedBefore: '2999' }, ['denied', 'only', 'sold']],
  ['before then, among all', { recordedSince: '2999', recordedBefore: '3000' }, []],
  ['later than all', { about: id('zed'), recordedSince: '2999-01-01T00:00:00+02:00' }, []],
])('claims are found by %s', async (_, args, expected) => {
  expect(await find(args)).toEqual(expected)
})

test('the last recorded come first, page by page, among all claims as well', async () => {
  const order = ['only', 'owned', 'denied', 'sold'].map((name) => ids[name])
  const mine = (all: readonly string[]) => all.filter((each) => order.includes(each))
  expect(mine(await list({ order: 'RECENT' }))).toEqual(order)
  expect(await list({ about: id('zed'), order: 'RECENT' })).toEqual([ids.only, ids.denied, ids.sold])
  const first = await claims(db, { about: id('zed'), order: 'RECENT', first: 2 })
  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } })
  const after = first.pageInfo.endCursor
  expect(await list({ about: id('zed'), order: 'RECENT', after })).toEqual([ids.sold])
  await expect(list({ about: id('zed'), after, text: 'sold' })).rejects.toThrow('after is not the endCursor')
})

test('those that held first come first, page by page, and what has no date last', async () => {
  const dated = async (name: string, validity?: string) => {
    const { claim } = await box.claim(`ann WORKS_FOR ${name}`, { statement: 'Ann worked there.', validity })
    return claim
  }
  await box.entity('firm', 'COMPANY')
  const [never, late, early] = [await dated('firm'), await dated('firm', '2015-03'), await dated('firm', '1999/2001')]
  const args: Args = { about: id('firm'), order: 'HELD' }
  expect(await list(args)).toEqual([early, late, never])
  const paged: string[] = []
  for (let after: string | null = null, more = true; more;) {
    const page = await claims(db, { ...args, first: 1, after })
    paged.push(...page.edges.map(({ node }) => node.id))
    more = page.pageInfo.hasNextPage
    after = page.pageInfo.endCursor
  }
  expect(paged).toEqual([early, late, never])
})

test('a time that is none is refused', async () => {
  await expect(list({ recordedSince: 'yesterday' })).rejects.toThrow('“recordedSince” is no time such as')
})

test('every word of a text counts, up to forty; more are refused', async () => {
  const words = Array.from({ length: 39 }, (_, at) => `zqwörd${String.fromCharCode(97 + (at % 26))}${at}`)
  const { claim } = await box.claim('zed OWNS tel', { statement: words.join(' ') })
  expect(await list({ text: words.join(' ') })).toEqual([claim])
  expect(await list({ text: `${words.join(' ')} nowhere` })).toEqual([])
  await expect(list({ text: `${words.join(' ')} and nowhere` })).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: 'text has 41 different words; claims are looked for by at most 40. Leave some out.',
  })
})

test.each([
  ['Persian words', 14, (at: number) => `زقوا${String.fromCharCode(1576 + at)}ی`],
  ['Persian words of two parts', 14, (at: number) => `زقوا\u200c${String.fromCharCode(1576 + at)}ک`],
  ['runs of Chinese signs', 17, (at: number) => `${'曲'.repeat(9)}${String.fromCharCode(0x4e00 + at)}`],
])('as many %s as the index can be asked for are looked for, more are refused', async (_, most, word) => {
  const text = (words: number) => Array.from({ length: words }, (_, at) => word(at)).join(' ')
  expect(await list({ text: text(most) })).toEqual([])
  await expect(list({ text: text(most + 1) })).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: 'text has too many words that can be written in several ways. Leave some out.',
  })
})

test.each<[string, Args]>([
  ['of a speaker', { speaker: id('ann') }],
  ['of a speaker, the last recorded first', { speaker: id('ann'), order: 'RECENT' }],
])('claims %s are refused where more would have to be looked at than may be', async (_, args) => {
  expect((await list(args)).length).toBeGreaterThan(0)
  jest.replaceProperty(mostOf, 'claimsRead', 0 as never)
  await expect(list(args)).rejects.toMatchObject({
    code: 'TOO_LARGE',
    message: expect.stringContaining('More than 0 claims would have to be looked at.') as string,
  })
})

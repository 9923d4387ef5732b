import { KnownError } from '../../errors'
import { retractClaim } from '../ledger/retract'
import { similarClaims, similarEntities } from './similar'
import { sandbox } from '../testing/sandbox'

const box = sandbox('similar:')
const { db, claim, document, entity, id, operation } = box

beforeAll(async () => {
  await box.clear()
  await entity('quxar', 'COMPANY', { name: 'Quxar Vehicles Ltd', aliases: ['扎恩科技', 'کوخار'] })
  await entity('quxar-other', 'ORGANIZATION', { name: 'Quxar Vehicles Ltd' })
  await entity('plain', 'COMPANY', { name: 'Wuplaxi' })
  await entity('busy', 'COMPANY', { name: 'Wuplaxi' })
  await entity('short', 'COMPANY', { name: 'Zq' })
  await entity('unit', 'COMPANY', { name: 'Zqunit 61398' })
  await entity('mixed', 'COMPANY', { name: 'VKWЕ' })
  await document('paper')
  await document('other')
  await claim('busy LINKED_TO plain', { role: 'x' })
  await claim('busy OWNS short')
})
afterAll(() => box.end())

const like = async (name: string, aliases: string[] = [], first = 5) =>
  (await similarEntities(db, { kind: 'COMPANY', name, aliases, first })).map((each) => each.id.replace('similar:', ''))

describe('An entity that one about to be recorded may be a duplicate of', () => {
  test.each([
    ['the same name', 'Quxar Vehicles Ltd'],
    ['other case, accents and punctuation', 'QUXÁR vehicles, LTD.'],
    ['one letter missing', 'Quxar Vehcles Ltd'],
    ['one letter more', 'Quxarr Vehicles Ltd'],
    ['another letter', 'Qexar Vehicles Ltd'],
    ['two letters that changed places', 'Quxar Veihcles Ltd'],
    ['no spaces', 'QuxarVehicles Ltd'],
    ['one slip in each word', 'Qexar Vehcles Ltd'],
    ['another legal form', 'Quxar Vehicles Limited'],
    ['no legal form', 'The Quxar Vehicles'],
    ['its alias in Chinese', '扎恩科技'],
    ['its alias in Persian, written with Arabic letters', 'كوخار'],
  ])('is found by %s', async (_, name) => {
    expect(await like(name)).toEqual(['quxar'])
  })

  test.each([
    ['a Latin name by letters of another script', 'Quxаr Vеhiclеs Ltd', 'quxar'],
    ['a name with one Cyrillic letter by its Latin look', 'VKWE', 'mixed'],
    ['a name with one Cyrillic letter by other Cyrillic letters', 'VКWЕ', 'mixed'],
  ])('is found, %s', async (_, name, found) => {
    expect(await like(name)).toEqual([found].flat())
  })

  test('is found by an alias of the new one', async () => {
    expect(await like('Something Else Entirely', ['Quxar Vehicles Ltd'])).toEqual(['quxar'])
  })

  test.each([
    ['two typos in one word', 'Quxar Vehcels Ltd'],
    ['another number', 'Zqunit 61399'],
    ['a part of the name', 'Quxar'],
    ['one typo in a name of two letters', 'Zx'],
    ['no letter at all', '!!'],
    ['operators of the index', 'Quxar* OR (Vehicles~ AND "Ltd'],
  ])('is not found by %s', async (_, name) => {
    expect(await like(name)).toEqual([])
  })

  test('is found by the last of many aliases', async () => {
    const many = Array.from(
      { length: 90 },
      (_, at) => `Zqalias${String.fromCharCode(97 + (at % 26), 97 + (at % 7))} No ${at}`,
    )
    expect(await like('Zqnobody', [...many, 'Quxar Vehicles Ltd'])).toEqual(['quxar'])
  })

  test('is of the same kind', async () => {
    const found = await similarEntities(db, { kind: 'ORGANIZATION', name: 'Quxar Vehicles Ltd', first: 5 })
    expect(found.map((each) => each.id)).toEqual([id('quxar-other')])
  })

  test('comes first when its name is the same, and the best connected of those', async () => {
    await entity('typo', 'COMPANY', { name: 'Wuplaxy' })
    expect(await like('Wuplaxi')).toEqual(['busy', 'plain', 'typo'])
    expect(await like('Wuplaxi', [], 1)).toEqual(['busy'])
  })

  test('is asked for twenty at most', async () => {
    await expect(like('x', [], 21)).rejects.toThrow(
      new KnownError('BAD_INPUT', 'first is 21; it may be 1 to 20. Ask for the rest with after.'),
    )
  })
})

describe('A claim that one about to be recorded may be a duplicate of', () => {
  const about = (more: object = {}) => ({
    subject: id('busy'),
    type: 'SUPPLIES_TO' as const,
    object: id('plain'),
    stance: 'ASSERTS' as const,
    statement: 'In other words.',
    source: id('paper'),
    locator: 'paragraph 4',
    ...more,
  })

  test('speaks of the same, from the same place of the same document, and counts', async () => {
    const { claim: recorded } = await claim('busy SUPPLIES_TO plain', { locator: 'Paragraph 4' })
    expect(await similarClaims(db, about(), 5)).toEqual([recorded])
    expect(await similarClaims(db, about({ stance: 'DENIES' }), 5)).toEqual([recorded])
    expect(await similarClaims(db, about({ locator: 'paragraph 5' }), 5)).toEqual([])
    expect(await similarClaims(db, about({ source: id('other') }), 5)).toEqual([])
    expect(await similarClaims(db, about({ object: id('short') }), 5)).toEqual([])
    await retractClaim(db, 'Test', operation(), recorded, 'Misread.')
    expect(await similarClaims(db, about(), 5)).toEqual([])
  })

  test('of an attribute speaks of the same attribute', async () => {
    const attribute = { type: null, object: null, attribute: 'founded', value: '1985' }
    const { claim: recorded } = await claim('busy OWNS plain', attribute)
    expect(await similarClaims(db, about({ ...attribute, locator: null, value: '1986' }), 5)).toEqual([recorded])
    expect(await similarClaims(db, about({ ...attribute, locator: null, attribute: 'owner' }), 5)).toEqual([])
  })
})

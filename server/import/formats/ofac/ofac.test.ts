import { existsSync, readFileSync } from 'node:fs'

import { only, readingWith } from '../../testing/format-file'
import { ofac } from './ofac'
import { readRemarks, timeOf } from './remarks'

const reading = readingWith(ofac)
afterAll(reading.end)

const NONE = '-0- '
const name = (number: number, called: string, type = NONE, programme = 'SDGT', remarks = NONE, more: string[] = []) =>
  [
    number,
    `"${called}"`,
    type,
    `"${programme}"`,
    ...(more.length > 0 ? more : Array<string>(7).fill(NONE)),
    `"${remarks}"`,
  ].join(',')
const FILES = {
  'SDN.CSV': [
    name(
      1,
      'LEE, Ann',
      'individual',
      'SDGT] [SYRIA',
      'DOB 31 Aug 1960; alt. DOB circa 1958; nationality Iran; Linked To: ACME CO., LTD.',
    ),
    name(
      2,
      'ACME CO., LTD.',
      NONE,
      'CUBA',
      "a.k.a. 'AC'; Tax ID No. 12-3 (Cuba); Linked To: NOBODY S.A.; Linked To: TWICE",
    ),
    name(3, 'TWICE'),
    name(4, 'TWICE'),
    name(5, 'SEA STAR', 'vessel', 'CUBA', 'Vessel Registration Identification IMO 9123456.', [
      NONE,
      'C1',
      'Tug',
      '9',
      '8',
      'Panama',
      NONE,
    ]),
    '\x1a',
  ].join('\r\n'),
  'alt.csv': '2,1,"aka","ACME LIMITED",-0- \n9,2,"aka","WHOSE",-0- ',
  'add.csv':
    '1,1,"1 High Street","Havana","Cuba",-0- \n2,2,"1 High Street","Havana","Cuba",-0- \n2,3,-0- ,-0- ,"Spain",-0- \n3,4,-0- ,-0- ,-0- ,-0- ',
  'sdn_comments.csv': '2,"; Website www.acme.example"',
}

test('names with their programmes, aliases, addresses and ties', async () => {
  const drafts = await reading.drafts(await reading.zip(FILES))
  const entities = only(drafts, 'entity')
  expect(entities.map(({ id, kind, name: called }) => [id, kind, called])).toEqual([
    ['gov:office-of-foreign-assets-control', 'GOVERNMENT', 'Office of Foreign Assets Control'],
    ['1', 'PERSON', 'LEE, Ann'],
    ['2', 'COMPANY', 'ACME CO., LTD.'],
    [expect.stringMatching(/^named:/), 'COMPANY', 'NOBODY S.A.'],
    [expect.stringMatching(/^named:/), 'ORGANIZATION', 'TWICE'],
    ['3', 'ORGANIZATION', 'TWICE'],
    ['4', 'ORGANIZATION', 'TWICE'],
    ['5', 'ASSET', 'SEA STAR'],
    [expect.stringMatching(/^address:/), 'PLACE', '1 High Street, Havana, Cuba'],
    [expect.stringMatching(/^address:/), 'PLACE', '1 High Street, Havana, Cuba'],
  ])
  expect(new Set(entities.slice(-2).map(({ id }) => id)).size).toBe(1)
  expect(entities[1]).toMatchObject({ aliases: ['Ann LEE'], countries: ['IR'], topics: ['sanctioned'] })
  expect(entities[2]!.attributes).toEqual(
    expect.arrayContaining([
      { name: 'taxNumber', value: '12-3 (Cuba)' },
      { name: 'weakAlias', value: 'AC' },
      { name: 'alias', value: 'ACME LIMITED' },
    ]),
  )
  expect(entities[7]).toMatchObject({ countries: ['PA'] })
  expect(entities[7]!.attributes).toContainEqual({ name: 'imoNumber', value: '9123456' })
  const relations = only(drafts, 'relation').map(({ type, subject, object, role }) => [type, subject, object, role])
  expect(relations.filter(([type]) => type === 'SANCTIONS').map(([, , object, role]) => [object, role])).toEqual([
    ['1', 'SDGT'],
    ['1', 'SYRIA'],
    ['2', 'CUBA'],
    ['3', 'SDGT'],
    ['4', 'SDGT'],
    ['5', 'CUBA'],
  ])
  expect(relations.filter(([type]) => type === 'LINKED_TO').map(([, subject, object]) => [subject, object])).toEqual([
    ['1', '2'],
    ['2', expect.stringMatching(/^named:/)],
    ['2', expect.stringMatching(/^named:/)],
  ])
  expect(relations.filter(([type]) => type === 'LOCATED_IN')).toHaveLength(2)
  expect(only(drafts, 'description')).toMatchObject([{ id: '2', attributes: [{ name: 'country', value: 'Spain' }] }])
  expect(only(drafts, 'problem').map(({ reason, lost }) => [lost, reason.slice(0, 40)])).toEqual([
    [false, '“NOBODY S.A.” is not on the list: it is '],
    [false, '“TWICE” is the name of 2 on the list (3,'],
    [true, 'Nobody on the list has the number 9.'],
  ])
})

test('an address whose text turns its direction is told, as any name is', async () => {
  const files = {
    ...FILES,
    'add.csv': '1,1,"1 \u202eteertS hgiH","Havana","Cuba",-0- \n2,2,"2 Main Road",-0- ,"Cuba",-0- ',
  }
  const drafts = await reading.drafts(await reading.zip(files))
  const ofAddresses = only(drafts, 'problem').filter(({ place }) => place.record.startsWith('add.csv'))
  expect(ofAddresses.map(({ place, field, lost }) => [place.line, field, lost])).toEqual([[1, 'Address', true]])
  expect(only(drafts, 'relation').filter(({ type }) => type === 'LOCATED_IN')).toHaveLength(1)
})

test('names alone are enough, addresses alone are not', async () => {
  const names = reading.write('sdn.csv', FILES['SDN.CSV'])
  expect(only(await reading.drafts(names), 'entity').filter(({ id }) => /^\d+$/.test(id))).toHaveLength(5)
  await expect(reading.drafts(reading.write('add.csv', FILES['add.csv']))).rejects.toThrow('holds no names of a list')
  await expect(reading.drafts(await reading.zip({ ...FILES, 'cons_prim.csv': '1,A' }))).rejects.toThrow(
    'one list at a time',
  )
})

test.each([
  ['31 Aug 1960', '1960-08-31'],
  ['Aug 1960', '1960-08'],
  ['1960', '1960'],
  ['circa 1960', '1960~'],
  ['1961 to 1963', '1961/1963'],
  ['in the spring', 'in the spring'],
])('a time of the remarks, %s, is %s', (written, read) => {
  expect(timeOf(written)).toBe(read)
})

test('remarks are cut where a part ends, not within a name', () => {
  expect(readRemarks('Linked To: A; B CO.; Linked To: C').linkedTo).toEqual(['A', 'C'])
  expect(readRemarks("f.k.a. 'OLD NAME'.").attributes).toEqual([{ name: 'weakAlias', value: 'OLD NAME' }])
})

const REAL = '../shared/datasets/ofac_sdn'
const testIfThere = existsSync(REAL) ? test : test.skip
testIfThere(
  'a whole list: 7,379 entities, 11,696 rows of addresses, 9,682 aliases, 1,727 that are linked to others',
  async () => {
    const names = ['sdn.csv', 'add.csv', 'alt.csv', 'sdn_comments.csv']
    const zip = await reading.zip(Object.fromEntries(names.map((each) => [each, readFileSync(`${REAL}/${each}`)])))
    const drafts = await reading.drafts(zip)
    const listed = only(drafts, 'entity').filter(({ id }) => /^\d+$/.test(id))
    expect(listed).toHaveLength(7_379)
    const attributes = listed.flatMap((entity) => entity.attributes)
    expect(attributes.filter((each) => each.name === 'alias')).toHaveLength(9_682)
    const relations = only(drafts, 'relation')
    const linked = relations.filter(({ type }) => type === 'LINKED_TO')
    expect(linked).toHaveLength(2_406)
    expect(new Set(linked.map(({ place }) => place.record)).size).toBe(1_727)
    // 2,222 of the rows of addresses hold none, 1,363 a country alone.
    expect(relations.filter(({ type }) => type === 'LOCATED_IN')).toHaveLength(11_696 - 2_222 - 1_363)
    expect(only(drafts, 'description')).toHaveLength(1_363)
  },
)

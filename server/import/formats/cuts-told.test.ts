import fc from 'fast-check'

import { cutTo } from '../clean'
import { draftsIn } from '../testing/drafts'
import { only, readingWith } from '../testing/format-file'
import { csv } from './csv'
import { followTheMoney } from './follow-the-money/follow-the-money'
import { icij } from './icij/icij'
import { ofac } from './ofac/ofac'

const [tables, ftm, lists, leaks] = [csv, followTheMoney, ofac, icij].map(readingWith) as [
  ReturnType<typeof readingWith>,
  ReturnType<typeof readingWith>,
  ReturnType<typeof readingWith>,
  ReturnType<typeof readingWith>,
]
afterAll(() => [tables, ftm, lists, leaks].forEach(({ end }) => end()))

const words = (count: number) => Array.from({ length: count }, (_, at) => `Name ${at}`)

test('what is left out of a text is told with the numbers, and no character is broken', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat({ max: 30 }), (text, most) => {
      const told: string[] = []
      const cut = cutTo(text, most, (reason) => told.push(reason))
      expect(text.startsWith(cut) && cut.length <= most).toBe(true)
      expect(cut === '' || !/[\uD800-\uDBFF]$/.test(cut)).toBe(true)
      expect(told).toEqual(text.length > most ? [`It has ${text.length} characters; the first ${most} are taken.`] : [])
    }),
  )
})

test('an entity of more names than are kept, or of too long a one: FollowTheMoney', async () => {
  const record = { id: 'a', schema: 'Company', properties: { name: ['x'.repeat(700)], alias: words(120) } }
  const drafts = await ftm.drafts(ftm.write('a.ftm.json', JSON.stringify(record)))
  expect(only(drafts, 'entity')[0]!.aliases).toHaveLength(100)
  const reasons = only(drafts, 'problem').map(({ reason }) => reason)
  expect(reasons).toContain('It has 119 other names; the first 100 are taken.')
})

test('a name of a list with more names than are kept: OFAC', async () => {
  const aliases = words(120).map((name, at) => `1,${at},"aka","${name}",-0- `)
  const file = await lists.zip({
    'SDN.CSV': `1,"ACME CO., LTD.",-0- ,"SDGT",${Array(7).fill('-0- ').join(',')},-0- `,
    'alt.csv': aliases.join('\n'),
  })
  const drafts = await lists.drafts(file)
  expect(only(drafts, 'entity').find(({ id }) => id === '1')!.aliases).toHaveLength(100)
  expect(only(drafts, 'problem').map(({ reason }) => reason)).toContain(
    'It has 120 other names; the first 100 are taken.',
  )
})

test('columns whose names are longer than an attribute may have keep apart, and it is told under what', async () => {
  const long = 'A column whose name says a lot '.repeat(5).trim()
  const file = tables.write('a.csv', `Company;${long} one;${long} two\nAcme Ltd;1;2\nBeta Ltd;3;4\n`)
  const drafts = await tables.drafts(file)
  const [first] = only(drafts, 'entity')
  expect(first!.attributes.map(({ value }) => value).sort()).toEqual(['1', '2'])
  const names = first!.attributes.map(({ name }) => name)
  expect(new Set(names).size).toBe(2)
  const told = only(drafts, 'problem').map(({ reason }) => reason)
  for (const name of names)
    expect(told).toContain(
      `The name of the column has ${long.length + 4} characters; its values are recorded under “${name}”.`,
    )
})

test('a tie whose words are longer than a role: Offshore Leaks', async () => {
  const link = 'is something of '.repeat(20).trim()
  const file = await leaks.zip({
    'nodes-entities.csv': 'node_id,name\n1,Acme Ltd\n2,Beta Ltd\n',
    'relationships.csv': `node_id_start,node_id_end,rel_type,link\n1,2,related_to,${link}\n`,
  })
  const told = only(await leaks.drafts(file), 'problem').map(({ reason }) => reason)
  expect(told).toContain(`It has ${link.length} characters; the first 200 are taken.`)
})

const LONG = 'is something to somebody '.repeat(12).trim()
const TOLD = `It has ${LONG.length} characters; the first 200 are taken.`
const CUT = LONG.slice(0, 200).trim()

test('a role that is too long is kept whole in the note, and told: FollowTheMoney', async () => {
  const records = [
    { id: 'a', schema: 'Company', properties: { name: ['Acme'] } },
    { id: 'p', schema: 'Person', properties: { name: ['Ann'] } },
    { id: 'd', schema: 'Directorship', properties: { director: ['p'], organization: ['a'], role: [LONG] } },
  ]
  const drafts = await ftm.drafts(ftm.write('a.ftm.json', records.map((each) => JSON.stringify(each)).join('\n')))
  const [relation] = only(drafts, 'relation')
  expect([relation!.role, relation!.note]).toEqual([CUT, `Role: ${LONG}`])
  expect(only(drafts, 'problem').map(({ reason, lost }) => [reason, lost])).toContainEqual([TOLD, false])
})

test('a role, the name of a register and the sort of an address: BODS', async () => {
  const of = (recordId: string, recordType: string, recordDetails: object) => ({
    statementId: `s-${recordId}`,
    recordId,
    recordType,
    recordStatus: 'new',
    statementDate: '2020-01-01',
    recordDetails,
  })
  const { relations, entities, problems } = await draftsIn(
    'a.json',
    JSON.stringify([
      of('acme', 'entity', {
        entityType: { type: 'registeredEntity' },
        name: 'Acme',
        identifiers: [{ id: '1', schemeName: 'x'.repeat(120) }],
        addresses: [{ type: LONG, address: '1 High Street' }],
      }),
      of('beta', 'entity', { entityType: { type: 'registeredEntity' }, name: 'Beta' }),
      of('r', 'relationship', { subject: 'acme', interestedParty: 'beta', interests: [{ type: LONG }] }),
    ]),
  )
  expect(entities.find(({ id }) => id === 'acme')!.attributes.map(({ name }) => name)).toContain(`id:${'x'.repeat(90)}`)
  expect(relations.map(({ role }) => role)).toEqual([CUT, CUT])
  expect(problems.map(({ field, reason }) => [field, reason])).toEqual(
    expect.arrayContaining([
      ['identifiers', 'The name of the register is cut. It has 120 characters; the first 90 are taken.'],
      ['addresses', `It has ${LONG.length + 8} characters; the first 200 are taken.`],
      ['interests', TOLD],
    ]),
  )
})

test('names, names of values and roles of graphs, each of which is kept whole elsewhere or told', async () => {
  const name = 'Name '.repeat(120).trim()
  const value = 'What it is called '.repeat(8).trim()
  const { entities, relations, problems } = await draftsIn(
    'a.graphml',
    `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="n" for="node" attr.name="name" attr.type="string"/>
  <key id="v" for="node" attr.name="${value}" attr.type="string"/>
  <key id="l" for="edge" attr.name="label" attr.type="string"/>
  <graph edgedefault="directed">
    <node id="a"><data key="n">${name}</data><data key="v">1</data></node>
    <node id="b"><data key="n">B</data></node>
    <edge source="a" target="b"><data key="l">${LONG}</data></edge>
  </graph>
</graphml>`,
  )
  const [a] = entities
  expect(a!.name).toBe(name.slice(0, 500).trim())
  expect(a!.attributes.map((each) => [each.name, each.value])).toEqual([
    ['name', name],
    [value.slice(0, 100), '1'],
  ])
  expect([relations[0]!.role, relations[0]!.note]).toEqual([CUT, `label: ${LONG}`])
  expect(problems.map(({ field, reason, lost }) => [field, reason, lost])).toEqual(
    expect.arrayContaining([
      ['name', `It has ${name.length} characters; the first 500 are taken.`, false],
      [value, `The name of the value is cut. It has ${value.length} characters; the first 100 are taken.`, false],
      ['label', TOLD, false],
    ]),
  )
})

test('a name and the name of a column: Offshore Leaks', async () => {
  const [name, column] = ['Acme '.repeat(120).trim(), 'what_it_says_'.repeat(10)]
  const file = await leaks.zip({ 'nodes-entities.csv': `node_id,name,${column}\n1,${name},x\n` })
  const drafts = await leaks.drafts(file)
  const [entity] = only(drafts, 'entity')
  expect(entity!.name).toBe(name.slice(0, 500).trim())
  expect(entity!.attributes.map((each) => each.name)).toEqual(['icijId', column.slice(0, 100)])
  expect(only(drafts, 'problem').map(({ reason }) => reason)).toEqual([
    `It has ${name.length} characters; the first 500 are taken.`,
    `The name of the column is cut. It has ${column.length} characters; the first 100 are taken.`,
  ])
})

test('a role of a table that is too long by itself or together with its type', async () => {
  const { relations, problems } = await draftsIn(
    'a.csv',
    `From,To,What,Kind\nAcme,Beta,${LONG},${CUT.slice(0, 150)}\n`,
    {
      mapping: `
entities: {a: {name: From}, b: {name: To}}
relations: [{subject: a, object: b, role: {columns: [What, Kind], join: " and "}}]`,
    },
  )
  const whole = `${LONG} and ${CUT.slice(0, 150).trim()}`
  expect([relations[0]!.role, relations[0]!.note]).toEqual([CUT, whole])
  expect(problems.map(({ reason }) => reason)).toContain(`It has ${whole.length} characters; the first 200 are taken.`)
})

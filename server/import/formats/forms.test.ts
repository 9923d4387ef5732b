import { existsSync, readFileSync } from 'node:fs'

import { checkConsistency } from '../../graph/check/consistency'
import { digest } from '../../graph/check/digest'
import { readProblems } from '../job/import-ledger'
import { ownImports } from '../testing/import-file'

const room = ownImports()

const relations = () =>
  room.own.ask(
    `MATCH (a:Entity)-[r]->(b:Entity) WHERE type(r) <> 'DERIVED_FROM' RETURN a.name AS a, type(r) AS type, b.name AS b ORDER BY a, type, b`,
  )
const findings = async () => (await checkConsistency(room.own.db)).filter(({ total }) => total > 0)

test('a messy table goes in but for what is told', async () => {
  const table = Buffer.from(
    'Register of gifts;;;;\n\nGeber;Empf\xe4nger;Datum;Betrag;Beleg\n' +
      'M\xfcller GmbH;The Party;15.03.2023 10:30:00;1.500,00;https://example.org/1\n' +
      '"never closed;The Party;16.03.2023;5,00;\n' +
      'Best AG;The Party;02.12.2022;2.000,50;\n',
    'latin1',
  )
  const mapping = `
entities: {giver: {kind: COMPANY, name: Geber}, taker: {kind: ORGANIZATION, name: Empfänger}}
relations:
  - {type: PAYS, subject: giver, object: taker, date: Datum, amount: Betrag, currency: {constant: EUR}, source: {url: Beleg}}
`
  const done = await room.imports.file(room.imports.write('gifts.csv', table), { mapping })
  expect(done).toMatchObject({ state: 'DONE', claims: 2, relations: 2, rejected: 2 })
  const { problems } = await readProblems(room.own.db, done.id, -1, 100)
  expect(problems.map(({ line, reason }) => [line, reason.slice(0, 60)])).toEqual([
    [1, 'Above the header stands “Register of gifts”, which is no rec'.slice(0, 60)],
    [5, 'This row opens a quotation mark that is never closed: if the'.slice(0, 60)],
    [6, '“02.12.2022” can be two days: say in the mapping in which or'.slice(0, 60)],
  ])
  const claims = await room.own.ask(
    'MATCH (c:Claim) RETURN c.statement AS statement, c.validity AS validity ORDER BY statement',
  )
  expect(claims).toEqual([
    { statement: 'Best AG pays The Party: 2000.50 EUR.', validity: null },
    { statement: 'Müller GmbH pays The Party: 1500.00 EUR.', validity: '2023-03-15' },
  ])
  expect(await findings()).toEqual([])
}, 240_000)

test('a table of ties refers to what another file of the same source describes', async () => {
  const document = { kind: 'DOCUMENT' as const, name: 'A register' }
  const firms = room.imports.write('firms.csv', 'id,name\na,Acme\nb,Best\n')
  await room.imports.file(firms, { document, mapping: 'entities: {firm: {kind: COMPANY, id: id, name: name}}' })
  const stakes = room.imports.write('stakes.csv', 'owner,owned\na,b\na,c\n')
  const mapping = 'entities: {x: {id: owner}, y: {id: owned}}\nrelations: [{type: OWNS, subject: x, object: y}]'
  const done = await room.imports.file(stakes, { document, mapping })
  expect(done).toMatchObject({ state: 'DONE', records: 2, entitiesNew: 1, relations: 2, rejected: 0 })
  expect((await relations()).filter(({ type }) => type === 'OWNS')).toEqual([
    { a: 'Acme', type: 'OWNS', b: 'Best' },
    { a: 'Acme', type: 'OWNS', b: 'Unnamed (c)' },
  ])
}, 240_000)

test('names of an edge list mean what is there where exactly one bears them', async () => {
  const twins = room.imports.write('twins.csv', 'id,name\n1,Twin\n2,Twin\n')
  await room.imports.file(twins, { mapping: 'entities: {p: {kind: PERSON, id: id, name: name}}' })
  const edges = room.imports.write(
    'edges.txt',
    'best ag -> Twin: partner\nTwin -> New One: uncle\nbest ag -> Acme: supplies\n',
  )
  const done = await room.imports.file(edges)
  expect(done).toMatchObject({
    state: 'DONE',
    format: 'EDGE_LIST',
    entitiesNew: 2,
    entitiesKnown: 2,
    claims: 3,
    rejected: 0,
  })
  expect((await relations()).filter(({ type }) => type === 'LINKED_TO')).toEqual([
    { a: 'Best AG', type: 'LINKED_TO', b: 'Acme' },
    { a: 'Best AG', type: 'LINKED_TO', b: 'Twin' },
    { a: 'Twin', type: 'LINKED_TO', b: 'New One' },
  ])
  expect(await room.own.ask('MATCH (e:Entity {name: "Twin"}) RETURN count(e) AS twins')).toEqual([{ twins: 3 }])
  const { problems } = await readProblems(room.own.db, done.id, -1, 100)
  expect(problems.map(({ reason }) => reason)).toContain(
    '“Twin” is the name of 2 entities: which is meant cannot be told, so that it is recorded as one of its own.',
  )
  const before = await digest(room.own.db)
  expect(await room.imports.file(edges)).toMatchObject({ state: 'DONE', entitiesNew: 0, claims: 0 })
  expect(await digest(room.own.db)).toBe(before)
  expect(await findings()).toEqual([])
}, 240_000)

test('a graph without directions is drawn once, and the same again changes nothing', async () => {
  const nodes = `<node id="p" label="Pia"/><node id="q" label="Quinn"/>`
  const edges = `<edge id="0" source="q" target="p" label="met"/><edge id="1" source="p" target="q" label="met"/>`
  const file = room.imports.write(
    'met.gexf',
    `<gexf><graph><nodes>${nodes}</nodes><edges>${edges}</edges></graph></gexf>`,
  )
  expect(await room.imports.file(file)).toMatchObject({
    state: 'DONE',
    format: 'GEXF',
    entitiesNew: 2,
    claims: 2,
    relations: 1,
  })
  const before = await digest(room.own.db)
  expect(await room.imports.file(file)).toMatchObject({ state: 'DONE', entitiesNew: 0, claims: 0 })
  expect(await digest(room.own.db)).toBe(before)
  expect(await findings()).toEqual([])
}, 240_000)

test('what two datasets state is two claims, each in its own document, and no judgement is made', async () => {
  const rows = [
    'entity_id,canonical_id,schema,prop,value,dataset,first_seen',
    'u1,NK-9,Person,name,Una Low,list a,2021-01-02',
    'o1,o1,Ownership,owner,NK-9,list a,',
    'u2,NK-9,Person,name,Una Low,list b,',
    'o1,o1,Ownership,asset,c1,list b,',
    'c1,c1,Company,name,Coop,list b,',
  ]
  const done = await room.imports.file(room.imports.write('statements.csv', rows.join('\n')))
  expect(done).toMatchObject({ state: 'DONE', format: 'STATEMENTS', entitiesNew: 3, rejected: 0 })
  const linked = await room.own.ask(
    `MATCH (c:Claim {type: 'OWNS'})-[:IN]->(d:Document) WHERE d.name STARTS WITH 'list' RETURN c.statement AS statement, d.name AS document ORDER BY document`,
  )
  expect(linked).toEqual([
    { statement: 'Una Low owns Coop.', document: 'list a' },
    { statement: 'Una Low owns Coop.', document: 'list b' },
  ])
  expect(await room.own.ask(`MATCH (e:Person {name: 'Una Low'}) RETURN count(e) AS persons`)).toEqual([{ persons: 2 }])
  const [note] = await room.own.ask(
    `MATCH (c:Claim {attribute: 'name', value: 'Una Low'}) WHERE c.note IS NOT NULL RETURN c.note AS note`,
  )
  expect(note).toEqual({ note: 'First seen 2021-01-02.' })
  expect(await findings()).toEqual([])
}, 240_000)

const DONATIONS = '../shared/datasets/donations_de/donations.csv'
const testIfThere = existsSync(DONATIONS) ? test : test.skip

testIfThere(
  'donations of parties are 290 payments',
  async () => {
    expect(
      readFileSync(DONATIONS, 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
    ).toHaveLength(293)
    const mapping = `
entities:
  donor:
    kind: {column: DonorType, values: {PERSON: PERSON, COMPANY: COMPANY, ORG: ORGANIZATION}}
    name: Donor
    attributes: {address: [Street, City]}
  party: {kind: ORGANIZATION, name: Party}
relations:
  - type: PAYS
    id: [Party, Donor, DonationDate, DonationEUR]
    subject: donor
    object: party
    date: DonationDate
    amount: DonationEUR
    currency: {constant: EUR}
`
    const done = await room.imports.file(DONATIONS, { mapping })
    expect(done).toMatchObject({ state: 'DONE', records: 292, rejected: 0 })
    const [payments] = await room.own.ask(
      `MATCH (c:Claim {type: 'PAYS'})-[:IN]->(d {id: '${done.source}'}) RETURN count(c) AS payments`,
    )
    expect(payments).toEqual({ payments: 290 })
    expect(await findings()).toEqual([])
  },
  240_000,
)

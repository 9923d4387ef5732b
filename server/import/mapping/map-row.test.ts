import { draftsOfRow } from './map-row'
import { readMapping } from './mapping'
import type { Draft } from '../draft'

const mapping = readMapping(`
file: {decimal: ","}
entities:
  donor:
    kind: {column: Type, values: {P: PERSON, C: COMPANY}, default: ORGANIZATION}
    name: Donor
    aliases: {column: Other, split: "|"}
    country: Country
    attributes: {address: [Street, City]}
  party: {kind: ORGANIZATION, name: Party}
relations:
  - {type: PAYS, subject: donor, object: party, date: Date, amount: Sum, currency: {constant: EUR}, source: {url: Link}}
`)
const row = (cells: Record<string, string>) => draftsOfRow(new Map(Object.entries(cells)), 7, mapping).first

test('a row becomes its entities and the relation between them', () => {
  const [donor, party, relation, ...others] = row({
    Type: 'C',
    Donor: 'Acme Ltd',
    Other: 'Acme|ACME Limited',
    Country: 'Deutschland',
    Street: 'Main Street 1',
    City: 'Bonn',
    Party: 'The Party',
    Date: '2011-12-29',
    Sum: '1.500,50',
    Link: 'https://example.org/report',
  })
  expect(donor).toMatchObject({
    id: 'company:acme-ltd',
    kind: 'COMPANY',
    aliases: ['Acme', 'ACME Limited'],
    countries: ['DE'],
    attributes: [{ name: 'address', value: 'Main Street 1, Bonn' }],
  })
  expect(party).toMatchObject({ id: 'org:the-party' })
  expect(relation).toMatchObject({
    type: 'PAYS',
    subject: 'company:acme-ltd',
    object: 'org:the-party',
    validity: '2011-12-29',
    detail: '1500.50 EUR',
    document: { url: 'https://example.org/report' },
    place: { line: 7 },
  })
  expect(others).toEqual([])
})

test('what cannot be read of a row is told, and the rest of it goes in', () => {
  const drafts = row({
    Type: 'P',
    Donor: 'Ann Lee',
    Party: 'The Party',
    Country: 'Atlantis',
    Date: '02/12/2022',
    Sum: 'much',
  })
  expect(drafts.filter(({ what }) => what !== 'problem')).toHaveLength(3)
  expect(drafts.flatMap((draft) => (draft.what === 'problem' ? [[draft.field, draft.reason]] : []))).toEqual([
    ['Country', '“Atlantis” is no country that is known.'],
    [
      'Date',
      '“02/12/2022” can be two days: say in the mapping in which order day and month stand (dates: DMY or MDY).',
    ],
    ['Sum', '“much” is no amount.'],
  ])
})

test('long names that begin alike are told apart', () => {
  const name = 'Company of Very Many Words That Goes on and on until Nobody Reads It'
  const ids = ['North', 'South'].map((end) => {
    const [donor] = row({ Type: 'C', Donor: `${name} ${end}`, Party: 'The Party' })
    return donor?.what === 'entity' ? donor.id : undefined
  })
  expect(new Set(ids).size).toBe(2)
})

const parsed = (yaml: string, cells: Record<string, string>) =>
  draftsOfRow(new Map(Object.entries(cells)), 1, readMapping(yaml))
const reasonsOf = (drafts: readonly Draft[]) =>
  drafts.flatMap((draft) => (draft.what === 'problem' ? [[draft.field, draft.reason]] : []))
const tiesOf = (drafts: readonly Draft[]) =>
  drafts.flatMap((draft) =>
    draft.what === 'relation' ? [[draft.subject, draft.type, draft.object, draft.detail, draft.role]] : [],
  )

const OWNERS = `
entities:
  owner: {kind: COMPANY, id: {column: Ids, split: ";"}, name: {column: Owners, split: ";"}, country: {column: Countries, split: ";"}}
  firm: {kind: COMPANY, id: Firm, name: Firm}
relations:
  - {type: OWNS, subject: owner, object: firm, stake: {column: Shares, split: ";"}}
`

test('a stake is read as it is written; what cannot be read is a stake of unknown size, and told', () => {
  const stakeIn = (share: string) => {
    const { first } = parsed(OWNERS, { Ids: '1', Owners: 'Acme', Countries: 'DE', Shares: share, Firm: 'Cole' })
    const stakes = first.flatMap((draft) => (draft.what === 'relation' ? (draft.stakes ?? []) : []))
    return [stakes.map(({ least, most, text, disclosure }) => [least, most, text, disclosure]), reasonsOf(first)]
  }
  expect(stakeIn('33,33')).toEqual([[[33.33, 33.33, '33,33 %', 'STATED']], []])
  expect(stakeIn('25–50 %')).toEqual([[[25, 50, '25–50 %', 'STATED']], []])
  expect(stakeIn('')).toEqual([[], []])
  expect(stakeIn('about 30 %')).toEqual([
    [[0, 100, 'about 30 %', 'UNKNOWN']],
    [['Shares', expect.stringMatching(/does not say between which figures.+recorded as a stake of unknown size/)]],
  ])
})

test('several values in a cell are several entities, each with its own of the other columns', () => {
  const { first } = parsed(OWNERS, {
    Ids: '1;2',
    Owners: 'Acme; Best',
    Countries: 'DE;FR',
    Shares: '60;40',
    Firm: 'Cole',
  })
  expect(first.flatMap((draft) => (draft.what === 'entity' ? [[draft.id, draft.name, draft.countries]] : []))).toEqual([
    ['1', 'Acme', ['DE']],
    ['2', 'Best', ['FR']],
    ['Cole', 'Cole', []],
  ])
  expect(tiesOf(first)).toEqual([
    ['1', 'OWNS', 'Cole', '60 %', null],
    ['2', 'OWNS', 'Cole', '40 %', null],
  ])
})

test('which of several names and ids belong together is not guessed', () => {
  const { first } = parsed(OWNERS, { Ids: '1;2;3', Owners: 'Acme; Best', Firm: 'Cole' })
  expect(reasonsOf(first)).toEqual([
    ['Owners', 'The row has 2 names and 3 ids: which belong together cannot be told.'],
    [null, 'The row has no “owner”, so that it ties nothing.'],
  ])
})

test('values are read out of JSON in a cell, and JSON that is none is told', () => {
  const yaml = `
entities:
  firm:
    name: Name
    country: {column: Extras, json: details.place.code}
    attributes: {sourceType: {column: Types, json: true}}
`
  const { first } = parsed(yaml, {
    Name: 'Acme',
    Types: '["official", "verified"]',
    Extras: '{"details":{"place":{"code":"DE"}}}',
  })
  expect(first).toMatchObject([{ countries: ['DE'], attributes: [{ value: 'official' }, { value: 'verified' }] }])
  expect(reasonsOf(parsed(yaml, { Name: 'Acme', Types: '[official' }).first)).toEqual([
    ['Types', '“[official” is no JSON, which the mapping says that it is.'],
  ])
})

test('an entity without a name refers to what other rows describe, and is tied when all of them are read', () => {
  const yaml = `
entities: {from: {id: a, kind: COMPANY}, to: {id: b}}
relations: [{type: OWNS, subject: from, object: to}]
`
  const { first, second } = parsed(yaml, { a: '1', b: '2' })
  expect(first).toEqual([])
  expect(second.map(({ what }) => what)).toEqual(['description', 'description', 'relation'])
  expect(reasonsOf(parsed(yaml, { a: '1' }).first)).toEqual([[null, 'The row has no “to”, so that it ties nothing.']])
})

test('a column decides on kind, type and stance, in any case; what it says beside the mapping is told', () => {
  const yaml = `
entities:
  a: {kind: {column: Kind, values: {firm: COMPANY}}, name: A}
  b: {kind: COMPANY, name: B}
relations:
  - {type: {column: Type}, stance: {column: Stance, default: ASSERTS}, subject: a, object: b}
`
  const row = { Kind: 'Firm', A: 'Acme', B: 'Best', Type: 'supplies to', Stance: 'denies' }
  const { first } = parsed(yaml, row)
  expect(first[0]).toMatchObject({ kind: 'COMPANY' })
  expect(first[2]).toMatchObject({ type: 'SUPPLIES_TO', stance: 'DENIES' })
  const odd = parsed(yaml, { ...row, Kind: 'club', Type: 'befriends' }).first
  expect(odd[2]).toMatchObject({ type: 'LINKED_TO', role: 'befriends' })
  expect(reasonsOf(odd)).toEqual([
    ['Kind', '“club” is not among the “values” of the mapping, and there is no “default”.'],
    ['Type', expect.stringMatching(/^“befriends” is none of /)],
  ])
})

test('what is not read as denied does not become asserted', () => {
  const yaml = `
entities: {a: {kind: COMPANY, name: A}, b: {kind: COMPANY, name: B}}
relations: [{type: OWNS, stance: {column: S}, subject: a, object: b}]
`
  const { first } = parsed(yaml, { A: 'Acme', B: 'Best', S: 'refuted' })
  expect(tiesOf(first)).toEqual([])
  expect(reasonsOf(first)[0]).toEqual(['S', expect.stringMatching(/^“refuted” is none of ALLEGES, ASSERTS, DENIES/)])
})

test('HTML and formulas in cells are text', () => {
  const { first } = parsed('entities: {a: {name: N, attributes: {note: H}}}', {
    N: '=1+1',
    H: '<b onclick="x()">bold</b>',
  })
  expect(first).toMatchObject([{ name: '=1+1', attributes: [{ value: '<b onclick="x()">bold</b>' }] }])
})

test.each([
  ['€ 1.500,00', '1500.00 €'],
  ['1 500 EUR', '1500 EUR'],
  ['1500', '1500'],
])('the currency beside an amount stays with it: %s', (sum, detail) => {
  const yaml = 'entities: {a: {name: A}, b: {name: B}}\nrelations: [{type: PAYS, subject: a, object: b, amount: S}]'
  expect(tiesOf(parsed(yaml, { A: 'Acme', B: 'Best', S: sum }).first)[0]![3]).toBe(detail)
})

test.each([
  ['entities: {a: {name: x}}\nrelations: [{subject: a, object: b}]', /names “b”; the entities are a/],
  ['entities: {a: {kind: COMPANY}}', /“entities.a” has neither a name nor an id/],
  ['entities: {a: {name: x, colour: red}}', /has what is not known here: colour/],
  ['[', /is not YAML that can be read/],
  [
    `a: &a [x]\nb: &b [${Array.from({ length: 9 }, () => '*a').join()}]\nc: [${Array.from({ length: 99 }, () => '*b').join()}]`,
    /is not YAML that can be read/,
  ],
])('a mapping that is wrong is refused in a sentence', (yaml, sentence) => {
  expect(() => readMapping(yaml)).toThrow(sentence)
})

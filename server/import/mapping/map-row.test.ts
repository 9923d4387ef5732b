import { draftsOfRow } from './map-row'
import { readMapping } from './mapping'

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
const row = (cells: Record<string, string>) => draftsOfRow(new Map(Object.entries(cells)), 7, mapping)

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
    ['Sum', '“much” is no amount.'],
    [
      'Date',
      '“02/12/2022” can be two days: say in the mapping in which order day and month stand (dates: DMY or MDY).',
    ],
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

test.each([
  ['entities: {a: {name: x}}\nrelations: [{subject: a, object: b}]', /names “b”; the entities are a/],
  ['entities: {a: {name: x, colour: red}}', /has what is not known here: colour/],
  ['[', /is not YAML that can be read/],
  [
    `a: &a [x]\nb: &b [${Array.from({ length: 9 }, () => '*a').join()}]\nc: [${Array.from({ length: 99 }, () => '*b').join()}]`,
    /is not YAML that can be read/,
  ],
])('a mapping that is wrong is refused in a sentence', (yaml, sentence) => {
  expect(() => readMapping(yaml)).toThrow(sentence)
})

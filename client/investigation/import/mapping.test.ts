import {
  addEntity,
  addRelation,
  assign,
  readAs,
  readMapping,
  removeEntity,
  setKind,
  usesOf,
  writeMapping,
} from './mapping'
import type { Mapping } from './mapping'

const YAML = `
file: {delimiter: ;, decimal: ","}
entities:
  donor:
    kind: {column: Type, values: {P: PERSON}}
    name: Donor
    aliases: {column: Other, split: "|"}
    attributes: {address: [Street, City]}
  party: {kind: ORGANIZATION, name: Party}
relations:
  - {type: PAYS, subject: donor, object: party, date: Date, note: {columns: [A, B], join: "; "}, source: {url: Link}}
`
const mapping = readMapping(YAML) as Mapping
const use = (of: Mapping, column: string) => usesOf(of).get(column)

test('each column has what it becomes', () => {
  expect(Object.fromEntries(usesOf(mapping))).toEqual({
    Type: ['entity:donor:kind'],
    Donor: ['entity:donor:name'],
    Other: ['entity:donor:aliases'],
    Street: ['entity:donor:attributes'],
    City: ['entity:donor:attributes'],
    Party: ['entity:party:name'],
    Date: ['relation:0:date'],
    A: ['relation:0:note'],
    B: ['relation:0:note'],
    Link: ['relation:0:source.url'],
  })
})

test.each([
  ['Date', 'relation:0:begin'],
  ['A', 'entity:party:attributes'],
  ['A', 'relation:0:note'],
  ['Street', 'relation:0:source.title'],
  ['Other', 'entity:party:country'],
  ['New', 'entity:donor:aliases'],
  ['Link', null],
])('a column that is made something else is that alone, and all others stay: %s is %s', (column, now) => {
  const next = assign(mapping, column, now)
  expect(use(next, column)).toEqual(now === null ? undefined : [now])
  const others = (of: Mapping) => [...usesOf(of)].filter(([each]) => each !== column)
  expect(others(next)).toEqual(expect.arrayContaining(others(mapping)))
  expect(readMapping(writeMapping(next))).toEqual(next)
})

test('a column that becomes a name takes the place of the one before', () => {
  const next = assign(mapping, 'Street', 'entity:donor:name')
  expect(next.entities.donor!.name).toBe('Street')
  expect(use(next, 'Donor')).toBeUndefined()
})

test('what has no field of its own stays as it was written', () => {
  const next = readAs(setKind(mapping, 'party', 'COMPANY'), { dates: 'DMY', decimal: undefined })
  expect(next.entities.donor).toEqual(mapping.entities.donor)
  expect(next.file).toEqual({ delimiter: ';', dates: 'DMY' })
  expect(next.entities.party!.kind).toBe('COMPANY')
})

test('an entity that is added begins with a column that is left out; one that goes takes its relations along', () => {
  const more = addRelation(addEntity(mapping, ['Donor', 'Buyer']))
  expect(more.entities['entity 3']).toEqual({ kind: 'ORGANIZATION', name: 'Buyer' })
  expect(more.relations![1]).toEqual({ type: 'LINKED_TO', subject: 'donor', object: 'entity 3' })
  const less = removeEntity(more, 'donor')
  expect(less.relations).toEqual([])
  expect(Object.keys(less.entities)).toEqual(['party', 'entity 3'])
})

test('what is no mapping is a sentence', () => {
  expect(readMapping('entities: [')).toMatch(/^The mapping is not YAML/)
  expect(readMapping('a: 1')).toBe('The mapping has no “entities”: what a row names.')
})

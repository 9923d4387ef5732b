import { readingWith } from '../testing/format-file'
import { csv } from './csv'
import { recognise } from './recognise'

const reading = readingWith(csv)
afterAll(reading.end)

const BODS = '{"statementId": "s", "recordType": "entity", "recordDetails": {}}'
test.each([
  ['a.json', `[${BODS}]`, 'BODS'],
  ['a.jsonl', BODS, 'BODS'],
  ['a.json', '[{"statementID": "s", "statementType": "personStatement"}]', 'BODS'],
  ['a.json', '{"id": "a", "schema": "Person", "properties": {}}', 'FOLLOW_THE_MONEY'],
  ['sdn.csv', '1,"A"', 'OFAC'],
  ['cons_prim.csv', '1,"A"', 'OFAC'],
  ['nodes-officers.csv', 'node_id,name', 'ICIJ'],
  ['people.csv', 'id,name', 'CSV'],
  ['picture.png', '\u0089PNG', null],
  ['empty.csv', '', null],
])('%s with %s is told to be %s', async (name, content, format) => {
  expect(await recognise(reading.write(name, content).path, name)).toBe(format)
})

test.each([
  [{ 'list/SDN.CSV': '1,"A"' }, 'OFAC'],
  [{ 'readme.txt': 'x', 'relationships.csv': 'a,b' }, 'ICIJ'],
  [{ 'readme.txt': 'x' }, null],
])('an archive is told by the names of its files: %j', async (files, format) => {
  const { path, name } = await reading.zip(files)
  expect(await recognise(path, name)).toBe(format)
})

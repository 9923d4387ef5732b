import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { queries } from '../server/db/query'
import '../server/app'
import { RelationType } from '../model/generated/vocabulary'
import { expand } from './expand'
import { fragments } from './fragments/fragments'
import type { Fragments } from './fragments/fragments'

const types = ['OWNS', 'PAYS']
const few: Fragments = {
  types,
  byName: new Map([
    ['named', { params: ['e'], yields: [], text: "{\n  key: e.e + 'e' + $e\n}" }],
    ['pair', { params: ['a', 'b'], yields: [], text: '[a, b]' }],
    [
      'near',
      {
        params: ['n'],
        yields: ['m'],
        text: 'CALL (n) {\n  MATCH (n)-[r:ANY_RELATION]-(m)\n  RETURN fragment.pair(m, n) AS m\n}',
      },
    ],
    ['endless', { params: [], yields: [], text: '1 + fragment.endless()' }],
  ]),
}

test('a fragment takes the place of its name, as far in as the line that names it', () => {
  expect(expand('RETURN\n  fragment.pair(x, y) AS pair', few)).toBe('RETURN\n  [x, y] AS pair')
  expect(expand('  RETURN fragment.named(x) AS row', few)).toBe("  RETURN {\n    key: x.e + 'e' + $e\n  } AS row")
})

test('arguments that change places do so at once', () => {
  expect(expand('RETURN fragment.pair(b, a)', few)).toBe('RETURN [b, a]')
})

test('a clause hands on what the statement says that it yields, and holds other fragments and all types', () => {
  expect(expand('MATCH (x)\nCALL fragment.near(x) YIELD m\nRETURN m', few)).toBe(
    'MATCH (x)\nCALL (x) {\n  MATCH (x)-[r:OWNS|PAYS]-(m)\n  RETURN [m, x] AS m\n}\nRETURN m',
  )
})

test('a fragment that is named in a comment stays a name', () => {
  expect(expand('// fragment.pair(a, b) and more\nRETURN 1', few)).toBe('// fragment.pair(a, b) and more\nRETURN 1')
})

test.each([
  ['RETURN fragment.nothing()', 'there is no fragment.nothing.'],
  ['RETURN fragment.pair(a)', 'fragment.pair takes (a, b).'],
  ['CALL fragment.near(x) YIELD r', 'write "CALL fragment.near(n) YIELD m".'],
  ['RETURN fragment.near(x)', 'write "CALL fragment.near(n) YIELD m".'],
  ['CALL fragment.pair(a, b)', 'fragment.pair is a value, not a clause.'],
  ['RETURN fragment.endless()', 'a fragment stands in itself.'],
])('%s is refused: %s', (statement, sentence) => {
  expect(() => expand(statement, few)).toThrow(sentence)
})

const files = (readdirSync(__dirname, { recursive: true }) as string[]).filter((file) => file.endsWith('.cypher'))
const written = files.map((file) => readFileSync(join(__dirname, file), 'utf8')).join('\n')

test('every fragment is named somewhere', () => {
  const unused = [...fragments.byName.keys()].filter((name) => !written.includes(`fragment.${name}(`))
  expect(unused).toEqual([])
})

test('nothing that is sent names a fragment any more', () => {
  for (const { text } of queries) expect(text.replace(/^\/\/.*$/gm, '')).not.toMatch(/fragment\.|ANY_RELATION/)
})

test('the types stand in the order of the vocabulary, each once', () => {
  expect([...fragments.types].sort()).toEqual(Object.values(RelationType).sort())
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { lintCypherQuery } from '@neo4j-cypher/language-support'

import '../server/app'
import '../server/db/empty'
import '../server/db/migrate'
import '../server/graph-check'
import '../server/graph/entity/hub'
import '../server/graph/check/rules'
import { queries } from '../server/db/query'
import { RelationType } from '../model/generated/vocabulary'

const files = (readdirSync(__dirname, { recursive: true }) as string[]).filter(
  (file) => file.endsWith('.cypher') && !/^(migrations|fragments)/.test(file),
)

/** What the analyser may take for known; it warns of any other name, which catches a slip of the pen. */
const graph = {
  labels: [
    'Entity',
    'Claim',
    'Operation',
    'Migration',
    'Setting',
    'RetractedEntity',
    'Person',
    'Company',
    'Government',
    'Law',
    'SurveillanceSystem',
    'Organization',
    'Event',
    'Place',
    'Group',
    'Document',
  ],
  relationshipTypes: ['IN', 'BY', 'ABOUT', 'DERIVED_FROM', 'RECORDED', ...Object.values(RelationType)],
}

test('every query file is bound once, and every binding has a file', () => {
  expect(queries.map((query) => query.file).sort()).toEqual(files.sort())
})

test.each(files)('%s begins with a comment that says what it asks', (file) => {
  const query = queries.find((each) => each.file === file)
  expect(query?.text).toMatch(/^\/\/ \S/)
})

/** What the analyser finds. Advice on speed is no slip: both ends are found by their ids, and each is one row. */
function slipsIn(text: string, params: readonly string[]): string[] {
  const parameters = Object.fromEntries(params.map((name) => [name, '']))
  const { diagnostics } = lintCypherQuery(text, { ...graph, parameters })
  const told = diagnostics.map(({ message }) => (typeof message === 'string' ? message : message.value))
  return told.filter((each) => !each.includes('cartesian product'))
}

const namesOf = (text: string): string[] =>
  [...new Set([...text.replace(/\/\/.*$/gm, '').matchAll(/\$(\w+)/g)].map((match) => match[1]!))].sort()

test.each(queries.map((query) => [query.file, query] as const))('%s keeps its contract', (_, { text, params }) => {
  const declared = Object.keys(params.shape)
  expect(slipsIn(text, declared)).toEqual([])
  expect(namesOf(text)).toEqual(declared.sort())
})

const asWritten = (file: string) => readFileSync(join(__dirname, file), 'utf8')
const withFragments = queries.filter(({ file, text }) => asWritten(file) !== text).map(({ file }) => file)

// An editor shows a file as it stands, before its fragments are put in.
test.each(withFragments)('%s is Cypher with the names of fragments in it', (file) => {
  const text = asWritten(file).replaceAll('ANY_RELATION', RelationType.OWNS)
  expect(slipsIn(text, namesOf(text))).toEqual([])
})

test('migrations are numbered without a gap', () => {
  const numbers = readdirSync(join(__dirname, 'migrations')).map((file) =>
    Number(/^V(\d{3})__[a-z-]+\.cypher$/.exec(file)?.[1]),
  )
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import neo4j from 'neo4j-driver'
import type { Driver } from 'neo4j-driver'

import '../server/app'
import '../server/command/throughline'
import '../server/db/is-empty'
import '../server/db/external/content'
import '../server/graph-check'
import '../server/graph/entity/hub'
import '../server/graph/check/rules'
import { startThrowaway } from '../server/db/local/throwaway'
import type { ThrowawayNeo4j } from '../server/db/local/throwaway'
import { migrate } from '../server/db/migrate'
import { queries } from '../server/db/query'
import { kinds } from '../model/vocabulary/kind'
import { RelationType } from '../model/generated/vocabulary'

const files = (readdirSync(__dirname, { recursive: true }) as string[]).filter(
  (file) => file.endsWith('.cypher') && !/^(migrations|fragments)/.test(file),
)

/** What a database of this program may hold; Neo4j warns of any other name, which catches a slip of the pen. */
const labels = [
  ...['Entity', 'RetractedEntity', 'Claim', 'Operation', 'Migration', 'Setting', 'Import', 'ImportProblem'],
  ...['Investigation', 'InvestigationVersion', 'SearchRecord'],
  ...Object.values(kinds).map(({ label }) => label),
]
const types = ['IN', 'BY', 'ABOUT', 'DERIVED_FROM', 'RECORDED', 'SEARCHED_FOR', ...Object.values(RelationType)]

let local: ThrowawayNeo4j
let driver: Driver
beforeAll(async () => {
  local = await startThrowaway()
  await migrate(local)
  driver = neo4j.driver(local.uri, neo4j.auth.basic(local.user, local.password))
  const session = driver.session({ database: local.database })
  const transaction = await session.beginTransaction()
  const nodes = labels.map((label) => `CREATE (:${label})`)
  await transaction.run([...nodes, ...types.map((type) => `CREATE ()-[:${type} {id: 'x'}]->()`)].join(' '))
  // What was created is gone; its names stay known.
  await transaction.rollback()
  await session.close()
})
afterAll(async () => {
  await driver.close()
  await local.remove()
})

test('every query file is bound once, and every binding has a file', () => {
  expect(queries.map((query) => query.file).sort()).toEqual(files.sort())
})

test.each(files)('%s begins with a comment that says what it asks', (file) => {
  const query = queries.find((each) => each.file === file)
  expect(query?.text).toMatch(/^\/\/ \S/)
})

/**
 * No slips are: a parameter without a value, as none is given here; advice on speed, as both ends are found by their ids and each is
 * one row; and a property that nobody has yet.
 */
const NO_SLIP = ['01N60', '03N90', '01N52']

/** What Neo4j finds when it plans a statement without carrying it out. */
async function slipsIn(text: string): Promise<string[]> {
  const statement = text.replace(/^(\/\/.*\n)*/, '')
  try {
    const { summary } = await driver.executeQuery(`EXPLAIN ${statement}`, {}, { database: local.database })
    return summary.gqlStatusObjects
      .filter(({ gqlStatus }) => !/^0[02]/.test(gqlStatus) && !NO_SLIP.includes(gqlStatus))
      .map(({ gqlStatus, statusDescription }) => `${gqlStatus} ${statusDescription}`)
  } catch (error) {
    return [(error as Error).message]
  }
}

const namesOf = (text: string): string[] =>
  [...new Set([...text.replace(/\/\/.*$/gm, '').matchAll(/\$(\w+)/g)].map((match) => match[1]!))].sort()

test.each(queries.map((query) => [query.file, query] as const))(
  '%s keeps its contract',
  async (_, { text, params }) => {
    expect(await slipsIn(text)).toEqual([])
    expect(namesOf(text)).toEqual(Object.keys(params.shape).sort())
  },
)

test.each([
  ['MATCH (e:Entty) RETURN e.id', 'The label `Entty` does not exist'],
  ['MATCH (e:Entity) WHERE e:Compny RETURN e.id', 'The label `Compny` does not exist'],
  ['MATCH ()-[r:OWNZ]->() RETURN r.id', 'The relationship type `OWNZ` does not exist'],
  ['MATCH (e:Entity) RETURN f.id', 'Variable `f` not defined'],
  ['RETURN fold(1) AS folded', "Unknown function 'fold'"],
  ['CALL no.such() YIELD e RETURN e', 'no.such'],
  ['MATCH (e:Entity) RETRUN e', 'Invalid input'],
  ['MATCH (e:Entity) RETURN id(e) AS id', 'deprecated'],
])('a slip is found: %s', async (statement, found) => {
  expect((await slipsIn(statement)).join(' ')).toContain(found)
})

const asWritten = (file: string) => readFileSync(join(__dirname, file), 'utf8')
const withFragments = queries.filter(({ file, text }) => asWritten(file) !== text).map(({ file }) => file)

const CALLED = /CALL fragment\.\w+\([\w, ]*\) YIELD ([\w, ]+)/g
const columns = (yields: string) => yields.split(',').map((name) => `$fragment AS ${name.trim()}`)

// An editor shows a file as it stands, before its fragments are put in: each has to stand where a value or a call may.
test.each(withFragments)('%s is Cypher with the names of fragments in it', async (file) => {
  const text = asWritten(file)
    .replaceAll('ANY_RELATION', RelationType.OWNS)
    .replace(CALLED, (_, yields: string) => `CALL () { RETURN ${columns(yields).join(', ')} }`)
    .replace(/\bfragment\.\w+\([\w, ]*\)/g, '$fragment')
  expect(await slipsIn(text)).toEqual([])
})

test('migrations are numbered without a gap', () => {
  const numbers = readdirSync(join(__dirname, 'migrations')).map((file) =>
    Number(/^V(\d{3})__[a-z-]+\.cypher$/.exec(file)?.[1]),
  )
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
})

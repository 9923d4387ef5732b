import { startThrowaway } from './local/throwaway'
import type { ThrowawayNeo4j } from './local/throwaway'
import { migrate } from './migrate'
import { readMigrations } from './migration-file'
import type { Migration } from './migration-file'
import { openDriver } from './pool'
import { rulesOf } from './schema-rules'

let neo4j: ThrowawayNeo4j
/** The migrations of this program and the one that a test below adds. */
let before: Migration[]

/** Asks the database anything. */
async function run(text: string) {
  const driver = openDriver(neo4j, 1)
  try {
    return (await driver.executeQuery(text, {}, { database: neo4j.database })).records
  } finally {
    await driver.close()
  }
}
beforeAll(async () => {
  neo4j = await startThrowaway()
}, 120_000)
afterAll(() => neo4j.remove())

test('of three programs that start at once, one migrates and the others find it done', async () => {
  const all = readMigrations().length
  const applied = await Promise.all([migrate(neo4j), migrate(neo4j), migrate(neo4j)])
  expect(applied.sort()).toEqual([0, 0, all])
  expect(await migrate(neo4j)).toBe(0)
})

test('a migration whose statement fails leaves nothing of itself, and is tried again', async () => {
  const known = readMigrations()
  const next = { version: known.length + 1, name: 'next', checksum: 'x' }
  const wrong = { ...next, statements: ['CREATE INDEX half FOR (n:Half) ON (n.x)', 'NONSENSE'] }
  const right = { ...next, statements: ['CREATE INDEX half FOR (n:Half) ON (n.x)'] }
  await expect(migrate(neo4j, [...known, wrong])).rejects.toThrow('NONSENSE')
  before = [...known, right]
  expect(await migrate(neo4j, before)).toBe(1)
})

test('constraints and indexes that are gone are said and made again', async () => {
  const said: string[] = []
  const rules = rulesOf(readMigrations()).map(({ name }) => name)
  const there = async () => (await run('SHOW INDEXES YIELD name RETURN name')).map((row) => row.get('name') as string)
  expect(await migrate(neo4j, before, (sentence) => said.push(sentence))).toBe(0)
  expect(said).toEqual([])
  for (const rule of ['entity_id', 'owns_id']) await run(`DROP CONSTRAINT ${rule}`)
  for (const rule of ['claim_relation', 'entity_names']) await run(`DROP INDEX ${rule}`)
  expect(await migrate(neo4j, before, (sentence) => said.push(sentence))).toBe(0)
  expect(said).toEqual([
    expect.stringMatching(
      /^The database lacks 4 of its constraints and indexes \((?=.*entity_id)(?=.*owns_id)(?=.*claim_relation)(?=.*entity_names)/,
    ),
  ])
  expect(await there()).toEqual(expect.arrayContaining(rules))
  expect(await migrate(neo4j, before, (sentence) => said.push(sentence))).toBe(0)
  expect(said).toHaveLength(1)
})

test('a store without its constraints whose data breaks them does not open unnoticed', async () => {
  await run('DROP CONSTRAINT entity_id')
  await run("CREATE (:Entity {id: 'twice'}), (:Entity {id: 'twice'})")
  await expect(migrate(neo4j, before)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringMatching(
      /^The database lacks constraints \(entity_id\), and what is stored breaks them: [\s\S]*docs\/faults\.md/,
    ) as string,
  })
  await run("MATCH (e:Entity {id: 'twice'}) DELETE e")
  expect(await migrate(neo4j, before)).toBe(0)
})

test('an older program leaves a newer one’s database alone', async () => {
  await expect(migrate(neo4j)).rejects.toThrow('written by a newer version of Throughline')
})

import neo4j from 'neo4j-driver'

import { startThrowaway } from '../local/throwaway'
import type { ThrowawayNeo4j } from '../local/throwaway'
import { migrate } from '../migrate'
import { checkContent, readContent } from './content'

let database: ThrowawayNeo4j
beforeAll(async () => {
  database = await startThrowaway()
}, 120_000)
afterAll(() => database.remove())

async function say(text: string): Promise<unknown[]> {
  const driver = neo4j.driver(database.uri, neo4j.auth.basic(database.user, database.password))
  try {
    return (await driver.executeQuery(text)).records.map((record) => record.get(0) as unknown)
  } finally {
    await driver.close()
  }
}
const check = async (adopt: boolean) => checkContent(database, await readContent(database), adopt)

test('an empty database may be written to', async () => {
  await expect(check(false)).resolves.toBeUndefined()
})

test('nodes of somebody else are left alone unless they are adopted, and nothing is written to find out', async () => {
  await say("CREATE (:Film {title: 'One'})-[:BY]->(:Maker {name: 'Two'})")
  await expect(check(false)).rejects.toThrow(
    /“neo4j” at bolt.* holds 2 nodes that Throughline did not write \((Film, Maker|Maker, Film)\): .*THROUGHLINE_ADOPT=yes/,
  )
  await expect(check(true)).resolves.toBeUndefined()
  expect(await say('SHOW CONSTRAINTS YIELD name RETURN name')).toEqual([])
})

test('nodes that would be taken for those of this program are not adopted', async () => {
  await say('CREATE (:Entity {made: 1})')
  await expect(check(true)).rejects.toThrow(/under labels that it uses itself \(Entity\)/)
  await say('MATCH (e:Entity) DELETE e')
})

test('a database that was adopted stays so', async () => {
  await migrate(database)
  await expect(check(false)).resolves.toBeUndefined()
})

import neo4j from 'neo4j-driver'

import { startThrowaway } from '../server/db/local/throwaway'
import type { ThrowawayNeo4j } from '../server/db/local/throwaway'
import { startThroughline } from '../testing/throughline'

jest.setTimeout(300_000)

let database: ThrowawayNeo4j
beforeAll(async () => {
  database = await startThrowaway()
  await say("CREATE (:Film {title: 'One'})-[:MADE_BY]->(:Maker {name: 'Two'})")
})
afterAll(() => database.remove())

async function say(text: string): Promise<unknown[]> {
  const driver = neo4j.driver(database.uri, neo4j.auth.basic(database.user, database.password), {
    disableLosslessIntegers: true,
  })
  try {
    return (await driver.executeQuery(text)).records.map((record) => record.get(0) as unknown)
  } finally {
    await driver.close()
  }
}

const settings = (adopt: 'yes' | 'no') => ({
  NEO4J_URI: database.uri,
  NEO4J_USER: database.user,
  NEO4J_PASSWORD: database.password,
  THROUGHLINE_ADOPT: adopt,
})
const everything = async () => ({
  nodes: await say('MATCH (n) RETURN count(n)'),
  constraints: await say('SHOW CONSTRAINTS YIELD name RETURN name'),
  indexes: await say("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"),
})

test('a database of somebody else is refused in one sentence and left as it is', async () => {
  const before = await everything()
  const refused = await startThroughline(settings('no')).then(
    () => '',
    ({ message }: Error) => message,
  )
  expect(refused).toMatch(
    /holds 2 nodes that Throughline did not write \((Film, Maker|Maker, Film)\): .*THROUGHLINE_ADOPT=yes/,
  )
  expect(refused).not.toMatch(/\n +at /)
  expect(await everything()).toEqual(before)
})

test('with THROUGHLINE_ADOPT=yes it is written to, keeps what it had, and never gets the starter graph', async () => {
  const record = `mutation ($id: ID!) { recordEntity(operation: $id, input: {id: $id, kind: COMPANY, name: "Of ours"}) { id } }`
  for (const start of [1, 2]) {
    const throughline = await startThroughline(settings('yes'))
    const { data } = await throughline.ask('{ statistics { entities claims } }')
    expect(data).toEqual({ statistics: { entities: start - 1, claims: 0 } })
    // The second start finds it recorded already: it is the same operation.
    const id = 'company:of-ours'
    expect(await throughline.ask(record, { id })).toEqual({ data: { recordEntity: { id } } })
    expect(await throughline.stop()).toBe(0)
  }
  expect(await say('MATCH (f:Film)-[:MADE_BY]->(m:Maker) RETURN f.title + m.name')).toEqual(['OneTwo'])
  expect(await say('MATCH (d:Document) RETURN count(d)')).toEqual([0])
})

import type { Driver } from 'neo4j-driver'

type Map = Record<string, unknown>
type Entity = { label: string; properties: Map }
type Claim = { subject: string; object: string | null; source: string; properties: Map }
type Relation = { type: string; subject: string; object: string; properties: Map }
/** What an import wrote, in memory. */
export type Content = { entities: Entity[]; claims: Claim[]; relations: Relation[] }

const BATCH = 10_000

const ADD_ENTITIES = `
UNWIND $rows AS row
CREATE (e:Entity:$(row.label))
SET e = row.properties`

const ADD_CLAIMS = `
UNWIND $rows AS row
MATCH (s:Entity {id: row.subject}), (d:Entity {id: row.source})
CREATE (c:Claim)-[:IN]->(d)
CREATE (c)-[:ABOUT]->(s)
SET c = row.properties
WITH c, row
WHERE row.object IS NOT NULL
MATCH (o:Entity {id: row.object})
CREATE (c)-[:ABOUT]->(o)`

const ADD_RELATIONS = `
UNWIND $rows AS row
MATCH (s:Entity {id: row.subject}), (o:Entity {id: row.object})
CREATE (s)-[r:$(row.type)]->(o)
SET r = row.properties`

const ask = async (driver: Driver, text: string, params: object = {}) =>
  (await driver.executeQuery(text, params, { database: 'neo4j' })).records.map((record) => record.toObject())

/** Reads what an import has written. */
export async function contentOf(driver: Driver): Promise<Content> {
  return {
    entities: (await ask(
      driver,
      `MATCH (e:Entity) RETURN [each IN labels(e) WHERE each <> 'Entity'][0] AS label, e {.*} AS properties`,
    )) as Entity[],
    claims: (await ask(
      driver,
      `MATCH (c:Claim) RETURN c.subject AS subject, nullIf(c.object, c.subject) AS object, c.source AS source, c {.*} AS properties`,
    )) as Claim[],
    relations: (await ask(
      driver,
      `MATCH (s:Entity)-[r]->(o:Entity) RETURN type(r) AS type, s.id AS subject, o.id AS object, r {.*} AS properties`,
    )) as Relation[],
  }
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1_000
}

async function inBatches<T>(driver: Driver, text: string, rows: readonly T[], size: number): Promise<void> {
  for (let from = 0; from < rows.length; from += size) await ask(driver, text, { rows: rows.slice(from, from + size) })
}

/** Writes the same by three bare loops with UNWIND; gives how long that took, in seconds. */
export const writeBare = (driver: Driver, { entities, claims, relations }: Content): Promise<number> =>
  timed(async () => {
    await inBatches(driver, ADD_ENTITIES, entities, BATCH)
    await inBatches(driver, ADD_CLAIMS, claims, BATCH)
    await inBatches(driver, ADD_RELATIONS, relations, BATCH)
  })

/** So many of each are written one by one. */
const SAMPLE = 1_000

/** Writes a sample with a statement a record; gives how long all of it would take, in seconds. What claims are about is there. */
export async function writeOneByOne(driver: Driver, { entities, claims, relations }: Content): Promise<number> {
  let seconds = 0
  for (const [text, rows] of [
    [ADD_ENTITIES, entities],
    [ADD_CLAIMS, claims],
    [ADD_RELATIONS, relations],
  ] as const) {
    const some = rows.slice(0, SAMPLE)
    const taken = await timed(() => inBatches<unknown>(driver, text, some, 1))
    seconds += (taken / some.length) * rows.length
    // What was not written one by one is there for what comes after.
    if (text === ADD_ENTITIES) await inBatches(driver, text, rows.slice(SAMPLE), BATCH)
  }
  return seconds
}

import neo4j from 'neo4j-driver'
import type { Driver } from 'neo4j-driver'

import type { Connection } from '../server/db/connect'
import { startThrowaway } from '../server/db/local/throwaway'
import { migrate } from '../server/db/migrate'

/** The graph that S1, S2, S6 and S7 are measured on, in a Neo4j of its own. */
export type World = { connection: Connection; driver: Driver; end(): Promise<void> }

export const HUB = 'company:bench-hub'
export const THOUSAND = 'company:bench-thousand'
export const HUNDRED = 'company:bench-hundred'

/** How many relations the hub has. */
export const HUB_RELATIONS = 200_000

/** Eight types in equal parts, so that counting has something to count. */
export const TYPES = ['SUPPLIES_TO', 'PRODUCES', 'OPERATES', 'OWNS', 'PART_OF', 'ASSISTS', 'TARGETS', 'LINKED_TO']

const ENTITIES = `
UNWIND range($from, $to) AS n
CREATE (:Entity:Company {id: $prefix + n, kind: 'COMPANY', name: 'Company ' + n, folded: 'company ' + n, aliases: [],
  countries: ['CN'], topics: ['telecom'], description: 'A company made up for measuring, number ' + n + '.', hub: false, relationTotal: 1})`

const CENTRE = `
CREATE (:Entity:Company {id: $id, kind: 'COMPANY', name: $id, folded: $id, aliases: [], countries: ['CN'], topics: [],
  description: null, hub: $count > 500, relationTotal: $count})`

const RELATIONS = `
MATCH (a:Entity {id: $id})
UNWIND range($from, $to) AS n
MATCH (b:Entity {id: $prefix + n})
CREATE (a)-[:$($types[n % size($types)]) {id: 'rel:' + a.id + ':' + toLower($types[n % size($types)]) + ':' + b.id, role: null,
  articles: [], status: 'ASSERTED', modality: 'FACT', strength: 3, sources: 1, validity: '2010', earliest: '2010-01-01',
  latest: '2010-12-31', asserts: 1, alleges: 0, denies: 0, documents: ['doc:bench']}]->(b)`

const BATCH = 10_000

async function star(driver: Driver, id: string, count: number, types: string[]): Promise<void> {
  const ask = (text: string, params: object) => driver.executeQuery(text, params, { database: 'neo4j' })
  await ask(CENTRE, { id, count: neo4j.int(count) })
  for (let from = 0; from < count; from += BATCH) {
    const batch = {
      id,
      types,
      prefix: `${id}-`,
      from: neo4j.int(from),
      to: neo4j.int(Math.min(from + BATCH, count) - 1),
    }
    await ask(ENTITIES, batch)
    await ask(RELATIONS, batch)
  }
}

/** Starts a Neo4j and makes the three stars in it: a hub, an entity with 1,000 relations and one with 100 of one type. */
export async function makeWorld(): Promise<World> {
  const local = await startThrowaway()
  await migrate(local)
  const driver = neo4j.driver(local.uri, neo4j.auth.basic(local.user, local.password))
  await star(driver, HUNDRED, 100, ['SUPPLIES_TO'])
  await star(driver, THOUSAND, 1_000, TYPES)
  await star(driver, HUB, HUB_RELATIONS, TYPES)
  return {
    connection: local,
    driver,
    end: async () => {
      await driver.close()
      await local.remove()
    },
  }
}

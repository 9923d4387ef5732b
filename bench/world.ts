import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import neo4j from 'neo4j-driver'
import type { Driver } from 'neo4j-driver'

import type { Connection } from '../server/db/connection'
import { openLocalNeo4j } from '../server/db/local/neo4j'
import { migrate } from '../server/db/migrate'

/** A graph that is measured on, in a Neo4j of its own. */
export type World = { connection: Connection; driver: Driver; end(): Promise<void> }

export const HUB = 'company:bench-hub'
export const THOUSAND = 'company:bench-thousand'
export const HUNDRED = 'company:bench-hundred'

/** How many relations the hub has; its number in `BENCH_HUB`, 200,000 unless set. */
export const HUB_RELATIONS = Number(process.env.BENCH_HUB ?? 200_000)

/** Eight types in equal parts, so that counting has something to count. */
const TYPES = ['SUPPLIES_TO', 'PRODUCES', 'OPERATES', 'OWNS', 'PART_OF', 'ASSISTS', 'TARGETS', 'LINKED_TO']

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

/** Each entity is tied to the next one and to some that lie anywhere, the same every time. */
const WEB = `
UNWIND range(0, $count - 1) AS n
UNWIND range(0, $each - 1) AS k
MATCH (a:Entity {id: $prefix + n}), (b:Entity {id: $prefix + ((n + 1 + k * (1 + n * 7919 % ($count - 2))) % $count)})
WITH a, b, n + k AS t, n, k
CREATE (a)-[:$($types[t % size($types)]) {id: 'rel:' + a.id + ':' + k, role: null, articles: [],
  status: ['ASSERTED', 'ALLEGED', 'DISPUTED'][n % 3], modality: 'FACT', strength: 1 + t % 5, sources: 1, validity: '2010',
  earliest: '2010-01-01', latest: '2010-12-31', asserts: 1, alleges: 0, denies: 0, documents: ['doc:bench']}]->(b)`

const BATCH = 10_000
const HEAP_MB = 1_024

const asker = (driver: Driver) => (text: string, params: object) =>
  driver.executeQuery(text, params, { database: 'neo4j' })

/** Gives an entity `count` more relations, each to an entity of its own. */
export async function addNeighbours(driver: Driver, id: string, count: number, types = TYPES): Promise<void> {
  const ask = asker(driver)
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

/** Makes an entity `id` with `count` relations, each to an entity of its own. */
async function makeStar(driver: Driver, id: string, count: number, types = TYPES): Promise<void> {
  await asker(driver)(CENTRE, { id, count: neo4j.int(count) })
  await addNeighbours(driver, id, count, types)
}

/** Makes `count` entities with `each` times as many relations among them. */
export async function makeWeb(driver: Driver, prefix: string, count: number, each: number): Promise<void> {
  const ask = asker(driver)
  await ask(ENTITIES, { prefix, from: neo4j.int(0), to: neo4j.int(count - 1) })
  await ask(WEB, { prefix, types: TYPES, count: neo4j.int(count), each: neo4j.int(each) })
  await ask('MATCH (e:Entity) WHERE e.id STARTS WITH $prefix SET e.relationTotal = 2 * $each', {
    prefix,
    each: neo4j.int(each),
  })
}

/** The ids of `count` entities that were made with a prefix. */
export const idsOf = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, n) => prefix + n)

/** Makes the three stars: a hub, an entity with 1,000 relations and one with 100 of one type. */
export async function makeStars(driver: Driver): Promise<void> {
  await makeStar(driver, HUNDRED, 100, ['SUPPLIES_TO'])
  await makeStar(driver, THOUSAND, 1_000)
  await makeStar(driver, HUB, HUB_RELATIONS)
}

/**
 * Opens the graph of that name in a Neo4j of its own, with our schema; where that has not been done, `make` fills it.
 * The folder is under `.throughline/bench`; delete it to make it anew.
 */
export async function openWorld(name: string, make: (driver: Driver) => Promise<void>): Promise<World> {
  const folder = join(__dirname, '../.throughline/bench', name)
  const made = join(folder, 'made')
  if (!existsSync(made)) rmSync(folder, { recursive: true, force: true })
  const local = await openLocalNeo4j({ folder, heapMb: HEAP_MB })
  const driver = neo4j.driver(local.uri, neo4j.auth.basic(local.user, local.password))
  if (!existsSync(made)) {
    console.error(`  making the graph ${name}, once …`)
    await migrate(local)
    await make(driver)
    writeFileSync(made, '')
  }
  return {
    connection: local,
    driver,
    end: async () => {
      await driver.close()
      await local.stop()
    },
  }
}

/** The database of a world as settings of the program. */
export const settingsOf = ({ connection: { uri, user, password } }: World): Record<string, string> => ({
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
  THROUGHLINE_STARTER: 'no',
  THROUGHLINE_LOG: 'silent',
})

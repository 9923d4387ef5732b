import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import neo4j from 'neo4j-driver'
import type { Driver } from 'neo4j-driver'

import type { Connection } from '../server/db/connection'
import { pinnedNeo4j } from '../setup/jars.cjs'
import { javaCommand } from '../setup/java.cjs'
import { openLocalNeo4j } from '../server/db/local/neo4j'
import { drawRelations, entityLine, relationLine } from './path-graph'

/** The large graph that paths are measured on, in a Neo4j of its own whose folder is kept from one time to the next. */
export type PathWorld = { connection: Connection; driver: Driver; entities: number; end(): Promise<void> }

const MILLION = 1_000_000
const HEAP_MB = 2_048
/** The one constraint of the migrations that paths use; the others would only make the graph slow to make. */
const ID = 'CREATE CONSTRAINT entity_id FOR (e:Entity) REQUIRE e.id IS UNIQUE'
const LINES_AT_ONCE = 10_000

/** Writes lines to a file without keeping them all. */
async function writeLines(file: string, what: string, all: number, lines: Iterable<string>): Promise<void> {
  const stream = createWriteStream(file)
  let [text, done] = ['', 0]
  for (const line of lines) {
    text += `${line}\n`
    done++
    if (done % LINES_AT_ONCE !== 0) continue
    if (!stream.write(text)) await once(stream, 'drain')
    text = ''
    if (done % MILLION === 0) console.error(`  ${what}: ${done.toLocaleString('en')} of ${all.toLocaleString('en')}`)
  }
  stream.end(text)
  await once(stream, 'finish')
}

function* entityLines(count: number): Generator<string> {
  const totals = new Uint32Array(count)
  for (const { subject, object } of drawRelations(count)) {
    totals[subject]!++
    totals[object]!++
  }
  yield 'id:ID,kind,name,folded,hub:boolean,relationTotal:long,:LABEL'
  for (let n = 0; n < count; n++) yield entityLine(n, totals[n]!)
}

function* relationLines(count: number): Generator<string> {
  yield ':START_ID,:END_ID,:TYPE,id,status,modality,strength:long,sources:long,asserts:long,alleges:long,denies:long'
  let n = 0
  for (const relation of drawRelations(count)) yield relationLine(relation, n++)
}

/** Neo4j's own importer, which is for stores that are not running. */
async function importInto(folder: string, files: { entities: string; relations: string }): Promise<void> {
  const options = ['--id-type=string', '--overwrite-destination', '--verbose']
  const child = spawn(
    javaCommand(process.env),
    [
      ...['-Xmx2g', '--add-opens=java.base/java.nio=ALL-UNNAMED', '-cp', 'lib/*', 'org.neo4j.cli.AdminTool'],
      ...['database', 'import', 'full', 'neo4j', ...options],
      ...[`--nodes=${files.entities}`, `--relationships=${files.relations}`],
    ],
    {
      cwd: pinnedNeo4j().folder,
      env: { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: join(folder, 'conf') },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const [code] = (await once(child, 'exit')) as [number]
  if (code !== 0) throw new Error(`Neo4j’s importer ended with ${code}.`)
}

async function load(folder: string, count: number): Promise<void> {
  const relations = `${count.toLocaleString('en')} entities and five times as many relations`
  console.error(`making ${relations}, once: some minutes and 2 GB of disk for a million …`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'conf'), { recursive: true })
  writeFileSync(join(folder, 'conf/neo4j.conf'), 'dbms.usage_report.enabled=false\n')
  const files = { entities: join(folder, 'entities.csv'), relations: join(folder, 'relations.csv') }
  await writeLines(files.entities, 'entities', count, entityLines(count))
  await writeLines(files.relations, 'relations', count * 5, relationLines(count))
  console.error('  importing')
  await importInto(folder, files)
  for (const file of Object.values(files)) rmSync(file)
}

/**
 * Opens the graph of `BENCH_ENTITIES` entities, a million unless set, and makes it where that has not been done: three
 * minutes on two cores and some 2 GB of disk, 1.6 of them to keep; a tenth of the entities take a tenth of both.
 * The folder is under `.throughline/bench`; delete it to make it anew.
 */
export async function openPathWorld(): Promise<PathWorld> {
  const entities = Number(process.env.BENCH_ENTITIES ?? MILLION)
  const folder = join(__dirname, `../.throughline/bench/paths-${entities}`)
  const made = join(folder, 'made')
  if (!existsSync(made)) await load(folder, entities)
  const local = await openLocalNeo4j({ folder, heapMb: HEAP_MB })
  const driver = neo4j.driver(local.uri, neo4j.auth.basic(local.user, local.password), {
    disableLosslessIntegers: true,
  })
  if (!existsSync(made)) {
    console.error('  index')
    await driver.executeQuery(ID, {}, { database: 'neo4j' })
    writeFileSync(made, '')
  }
  return {
    connection: local,
    driver,
    entities,
    end: async () => {
      await driver.close()
      await local.stop()
    },
  }
}

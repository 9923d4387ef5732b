import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import neo4j from 'neo4j-driver'
import type { Driver } from 'neo4j-driver'

import type { Connection } from '../../server/db/connection'
import { openLocalNeo4j } from '../../server/db/local/neo4j'
import { migrate } from '../../server/db/migrate'

/** An empty Neo4j with our schema, and a folder beside it. */
export type Fresh = { connection: Connection; driver: Driver; folder: string }

const HEAP_MB = 1_024

/** Does some work with a Neo4j that is there for it alone. */
export async function withFreshDatabase<T>(work: (fresh: Fresh) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-import-'))
  const local = await openLocalNeo4j({ folder: join(folder, 'database'), heapMb: HEAP_MB })
  const driver = neo4j.driver(local.uri, neo4j.auth.basic(local.user, local.password), {
    disableLosslessIntegers: true,
  })
  try {
    await migrate(local)
    return await work({ connection: local, driver, folder })
  } finally {
    await driver.close()
    await local.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

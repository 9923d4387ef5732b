import { connect } from '../../server/db/connect'
import { startThrowaway } from '../../server/db/local/throwaway'
import { migrate } from '../../server/db/migrate'
import { loadStarter } from '../../server/import/load-starter'
import { openLending } from '../lending'

/** What the run of all projects shares; jest calls the set-up once a project, in one process. */
type Shared = { remove?: () => Promise<void> }
const shared = globalThis as typeof globalThis & { throughlineTests?: Shared }

/** Starts one throw-away Neo4j with the migrations and the starter graph, and tells the tests where it is, and where to borrow another one. */
export default async function globalSetup(): Promise<void> {
  if (shared.throughlineTests) return
  shared.throughlineTests = {}
  const neo4j = await startThrowaway()
  const lending = await openLending()
  shared.throughlineTests.remove = async () => {
    await Promise.all([neo4j.remove(), lending.close()])
  }
  Object.assign(process.env, {
    // For databases of programs that stories start: as in throwaway ones, what lives for minutes need not be made as fast as can be.
    JAVA_TOOL_OPTIONS: '-XX:+UseSerialGC -XX:TieredStopAtLevel=1',
    NEO4J_TEST_URI: neo4j.uri,
    NEO4J_TEST_USER: neo4j.user,
    NEO4J_TEST_PASSWORD: neo4j.password,
    NEO4J_TEST_LENDING: String(lending.port),
  })
  await migrate(neo4j)
  const db = connect(neo4j)
  await loadStarter(db, 'data/starter')
  await db.close()
}

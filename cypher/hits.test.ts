import neo4j from 'neo4j-driver'

import { connect } from '../server/db/connect'
import { startThrowaway } from '../server/db/local/throwaway'
import { migrate } from '../server/db/migrate'
import { profiling } from './testing/profile'
import { askAll, plantNeighbours } from './testing/questions'

/**
 * How often the statements that are asked most look at the store, on a small graph. A clock would tell another time on every
 * machine; this is the same on all. They are the most that is allowed: where a change is meant to cost more, the figure changes with it.
 */
const figures: Readonly<Record<string, number>> = {
  'expansion/of-entities.cypher': 248,
  'expansion/of-hubs.cypher': 14_260,
  'expansion/counts.cypher': 10_470,
  'relation/between.cypher': 3_674,
  'relation/between-hubs.cypher': 33,
  'relation/by-ids.cypher': 741,
  'node/by-ids.cypher': 812,
  'path/search-context.cypher': 1_352,
  // Which of the shortest ways it comes upon first, and when it may end, depends on the order in the store.
  'path/shortest-6.cypher': 9_500,
  'export/view.cypher': 16_282,
  'search/names.cypher': 4_735,
  'claim/about.cypher': 306,
  'claim/of-relations.cypher': 360,
  'statistics/totals.cypher': 51,
  'statistics/starting-points.cypher': 26,
}

test('no statement that is asked much looks at more of the store than it did', async () => {
  const local = await startThrowaway()
  await migrate(local)
  const db = connect(local)
  const driver = neo4j.driver(local.uri, neo4j.auth.basic(local.user, local.password), {
    disableLosslessIntegers: true,
  })
  try {
    await plantNeighbours(db)
    // Plans follow from what is there, not from when it was counted last.
    await driver.executeQuery('CALL db.prepareForReplanning()')
    const profiled = profiling(driver, db)
    await askAll(profiled)
    const first = Object.keys(figures).map((file) => profiled.counted.find((each) => each.file === file))
    expect(first.filter((each) => !each || each.hits > figures[each.file]!)).toEqual([])
  } finally {
    await driver.close()
    await db.close()
    await local.remove()
  }
})

import neo4j from 'neo4j-driver'
import type { Driver, ProfiledPlan } from 'neo4j-driver'

import { textAndParameters } from '../../server/db/parameters'
import type { Db } from '../../server/db/query'

/** How often a statement made the database look at its store. */
export type Hits = { file: string; hits: number }

const hitsOf = ({ dbHits, children }: ProfiledPlan): number =>
  Number(dbHits) + children.reduce((sum, child) => sum + hitsOf(child), 0)

/** A database that counts the hits of its statements, in the order in which it answered them. */
export function profiling(driver: Driver, db: Db): Db & { counted: Hits[] } {
  const counted: Hits[] = []
  return {
    counted,
    write: (work, options) => db.write(work, options),
    run: async (query, params) => {
      const [text, parameters] = textAndParameters(query, params)
      const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ })
      try {
        const { summary, records } = await session.run(`PROFILE ${text.replace(/^(\/\/.*\n)*/, '')}`, parameters)
        counted.push({ file: query.file, hits: hitsOf(summary.profile as ProfiledPlan) })
        return records.map((record) => query.row.parse(record.toObject()))
      } finally {
        await session.close()
      }
    },
  }
}

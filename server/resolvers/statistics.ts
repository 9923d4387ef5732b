import type { QueryResolvers, StatisticsResolvers } from '../generated/schema'
import { startingPoints } from '../graph/statistics/starting-points'
import { changes, claimsByStance, relationsByStatus, statistics } from '../graph/statistics/statistics'

/** How much there is, where to begin, and whether it is kept safe. */
export const statisticsQueries: Pick<QueryResolvers, 'statistics' | 'startingPoints' | 'changes' | 'backups'> = {
  statistics: (_, __, { db, signal }) => statistics(db, { signal }),
  changes: (_, __, { db, signal }) => changes(db, { signal }),
  backups: (_, __, { backups }) => backups(),
  startingPoints: (_, { first }, { db, signal }) => startingPoints(db, first, { signal }),
}

/** What reads every relation or claim, and is read only when it is asked for. */
export const statisticsFields: StatisticsResolvers = {
  relationsByStatus: (_, __, { db, signal }) => relationsByStatus(db, { signal }),
  claimsByStance: (_, __, { db, signal }) => claimsByStance(db, { signal }),
}

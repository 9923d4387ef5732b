import type { QueryResolvers } from '../generated/schema'
import { commonNeighbours } from '../graph/expansion/common'
import { expand } from '../graph/expansion/expansion'

/** The neighbours of an entity, and those that several share. */
export const expansionQueries: Pick<QueryResolvers, 'expand' | 'commonNeighbours'> = {
  expand: (_, args, { db, signal }) => expand(db, args, { signal }),
  commonNeighbours: (_, args, { db, signal }) => commonNeighbours(db, args, { signal }),
}

import type { QueryResolvers } from '../generated/schema'
import { expand } from '../graph/expansion/expansion'

/** The neighbours of an entity. */
export const expansionQueries: Pick<QueryResolvers, 'expand'> = {
  expand: (_, args, { db, signal }) => expand(db, args, { signal }),
}

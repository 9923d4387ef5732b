import type { QueryResolvers } from '../generated/schema'
import { findPaths } from '../graph/path/path'

/** How entities are tied. */
export const pathResolvers: Pick<QueryResolvers, 'paths'> = {
  paths: (_, args, { db, signal }) => findPaths(db, args, { signal }),
}

import type { PathResultResolvers, QueryResolvers } from '../generated/schema'
import { findPaths } from '../graph/path/path'
import type { PathAnswer } from '../graph/path/path'
import { searchRecordsAbout } from '../graph/search-record/search-record'

/** How entities are tied. */
export const pathResolvers: Pick<QueryResolvers, 'paths'> = {
  paths: async (_, args, { db, signal }): Promise<PathAnswer> => {
    const { from, to } = args
    return { ...(await findPaths(db, args, { signal })), from, to }
  },
}

export const pathResultFields: PathResultResolvers = {
  searches: ({ from, to }, { first }, { db, signal }) =>
    searchRecordsAbout(db, { ids: [...from, ...to], from, to }, first, { signal }),
}

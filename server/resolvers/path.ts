import type { PathResultResolvers, QueryResolvers } from '../generated/schema'
import { findPaths } from '../graph/path/path'
import { searchRecordsAbout } from '../graph/search-record/search-record'

/** How entities are tied. */
export const pathResolvers: Pick<QueryResolvers, 'paths'> = {
  paths: async (_, args, { db, signal }) => ({
    ...(await findPaths(db, args, { signal })),
    from: args.from,
    to: args.to,
  }),
}

export const pathResultFields: PathResultResolvers = {
  searches: ({ from, to }, { first }, { db, signal }) =>
    searchRecordsAbout(db, { ids: [...from, ...to], from, to }, first, { signal }),
}

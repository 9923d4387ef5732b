import type { QueryResolvers } from '../generated/schema'
import { search } from '../graph/search/search'

/** Entities by name. */
export const searchQueries: Pick<QueryResolvers, 'search'> = {
  search: (_, args, { db, signal }) => search(db, args, { signal }),
}

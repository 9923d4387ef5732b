import type { QueryResolvers } from '../generated/schema'
import { lookUp } from '../graph/search/look-up'
import { search } from '../graph/search/search'

/** Entities by name. */
export const searchQueries: Pick<QueryResolvers, 'search' | 'lookUp'> = {
  search: (_, args, { db, signal }) => search(db, args, { signal }),
  lookUp: (_, { names }, { db, signal }) => lookUp(db, names, { signal }),
}

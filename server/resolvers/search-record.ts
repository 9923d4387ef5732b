import type { MutationResolvers, SearchRecordResolvers } from '../generated/schema'
import { recordSearch } from '../graph/search-record/record-search'
import { searchRecordsByIds } from '../graph/search-record/search-record'
import { theEntities, theEntity } from './end'

/** Recording what was looked for. */
export const searchRecordMutations: Pick<MutationResolvers, 'recordSearch'> = {
  recordSearch: async (_, { operation, input }, { db, user }) => {
    const { id } = await recordSearch(db, user, operation, input)
    return (await searchRecordsByIds(db, [id]))[0] ?? null
  },
}

export const searchRecordFields: SearchRecordResolvers = {
  about: ({ aboutIds }, _, { loaders }) => theEntities(loaders, aboutIds),
  source: ({ sourceId }, _, { loaders }) => (sourceId === null ? null : theEntity(loaders, sourceId)),
}

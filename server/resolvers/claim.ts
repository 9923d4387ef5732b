import type { ClaimResolvers, HistoryEntryResolvers, QueryResolvers } from '../generated/schema'
import { claims } from '../graph/claim/claims'
import { theEntities, theEntity } from './end'

/** Claims by id and by what is known of them. */
export const claimQueries: Pick<QueryResolvers, 'claim' | 'claims'> = {
  claim: async (_, { id }, { loaders }) => (await loaders.claim(id)) ?? null,
  claims: (_, args, { db, signal }) => claims(db, args, { signal }),
}

/** The entities that a claim refers to: those of all claims in the answer are one statement. */
export const claimFields: ClaimResolvers = {
  subject: ({ subjectId }, _, { loaders }) => theEntity(loaders, subjectId),
  object: ({ objectId }, _, { loaders }) => (objectId === null ? null : theEntity(loaders, objectId)),
  law: ({ lawId }, _, { loaders }) => (lawId === null ? null : theEntity(loaders, lawId)),
  source: ({ sourceId }, _, { loaders }) => theEntity(loaders, sourceId),
  speakers: ({ speakerIds }, _, { loaders }) => theEntities(loaders, speakerIds),
}

/** The claim that something was done to. */
export const historyFields: HistoryEntryResolvers = {
  claim: async ({ claimId }, _, { loaders }) => (claimId === null ? null : ((await loaders.claim(claimId)) ?? null)),
}

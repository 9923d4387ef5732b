import type { QueryResolvers, RelationResolvers } from '../generated/schema'
import { between } from '../graph/relation/between'
import { relationsByIds } from '../graph/node'
import { vocabulary } from '../../model/vocabulary/relation-type'
import { theEntity } from './end'
import { emptyPage } from './page'

/** Relations by id and among entities, and the vocabulary they are of. */
export const relationQueries: Pick<QueryResolvers, 'relation' | 'between' | 'relationTypes'> = {
  relation: async (_, { id }, { db, signal }) => (await relationsByIds(db, [id], { signal }))[0] ?? null,
  between: (_, args, { db, signal }) => between(db, args, { signal }),
  relationTypes: () =>
    Object.values(vocabulary).map(({ subjectKinds, objectKinds, ...info }) => ({
      ...info,
      subjectKinds: [...subjectKinds],
      objectKinds: [...objectKinds],
    })),
}

/** What a relation's own list and ends are; a question brings the ends along where it can. */
export const relationFields: RelationResolvers = {
  subject: ({ subject, subjectId }, _, { loaders }) => subject ?? theEntity(loaders, subjectId),
  object: ({ object, objectId }, _, { loaders }) => object ?? theEntity(loaders, objectId),
  surely: ({ surely }) =>
    surely.map((pair) => {
      const [begunBy, notEndedBefore] = pair.split('/')
      return { begunBy: begunBy!, notEndedBefore: notEndedBefore! }
    }),
  origins: async ({ id }, _, { loaders }) => (await loaders.origins(id)) ?? [],
  claims: async ({ id }, args, { loaders }) => (await loaders.relationClaims(id, args)) ?? emptyPage,
  history: async ({ id }, args, { loaders }) => (await loaders.relationHistory(id, args)) ?? emptyPage,
}

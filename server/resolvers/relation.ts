import type { OriginResolvers, QueryResolvers, RelationResolvers } from '../generated/schema'
import { between } from '../graph/expansion/between'
import { emptyPage } from '../graph/page'
import { relationsByIds } from '../graph/node/node'
import { vocabulary } from '../../model/vocabulary/relation-type'
import type { Origin } from '../graph/claim/origins-of'
import { theEntity } from './end'
import type { Loaders } from './loaders'

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

const documentsOf = (ids: readonly string[], { known }: Origin, loaders: Loaders) =>
  ids.map((id) => known.get(id) ?? theEntity(loaders, id))

/** The documents of an origin. */
export const originFields: OriginResolvers = {
  documents: (origin, _, { loaders }) => documentsOf(origin.documents, origin, loaders),
  roots: (origin, _, { loaders }) => documentsOf(origin.roots, origin, loaders),
}

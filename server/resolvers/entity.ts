import type { Context } from '../context'
import type { CompanyResolvers, QueryResolvers } from '../generated/schema'
import type { Entity } from '../graph/entity/entity'
import type { Own } from '../graph/entity/own-attributes'
import { emptyPage } from './page'
import { typeName } from './type-name'

/** A question about one entity, which goes the same way as those about many. */
export const entityQueries: Pick<QueryResolvers, 'entity'> = {
  entity: async (_, { id }, { loaders }) => (await loaders.entity(id)) ?? null,
}

type Shared = Pick<CompanyResolvers, 'relationCounts' | 'relations' | 'claims' | 'history'>

/** The lists that entities of every kind have. */
const shared: Shared = {
  relationCounts: async ({ id }, { filter }, { loaders }) => (await loaders.relationCounts(id, filter)) ?? [],
  relations: async ({ id }, args, { loaders }) => {
    const found = await loaders.relations(id, args)
    if (!found) return emptyPage
    const { relations, cursorAt, total, hasMore, endCursor } = found
    return {
      edges: relations.map((node, at) => ({ node, cursor: cursorAt(at) })),
      pageInfo: { hasNextPage: hasMore, endCursor },
      totalCount: total,
    }
  },
  claims: async ({ id }, args, { loaders }) => (await loaders.entityClaims(id, args)) ?? emptyPage,
  history: async ({ id }, args, { loaders }) => (await loaders.entityHistory(id, args)) ?? emptyPage,
}

/** What is a kind's own is read only when it is asked for, of all entities in the answer at once. */
const own =
  <Name extends keyof Own>(name: Name) =>
  async ({ id }: Entity, _: unknown, { loaders }: Context): Promise<Own[Name] | null> =>
    (await loaders.own(id))?.[name] ?? null

/** The resolvers of the interface and of each kind. */
export const entityTypes = {
  Entity: { __resolveType: typeName },
  Person: { ...shared, born: own('born'), died: own('died') },
  Company: { ...shared, founded: own('founded'), registration: own('registration') },
  Government: { ...shared, level: own('level') },
  Law: {
    ...shared,
    lawType: own('lawType'),
    lawStatus: own('lawStatus'),
    jurisdiction: own('jurisdiction'),
    inForceFrom: own('inForceFrom'),
    repealed: own('repealed'),
  },
  SurveillanceSystem: { ...shared, inUseFrom: own('inUseFrom') },
  Organization: { ...shared, founded: own('founded') },
  Event: { ...shared, date: own('date') },
  Place: { ...shared, latitude: own('latitude'), longitude: own('longitude') },
  Group: { ...shared, size: own('size') },
  Document: {
    ...shared,
    publisher: own('publisher'),
    published: own('published'),
    url: own('url'),
    lang: own('lang'),
    derivedFrom: async ({ id }: Entity, _: unknown, { loaders }: Context) => (await loaders.derivedFrom(id)) ?? [],
  },
}

import type { Context } from '../context'
import type { AttributeValueResolvers, CompanyResolvers, QueryResolvers } from '../generated/schema'
import { entities } from '../graph/entity/entities'
import type { Entity } from '../graph/entity/entity'
import { emptyPage } from '../graph/page'
import type { KindAttributes } from '../graph/entity/kind-attributes'
import { claimsOfValue, identifiersAmong } from '../graph/attribute/attribute'
import { typeName } from './type-name'

/** One entity, and lists of them by what they are. */
export const entityQueries: Pick<QueryResolvers, 'entity' | 'entities'> = {
  entity: async (_, { id }, { loaders }) => (await loaders.entity(id)) ?? null,
  entities: (_, args, { db, signal }) => entities(db, args, { signal }),
}

type Shared = Pick<
  CompanyResolvers,
  | 'relationCounts'
  | 'relations'
  | 'claims'
  | 'attributes'
  | 'identifiers'
  | 'searches'
  | 'history'
  | 'version'
  | 'distinction'
>

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
  attributes: async ({ id }, args, { loaders }) => (await loaders.attributes(id, args)) ?? [],
  identifiers: async ({ id }, _, { loaders }) => identifiersAmong((await loaders.attributes(id, {})) ?? []),
  searches: async ({ id }, args, { loaders }) => (await loaders.entitySearches(id, args)) ?? emptyPage,
  history: async ({ id }, args, { loaders }) => (await loaders.entityHistory(id, args)) ?? emptyPage,
  distinction: async ({ id }, _, { loaders }) => (await loaders.distinction(id)) ?? null,
  version: async ({ id }, _, { loaders }) => (await loaders.kindAttributes(id))?.version ?? 1,
}

/** What only one kind of entity has is read only when it is asked for, of all entities in the answer at once. */
const kindAttribute =
  <Name extends keyof KindAttributes>(name: Name) =>
  async ({ id }: Entity, _: unknown, { loaders }: Context): Promise<KindAttributes[Name] | null> =>
    (await loaders.kindAttributes(id))?.[name] ?? null

/** The resolvers of the interface and of each kind. */
export const entityTypes = {
  Entity: { __resolveType: typeName },
  Person: { ...shared, born: kindAttribute('born'), died: kindAttribute('died') },
  Company: { ...shared, founded: kindAttribute('founded'), registration: kindAttribute('registration') },
  Government: { ...shared, level: kindAttribute('level') },
  Law: {
    ...shared,
    lawType: kindAttribute('lawType'),
    lawStatus: kindAttribute('lawStatus'),
    jurisdiction: kindAttribute('jurisdiction'),
    inForceFrom: kindAttribute('inForceFrom'),
    repealed: kindAttribute('repealed'),
  },
  SurveillanceSystem: { ...shared, inUseFrom: kindAttribute('inUseFrom') },
  Organization: { ...shared, founded: kindAttribute('founded') },
  Event: { ...shared, date: kindAttribute('date') },
  Place: { ...shared, latitude: kindAttribute('latitude'), longitude: kindAttribute('longitude') },
  Group: { ...shared, size: kindAttribute('size') },
  Asset: { ...shared },
  Document: {
    ...shared,
    publisher: kindAttribute('publisher'),
    published: kindAttribute('published'),
    url: kindAttribute('url'),
    lang: kindAttribute('lang'),
    derivedFrom: async ({ id }: Entity, _: unknown, { loaders }: Context) => (await loaders.derivedFrom(id)) ?? [],
  },
}

/** The claims that speak of one value of an attribute. */
export const attributeValueFields: AttributeValueResolvers = {
  claims: (value, args, { db, signal }) => claimsOfValue(db, value, args, { signal }),
}

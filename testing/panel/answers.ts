import type {
  AmongQuery,
  EntityCardFragment,
  NodesQuery,
  NodesQueryVariables,
  RelationCardFragment,
} from '../../client/generated/graphql'

/** A page of a list. `after`: the cursor at its end, where another page follows. `total`: of the whole list. */
export const pageOf = <T>(
  items: readonly T[],
  { after, total = items.length }: { after?: string; total?: number } = {},
) => ({
  totalCount: total,
  pageInfo: { hasNextPage: after !== undefined, endCursor: after ?? null },
  edges: items.map((node) => ({ node })),
})

/** Answers by ids: the entities and relations that are known, null for the others. */
export const known =
  (entities: readonly EntityCardFragment[], relations: readonly RelationCardFragment[] = []) =>
  ({ ids }: NodesQueryVariables): NodesQuery => {
    const all = [
      ...entities.map((entity) => ({ __typename: 'Company' as const, ...entity })),
      ...relations.map((relation) => ({ __typename: 'Relation' as const, ...relation })),
    ]
    return { nodes: [ids].flat().map((id) => all.find((one) => one.id === id) ?? null) }
  }

/** The relations among what is drawn. */
export const among = (relations: readonly RelationCardFragment[] = []): AmongQuery => ({
  between: { relations: [...relations], truncated: false },
})

import type { QueryResolvers } from '../generated/schema'
import { nodesByIds } from '../graph/node/node'

/** Anything by its id. */
export const nodeQueries: Pick<QueryResolvers, 'node' | 'nodes'> = {
  node: async (_, { id }, { db, signal }) => (await nodesByIds(db, [id], { signal }))[0] ?? null,
  nodes: async (_, { ids }, { db, signal }) => (await nodesByIds(db, ids, { signal })).map((node) => node ?? null),
}

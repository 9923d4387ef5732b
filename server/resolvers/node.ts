import type { QueryResolvers } from '../generated/schema'
import { nodesByIds } from '../graph/node/node'
import { investigationsByIds } from '../graph/investigation/investigation'
import { searchRecordsByIds } from '../graph/search-record/search-record'
import { importsByIds } from '../import/job/import-ledger'
import type { Db, RunOptions } from '../db/query'

/** What is looked for by itself, by how its ids begin. */
const byPrefix = {
  'import:': importsByIds,
  'investigation:': investigationsByIds,
  'search:': searchRecordsByIds,
} as const

/** Anything by its id, in the same order; null for each that is not there. */
async function anyByIds(db: Db, ids: readonly string[], options: RunOptions) {
  const [others, ...apart] = await Promise.all([
    nodesByIds(db, ids, options),
    ...Object.entries(byPrefix).map(async ([prefix, find]) => {
      const wanted = ids.filter((id) => id.startsWith(prefix))
      return wanted.length > 0 ? find(db, wanted, options) : []
    }),
  ])
  const found = new Map(apart.flat().flatMap((node) => (node ? [[node.id, node] as const] : [])))
  return ids.map((id, at) => others[at] ?? found.get(id) ?? null)
}

/** Anything by its id. */
export const nodeQueries: Pick<QueryResolvers, 'node' | 'nodes'> = {
  node: async (_, { id }, { db, signal }) => (await anyByIds(db, [id], { signal }))[0] ?? null,
  nodes: async (_, { ids }, { db, signal }) => anyByIds(db, ids, { signal }),
}

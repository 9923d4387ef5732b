import type { QueryResolvers } from '../generated/schema'
import { nodesByIds } from '../graph/node/node'
import { importsByIds } from '../import/job/ledger'
import type { Db, RunOptions } from '../db/query'

/** Entities, relations, claims and imports by their ids, in the same order; null for each that is not there. */
async function anyByIds(db: Db, ids: readonly string[], options: RunOptions) {
  const imports = ids.filter((id) => id.startsWith('import:'))
  const [found, others] = await Promise.all([
    imports.length > 0 ? importsByIds(db, imports, options) : [],
    nodesByIds(db, ids, options),
  ])
  return ids.map((id, at) => others[at] ?? found[imports.indexOf(id)] ?? null)
}

/** Anything by its id. */
export const nodeQueries: Pick<QueryResolvers, 'node' | 'nodes'> = {
  node: async (_, { id }, { db, signal }) => (await anyByIds(db, [id], { signal }))[0] ?? null,
  nodes: async (_, { ids }, { db, signal }) => anyByIds(db, ids, { signal }),
}

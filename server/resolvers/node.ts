import type { QueryResolvers } from '../generated/schema'
import { nodesByIds } from '../graph/node/node'
import { investigationsByIds } from '../graph/investigation/investigation'
import { importsByIds } from '../import/job/import-ledger'
import type { Db, RunOptions } from '../db/query'

/** Entities, relations, claims, imports and investigations by their ids, in the same order; null for each that is not there. */
async function anyByIds(db: Db, ids: readonly string[], options: RunOptions) {
  const imports = ids.filter((id) => id.startsWith('import:'))
  const investigations = ids.filter((id) => id.startsWith('investigation:'))
  const [found, saved, others] = await Promise.all([
    imports.length > 0 ? importsByIds(db, imports, options) : [],
    investigations.length > 0 ? investigationsByIds(db, investigations, options) : [],
    nodesByIds(db, ids, options),
  ])
  return ids.map((id, at) => others[at] ?? found[imports.indexOf(id)] ?? saved[investigations.indexOf(id)] ?? null)
}

/** Anything by its id. */
export const nodeQueries: Pick<QueryResolvers, 'node' | 'nodes'> = {
  node: async (_, { id }, { db, signal }) => (await anyByIds(db, [id], { signal }))[0] ?? null,
  nodes: async (_, { ids }, { db, signal }) => anyByIds(db, ids, { signal }),
}

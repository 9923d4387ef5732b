import DataLoader from 'dataloader'

import type { Db, RunOptions } from '../db/query'
import { attributesOfEntities } from '../graph/attribute/attribute'
import { claimsOfEntities, claimsOfRelations } from '../graph/claim/claims'
import { derivedFrom } from '../graph/claim/derived-from'
import { distinctionsOf } from '../graph/entity/distinction'
import { entitiesByIds, retractedByIds } from '../graph/entity/entity'
import { contentsOf } from '../graph/investigation/versions'
import { searchRecordsOfEntities } from '../graph/search-record/search-record'
import { historyOfEntities, historyOfRelations } from '../graph/history/history'
import { claimsByIds, relationsByIds } from '../graph/node/node'
import { originsOf } from '../graph/claim/origins-of'
import { kindAttributesOf } from '../graph/entity/kind-attributes'
import { relationCounts } from '../graph/expansion/relation-counts'
import { relationsOf } from '../graph/expansion/relations-of'

/** One statement is asked for so many parents at most. */
const MOST = 500

type ById<V> = (db: Db, ids: readonly string[], options: RunOptions) => Promise<Map<string, V>>
type ByIdAnd<A, V> = (db: Db, ids: readonly string[], args: A, options: RunOptions) => Promise<Map<string, V>>

const isPaged = (args: unknown): boolean => typeof (args as { after?: unknown } | null)?.after === 'string'

/**
 * What lists within lists are answered with: each function may be called for one parent at a time, and all that are
 * called before the next turn become one statement. One set for each request, as nothing is forgotten.
 */
export function makeLoaders(db: Db, signal: AbortSignal) {
  const options = { signal }

  const inOrder = <V>(load: (ids: readonly string[]) => Promise<readonly (V | undefined)[]>, most = MOST) => {
    const loader = new DataLoader(load, { maxBatchSize: most })
    return (id: string): Promise<V | undefined> => loader.load(id)
  }
  const byId = <V>(load: ById<V>, most = MOST) =>
    inOrder(async (ids) => {
      const found = await load(db, ids, options)
      return ids.map((id) => found.get(id))
    }, most)
  /** Those that ask with the same arguments are asked for together; not after a cursor, which belongs to one parent: only the others fail. */
  const byIdAnd = <A, V>(load: ByIdAnd<A, V>) => {
    const loaders = new Map<string, (id: string) => Promise<V | undefined>>()
    return (id: string, args: A): Promise<V | undefined> => {
      const key = JSON.stringify(args)
      const loader = loaders.get(key) ?? byId((_, ids) => load(db, ids, args, options), isPaged(args) ? 1 : MOST)
      loaders.set(key, loader)
      return loader(id)
    }
  }

  return {
    entity: inOrder((ids) => entitiesByIds(db, ids, options)),
    retractedEntity: inOrder((ids) => retractedByIds(db, ids, options)),
    relation: inOrder((ids) => relationsByIds(db, ids, options)),
    claim: inOrder((ids) => claimsByIds(db, ids, options)),
    kindAttributes: byId(kindAttributesOf),
    distinction: byId(distinctionsOf),
    derivedFrom: byId(derivedFrom),
    origins: byId(originsOf),
    relations: byIdAnd(relationsOf),
    relationCounts: byIdAnd(relationCounts),
    attributes: byIdAnd(attributesOfEntities),
    entityClaims: byIdAnd(claimsOfEntities),
    relationClaims: byIdAnd(claimsOfRelations),
    entitySearches: byIdAnd(searchRecordsOfEntities),
    entityHistory: byIdAnd(historyOfEntities),
    relationHistory: byIdAnd(historyOfRelations),
    investigationContent: byId(contentsOf),
  }
}

export type Loaders = ReturnType<typeof makeLoaders>

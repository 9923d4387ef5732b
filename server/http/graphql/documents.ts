import type { ApolloServerOptions, BaseContext } from '@apollo/server'
import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

import { limits } from '../limits/limits'

type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>

/**
 * Keeps the queries that were asked last, read and checked. What else is known of a query (its compiled form, its cost)
 * hangs on the document weakly and goes with it, so this is the one bound for all of it.
 */
export function makeDocuments(most: number = limits.documents.value): DocumentStore & { size(): number } {
  const documents = new LRUCache<string, DocumentNode>({ max: most })
  return {
    get: (key) => Promise.resolve(documents.get(key)),
    set: (key, document) => Promise.resolve(void documents.set(key, document)),
    delete: (key) => Promise.resolve(documents.delete(key)),
    size: () => documents.size,
  }
}

import type { ApolloServerOptions, BaseContext } from '@apollo/server'
import type { DocumentNode } from 'graphql'

import { limits } from '../limits/limits'

type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>

/**
 * Keeps the queries that were asked last, read and checked. What else is known of a query (its compiled form, its cost)
 * hangs on the document weakly and goes with it, so this is the one bound for all of it.
 */
export function makeDocuments(most: number = limits.documents.value): DocumentStore & { size(): number } {
  const kept = new Map<string, DocumentNode>()
  const put = (key: string, document: DocumentNode) => {
    kept.delete(key)
    kept.set(key, document)
    if (kept.size > most) kept.delete(kept.keys().next().value as string)
  }
  return {
    get: (key) => {
      const document = kept.get(key)
      if (document) put(key, document)
      return Promise.resolve(document)
    },
    set: (key, document) => Promise.resolve(put(key, document)),
    delete: (key) => Promise.resolve(kept.delete(key)),
    size: () => kept.size,
  }
}

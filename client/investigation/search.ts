import { ask } from '../api'
import { graphql } from '../generated'
import type { EntityCardFragment } from '../generated/graphql'

const searchFor = graphql(`
  query Search($text: String!, $first: Int!) {
    search(text: $text, first: $first) {
      totalCount
      edges {
        matched
        node {
          ...EntityCard
        }
      }
    }
  }
`)

const startWith = graphql(`
  query Start {
    startingPoints(first: 4) {
      ...EntityCard
    }
    statistics {
      entities
      relations
      claims
      sources
    }
  }
`)

/** An entity that was found, and the name or alias that was hit. */
export type Hit = { entity: EntityCardFragment; matched: string }

/** Looking starts with this many characters; one that is a whole word (as in Chinese) is enough. */
export const enough = (text: string): boolean => text.length >= 2 || /\p{Ideographic}/u.test(text)

/** Entities by name or alias, best first, and how many there are in all. Throws an ApiError. */
export async function search(text: string, signal?: AbortSignal): Promise<{ hits: Hit[]; total: number }> {
  const { search: found } = await ask(searchFor, { text, first: 20 }, { signal })
  return { hits: found.edges.map(({ node, matched }) => ({ entity: node, matched })), total: found.totalCount }
}

/** Where to begin in the graph that is loaded, and how much it holds. Throws an ApiError. */
export const fetchStart = (signal?: AbortSignal) => ask(startWith, {}, { signal })

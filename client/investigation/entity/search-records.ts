import { graphql } from '../../generated'
import type { SearchRecordCardFragment, SearchesOfEndsQuery } from '../../generated/graphql'

/** What was looked for somewhere, and what came of it. */
graphql(`
  fragment SearchRecordCard on SearchRecord {
    id
    question
    where
    on
    outcome
    by
    at
    about {
      ...EntityChip
    }
    source {
      ...CitedDocument
    }
  }
`)

/** A page of recorded searches. */
graphql(`
  fragment SearchRecordPage on SearchRecordConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...SearchRecordCard
      }
    }
  }
`)

/** The next recorded searches about an entity. */
export const searchRecords = graphql(`
  query SearchRecords($id: ID!, $first: Int!, $after: String) {
    entity(id: $id) {
      id
      searches(first: $first, after: $after) {
        ...SearchRecordPage
      }
    }
  }
`)

/** The newest recorded searches about each of some entities. */
export const searchesOfEnds = graphql(`
  query SearchesOfEnds($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Entity {
        searches(first: 5) {
          ...SearchRecordPage
        }
      }
    }
  }
`)

/** Recorded searches about two ends, each once: those about one on each side first, then the newest; `hasMore` where not all were asked for. */
export function searchesBetween(
  { nodes }: SearchesOfEndsQuery,
  from: readonly string[],
  to: readonly string[],
): { searches: SearchRecordCardFragment[]; hasMore: boolean } {
  const pages = nodes.flatMap((node) => (node && 'searches' in node ? [node.searches] : []))
  const all = new Map(pages.flatMap(({ edges }) => edges.map(({ node }) => [node.id, node] as const)))
  const isAboutBoth = ({ about }: SearchRecordCardFragment) =>
    [from, to].every((end) => about.some(({ id }) => end.includes(id)))
  const searches = [...all.values()].sort(
    (a, b) => Number(isAboutBoth(b)) - Number(isAboutBoth(a)) || (a.at < b.at ? 1 : -1),
  )
  return { searches, hasMore: pages.some(({ pageInfo }) => pageInfo.hasNextPage) }
}

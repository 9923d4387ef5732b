import { graphql } from '../../generated'

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

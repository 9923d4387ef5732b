import { graphql } from '../../generated'

/** An entity with all that is its own, how much hangs on it, and the first claims about its attributes. */
export const entityDetails = graphql(`
  query EntityDetails($id: ID!) {
    entity(id: $id) {
      ...EntityCard
      topics
      version
      relationCounts {
        type
        direction
        label
        total
      }
      claims(first: 5) {
        ...ClaimPage
      }
      searches(first: 5) {
        ...SearchRecordPage
      }
      ... on Person {
        born
        died
      }
      ... on Company {
        founded
        registration
      }
      ... on Government {
        level
      }
      ... on Law {
        lawType
        lawStatus
        jurisdiction
        inForceFrom
        repealed
      }
      ... on SurveillanceSystem {
        inUseFrom
      }
      ... on Organization {
        founded
      }
      ... on Event {
        date
      }
      ... on Place {
        latitude
        longitude
      }
      ... on Group {
        size
      }
      ... on Document {
        publisher
        published
        url
        lang
        derivedFrom {
          ...CitedDocument
        }
      }
    }
    denials: claims(about: $id, stances: [DENIES], first: 1) {
      totalCount
    }
    said: claims(speaker: $id, first: 1) {
      totalCount
    }
    read: claims(source: $id, first: 1) {
      totalCount
    }
  }
`)

/** The next claims about an entity's own attributes. */
export const attributeClaims = graphql(`
  query AttributeClaims($id: ID!, $first: Int!, $after: String) {
    entity(id: $id) {
      id
      claims(first: $first, after: $after) {
        ...ClaimPage
      }
    }
  }
`)

/** Who is at the other end of an entity's relations of one type and direction. */
export const entityRelations = graphql(`
  query EntityRelations($id: ID!, $types: [RelationType!], $direction: Direction!, $first: Int!, $after: String) {
    entity(id: $id) {
      id
      relations(types: $types, direction: $direction, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...RelationStep
            subject {
              ...EntityCard
            }
            object {
              ...EntityCard
            }
          }
        }
      }
    }
  }
`)

/** What was recorded and retracted about an entity or a relation. */
export const ledgerHistory = graphql(`
  query LedgerHistory($id: ID!, $first: Int!, $after: String) {
    node(id: $id) {
      id
      ... on Relation {
        history(first: $first, after: $after) {
          ...HistoryPage
        }
      }
      ... on Entity {
        history(first: $first, after: $after) {
          ...HistoryPage
        }
      }
    }
  }
`)

/** A page of a history. */
graphql(`
  fragment HistoryPage on HistoryConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        action
        by
        at
        reason
        changes {
          attribute
          from
          to
        }
        claim {
          ...ClaimCard
        }
      }
    }
  }
`)

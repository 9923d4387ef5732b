import { graphql } from '../../generated'

/** What is needed to name an entity and to draw it. */
graphql(`
  fragment EntityChip on Entity {
    id
    kind
    name
    distinction
    countries
    hub
    relationTotal
  }
`)

/** A document as evidence cites it. */
graphql(`
  fragment CitedDocument on Document {
    ...EntityChip
    publisher
    published
    url
    lang
  }
`)

/** A claim with everything its card shows. */
graphql(`
  fragment ClaimCard on Claim {
    id
    subject {
      ...EntityChip
    }
    type
    object {
      ...EntityChip
    }
    role
    article
    stakes {
      kind
      least
      most
      text
      direct
      disclosure
    }
    control
    law {
      ...EntityChip
    }
    attribute
    value
    stance
    modality
    statement
    aspect
    quote
    locator
    note
    lang
    validity {
      text
      earliest
      latest
    }
    source {
      ...CitedDocument
    }
    speakers {
      ...EntityChip
    }
    ownInterest
    confidence
    recordedBy
    recordedAt
    retractedAt
    retractedBecause
  }
`)

/** A page of claims. */
graphql(`
  fragment ClaimPage on ClaimConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...ClaimCard
      }
    }
  }
`)

/** A relation with its evidence: the first claims of each stance, and the documents by origin. */
export const relationDetails = graphql(`
  query RelationDetails($id: ID!, $first: Int!) {
    relation(id: $id) {
      ...RelationStep
      subject {
        ...EntityCard
      }
      object {
        ...EntityCard
      }
      origins {
        documents {
          ...CitedDocument
        }
        roots {
          ...CitedDocument
        }
      }
      asserts: claims(stances: [ASSERTS], first: $first) {
        ...ClaimPage
      }
      alleges: claims(stances: [ALLEGES], first: $first) {
        ...ClaimPage
      }
      denies: claims(stances: [DENIES], first: $first) {
        ...ClaimPage
      }
    }
  }
`)

/** The next claims of one stance of a relation. */
export const relationClaims = graphql(`
  query RelationClaims($id: ID!, $stances: [Stance!], $first: Int!, $after: String) {
    relation(id: $id) {
      id
      claims(stances: $stances, first: $first, after: $after) {
        ...ClaimPage
      }
    }
  }
`)

/** Claims that are about something, were read in a document, or are said by somebody. */
export const claimsFound = graphql(`
  query ClaimsFound($about: ID, $source: ID, $speaker: ID, $stances: [Stance!], $first: Int!, $after: String) {
    claims(about: $about, source: $source, speaker: $speaker, stances: $stances, first: $first, after: $after) {
      ...ClaimPage
    }
  }
`)

/** All relations among a few entities. */
export const relationsBetween = graphql(`
  query RelationsBetween($ids: [ID!]!) {
    between(ids: $ids) {
      relations {
        ...RelationStep
      }
    }
  }
`)

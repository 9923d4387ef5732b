import { graphql } from '../../generated'

/** A relation as a step of a path and as a row of a list. */
graphql(`
  fragment RelationStep on Relation {
    ...RelationCard
    articles
  }
`)

/** A chain of relations, wherever one is shown. */
graphql(`
  fragment FoundPath on Path {
    entities {
      ...EntityCard
    }
    steps {
      relation {
        id
      }
      relations {
        ...RelationStep
      }
    }
    length
    strength
    weakest {
      id
    }
    period {
      text
      earliest
      latest
    }
    periods {
      text
      earliest
      latest
    }
  }
`)

/** The paths between two ends. */
export const findPaths = graphql(`
  query FindPaths(
    $from: [ID!]!
    $to: [ID!]!
    $maxLength: Int
    $filter: RelationFilter
    $avoid: [ID!]
    $via: [ID!]
    $avoidTypes: [RelationType!]
    $requireTypes: [RelationType!]
    $incidental: Boolean
    $avoidHubs: Boolean
    $directed: Boolean
    $sameTime: Boolean
    $rank: PathRank
    $first: Int
  ) {
    paths(
      from: $from
      to: $to
      maxLength: $maxLength
      filter: $filter
      avoid: $avoid
      via: $via
      avoidTypes: $avoidTypes
      requireTypes: $requireTypes
      incidental: $incidental
      avoidHubs: $avoidHubs
      directed: $directed
      sameTime: $sameTime
      rank: $rank
      first: $first
    ) {
      paths {
        ...FoundPath
      }
      more
      typesLeftOut
      complete
      stoppedBy
      hubsAvoided {
        ...EntityChip
      }
      explanation
    }
  }
`)

/** The evidence of every relation of a path. */
export const pathEvidence = graphql(`
  query PathEvidence($ids: [ID!]!, $first: Int!) {
    nodes(ids: $ids) {
      id
      ... on Relation {
        ...RelationStep
        claims(first: $first) {
          ...ClaimPage
        }
      }
    }
  }
`)

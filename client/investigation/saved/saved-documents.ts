import { graphql } from '../../generated'

/** All of a drawing as it was saved, with its notes. */
graphql(`
  fragment WholeView on SavedView {
    entities
    relations
    positions {
      id
      x
      y
    }
    filter {
      types
      statuses
      minStrength
      minSources
      asOf
      surely
      undated
      sources
    }
    hidden
    pinned
    folded
    hiddenKinds
    hiddenTypes
    hiddenStatuses
    ties
    time {
      asOf
      surely
      undated
    }
    layout
    theme
    title
    labels
    width
    scale
    separator
    expansions {
      id
      entity
      entities
      relations
    }
    marks {
      colour
      flag
      meaning
      about
    }
    paths {
      question {
        ...KeptQuestion
      }
      entities
      relations
    }
    questions {
      ...KeptQuestion
    }
  }
  fragment KeptQuestion on SavedQuestion {
    kind
    from
    to
    maxLength
    filter {
      types
      statuses
      minStrength
      minSources
      asOf
      surely
      undated
      sources
    }
  }
  fragment WholeNote on Note {
    id
    text
    about
    x
    y
    by
    at
  }
  fragment InvestigationCard on Investigation {
    id
    name
    version
    by
    changedAt
    archivedAt
  }
`)

export const wholeInvestigation = graphql(`
  query Investigation($id: ID!) {
    investigation(id: $id) {
      id
      name
      description
      version
      by
      changedAt
      versions(first: 1) {
        edges {
          node {
            summary
          }
        }
      }
      view {
        ...WholeView
      }
      notes {
        ...WholeNote
      }
    }
  }
`)

/** Asked every two seconds: the number alone. */
export const versionNow = graphql(`
  query InvestigationVersion($id: ID!) {
    investigation(id: $id) {
      version
    }
  }
`)

export const saveDocument = graphql(`
  mutation SaveInvestigation($operation: ID!, $id: ID, $version: Int, $input: InvestigationInput!) {
    saveInvestigation(operation: $operation, id: $id, version: $version, input: $input) {
      id
      name
      version
      by
      changedAt
      notes {
        ...WholeNote
      }
    }
  }
`)

export const investigationList = graphql(`
  query Investigations($text: String, $archived: Boolean!, $first: Int!, $after: String) {
    investigations(text: $text, archived: $archived, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...InvestigationCard
        }
      }
    }
  }
`)

export const copyDocument = graphql(`
  mutation CopyInvestigation($operation: ID!, $id: ID!, $version: Int) {
    copyInvestigation(operation: $operation, id: $id, version: $version) {
      id
    }
  }
`)

export const archiveDocument = graphql(`
  mutation ArchiveInvestigation($operation: ID!, $id: ID!, $archived: Boolean!) {
    archiveInvestigation(operation: $operation, id: $id, archived: $archived) {
      id
    }
  }
`)

export const versionList = graphql(`
  query InvestigationVersions($id: ID!, $first: Int!, $after: String) {
    investigation(id: $id) {
      versions(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            version
            by
            at
            summary
          }
        }
      }
    }
  }
`)

export const wholeVersion = graphql(`
  query InvestigationAtVersion($id: ID!, $version: Int!) {
    investigation(id: $id) {
      atVersion(version: $version) {
        version
        name
        description
        view {
          ...WholeView
        }
        notes {
          ...WholeNote
        }
      }
    }
  }
`)

export const comparisonDocument = graphql(`
  query InvestigationComparison($id: ID!, $earlier: Int!, $later: Int!) {
    investigation(id: $id) {
      comparison(from: $earlier, to: $later) {
        summary
      }
    }
  }
`)

import { graphql } from '../../generated'
import type { StateLinksAskedQuery, StateMatrixAskedQuery, LegalBasesAskedQuery } from '../../generated/graphql'

/** By what an entity is tied to states. */
export const stateLinksAsked = graphql(`
  query StateLinksAsked($of: ID!, $state: ID, $asOf: Edtf, $filter: RelationFilter, $maxLength: Int, $first: Int) {
    stateLinks(of: $of, state: $state, asOf: $asOf, filter: $filter, maxLength: $maxLength, first: $first) {
      of {
        ...EntityChip
      }
      states {
        state {
          ...EntityChip
        }
        mechanisms {
          mechanism
          status
          strength
          paths {
            ...FoundPath
          }
          denials {
            ...ClaimCard
          }
        }
      }
      searched {
        entities
        relations
        maxLength
        asOf
        complete
        stoppedBy
      }
      explanation
    }
  }
`)

/** Chosen entities against chosen states. */
export const stateMatrixAsked = graphql(`
  query StateMatrixAsked($of: [ID!]!, $states: [ID!], $asOf: Edtf, $filter: RelationFilter) {
    stateMatrix(of: $of, states: $states, asOf: $asOf, filter: $filter) {
      states {
        ...EntityChip
      }
      rows {
        entity {
          ...EntityChip
        }
        cells {
          mechanisms
          strength
          worst
        }
      }
      complete
      explanation
    }
  }
`)

/** On which laws somebody leans. */
export const legalBasesAsked = graphql(`
  query LegalBasesAsked($of: ID!, $on: Edtf) {
    legalBasis(of: $of, on: $on) {
      operator {
        ...EntityChip
      }
      law {
        ...EntityChip
      }
      article
      status
      inForce
      enactedBy {
        ...EntityChip
      }
      relation {
        id
        type
      }
      missing
    }
  }
`)

/** An answer: what ties an entity to states, and what was searched. */
export type StateTies = NonNullable<StateLinksAskedQuery['stateLinks']>
/** What ties it to one state. */
export type StateTie = StateTies['states'][number]
/** One mechanism with its paths. */
export type Mechanism = StateTie['mechanisms'][number]
/** A table of entities and states. */
export type StateTable = NonNullable<StateMatrixAskedQuery['stateMatrix']>
/** One cell of it. */
export type StateCell = StateTable['rows'][number]['cells'][number]
/** A law on which somebody leans, or that none is recorded. */
export type LegalBasis = NonNullable<LegalBasesAskedQuery['legalBasis']>[number]

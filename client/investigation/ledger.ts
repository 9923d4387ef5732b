import { createStore } from 'zustand/vanilla'

import { ask } from '../api'
import { graphql } from '../generated'
import type { ClaimInput, EntityInput } from '../generated/graphql'
import { drawnRelation } from './cards'
import { drawExactly } from './draw'
import { investigation } from './store'

/** Rises with everything that is recorded or retracted here, so that panels ask again. */
export const ledger = createStore<{ version: number }>(() => ({ version: 0 }))
const changed = (): void => ledger.setState(({ version }) => ({ version: version + 1 }))

const recordEntityDocument = graphql(`
  mutation RecordEntity($operation: ID!, $input: EntityInput!) {
    recordEntity(operation: $operation, input: $input) {
      ...EntityChip
    }
  }
`)

const recordClaimDocument = graphql(`
  mutation RecordClaim($operation: ID!, $input: ClaimInput!) {
    recordClaim(operation: $operation, input: $input) {
      warnings
      claim {
        ...ClaimCard
      }
      relation {
        ...RelationCard
      }
    }
  }
`)

const retractClaimDocument = graphql(`
  mutation RetractClaim($operation: ID!, $id: ID!, $reason: String!) {
    retractClaim(operation: $operation, id: $id, reason: $reason) {
      claim {
        id
        subject {
          id
        }
        type
        object {
          id
        }
      }
      relation {
        ...RelationCard
      }
    }
  }
`)

/** Entities that one about to be recorded may be a duplicate of. */
export const similarEntities = graphql(`
  query SimilarEntities($kind: EntityKind!, $name: String!, $aliases: [String!]) {
    similarEntities(kind: $kind, name: $name, aliases: $aliases) {
      ...EntityChip
    }
  }
`)

/** Claims that one about to be recorded may be a duplicate of. */
export const similarClaims = graphql(`
  query SimilarClaims($claim: ClaimInput!) {
    similarClaims(claim: $claim) {
      ...ClaimCard
    }
  }
`)

/** The closed vocabulary with the kinds that each type may tie. */
export const relationTypes = graphql(`
  query RelationTypes {
    relationTypes {
      type
      label
      inverseLabel
      description
      symmetric
      subjectKinds
      objectKinds
    }
  }
`)

/** Records an entity; the same operation sent again is done once. Throws an ApiError. */
export async function recordEntity(operation: string, input: EntityInput) {
  const { recordEntity: entity } = await ask(recordEntityDocument, { operation, input })
  changed()
  return entity
}

/**
 * Records a claim and draws what the relation has become with both its ends; a relation that only denials are left of is
 * taken off. The same operation sent again is done once. Throws an ApiError.
 */
export async function recordClaim(operation: string, input: ClaimInput) {
  const { recordClaim: payload } = await ask(recordClaimDocument, { operation, input })
  const { claim, relation } = payload
  if (relation) {
    const ends = [relation.subject.id, relation.object.id]
    await drawExactly({ entities: ends, relations: [relation.id] }, `Draw what is claimed of ${claim.subject.name}`)
    investigation.refresh(new Map([[relation.id, drawnRelation(relation)]]))
  }
  changed()
  return payload
}

/** Retracts a claim, and takes its relation off the drawing when no other claim supports it. Throws an ApiError. */
export async function retractClaim(operation: string, id: string, reason: string, relationId: string | null) {
  const { retractClaim: payload } = await ask(retractClaimDocument, { operation, id, reason })
  const { relation } = payload
  if (relation) investigation.refresh(new Map([[relation.id, drawnRelation(relation)]]))
  else if (relationId) investigation.refresh(new Map([[relationId, null]]))
  changed()
  return payload
}

import { createStore } from 'zustand/vanilla'

import { ApiError, ask, write } from '../../api'
import { graphql } from '../../generated'
import type {
  ClaimCardFragment,
  ClaimInput,
  EntityCardFragment,
  EntityChipFragment,
  EntityInput,
  RelationCardFragment,
  SearchRecordInput,
} from '../../generated/graphql'
import { drawnEntity, drawnRelation } from '../expansion/drawn-fields'
import { takeBack } from '../commands'
import { drawExactly, fetchByIds } from '../expansion/draw'
import { idsIn, packSteps } from '../steps'
import type { EntityFacts, Refreshed } from '../relation/refresh'
import { relationIdOf } from '../relation/relation-id'
import { investigation } from '../store'
import { nameWithin } from '../../../model/text/distinction'

/** Rises with everything that is recorded or retracted here, so that panels ask again. */
export const ledger = createStore<{ version: number }>(() => ({ version: 0 }))
const changed = (): void => ledger.setState(({ version }) => ({ version: version + 1 }))

const afterWrites = new Set<() => void>()

/** Tells of everything that this page has recorded or retracted. */
export const onWritten = (listener: () => void): void => void afterWrites.add(listener)

function written(): void {
  for (const listener of afterWrites) listener()
  changed()
}

const recordEntityDocument = graphql(`
  mutation RecordEntity($operation: ID!, $input: EntityInput!) {
    recordEntity(operation: $operation, input: $input) {
      ...EntityCard
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

const recordSearchDocument = graphql(`
  mutation RecordSearch($operation: ID!, $input: SearchRecordInput!) {
    recordSearch(operation: $operation, input: $input) {
      id
    }
  }
`)

const retractClaimDocument = graphql(`
  mutation RetractClaim($operation: ID!, $id: ID!, $reason: String!) {
    retractClaim(operation: $operation, id: $id, reason: $reason) {
      claim {
        ...ClaimCard
      }
      relation {
        ...RelationCard
      }
    }
  }
`)

const retractEntityDocument = graphql(`
  mutation RetractEntity($operation: ID!, $id: ID!, $reason: String!) {
    retractEntity(operation: $operation, id: $id, reason: $reason) {
      id
    }
  }
`)

const claimById = graphql(`
  query ClaimById($id: ID!) {
    node(id: $id) {
      ... on Claim {
        ...ClaimCard
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

const factsOf = (entities: readonly (EntityChipFragment | null)[]): EntityFacts =>
  new Map(
    entities.flatMap((entity) =>
      entity ? [[entity.id, { ...entity, countries: [...entity.countries] }] as const] : [],
    ),
  )

/** Draws what a claim's relation and its ends have become; a relation that nothing supports any more is taken off. */
function show({ claim, relation }: { claim: ClaimCardFragment; relation: RelationCardFragment | null }): void {
  const id = relation?.id ?? relationIdOf(claim)
  investigation.refresh(
    new Map(id ? [[id, relation && drawnRelation(relation)]] : []),
    factsOf([claim.subject, claim.object ?? null]),
  )
  written()
}

/** What is known of entities, and nothing of where they are. */
const factsNow = (cards: readonly EntityCardFragment[]): EntityFacts =>
  new Map(
    cards.map((card) => {
      const { x: _x, y: _y, pinned: _pinned, hidden: _hidden, ...facts } = drawnEntity(card, { x: 0, y: 0 })
      return [card.id, facts] as const
    }),
  )

/**
 * Brings everything that is drawn, and every step of undo and redo, up to date with the graph, which others have changed. Gives how many of the drawn
 * entities and relations are otherwise now. Throws an ApiError.
 */
export async function refreshDrawn(): Promise<number> {
  const { drawing: before, undoable, redoable } = investigation.getState()
  const ids = [...before.entities.keys(), ...before.relations.keys(), ...idsIn(packSteps(undoable, redoable))]
  const cards = await fetchByIds(ids)
  const relations = new Map(cards.relations.map((card) => [card.id, drawnRelation(card)]))
  const lines = ids.filter((id) => !before.entities.has(id) && id.startsWith('rel:'))
  investigation.refresh(new Map(lines.map((id) => [id, relations.get(id) ?? null])), factsNow(cards.entities))
  const after = investigation.drawing()
  const otherwise = <T>(was: ReadonlyMap<string, T>, is: ReadonlyMap<string, T>) =>
    [...was].filter(([id, one]) => JSON.stringify(one) !== JSON.stringify(is.get(id))).length
  const count = otherwise(before.entities, after.entities) + otherwise(before.relations, after.relations)
  // Panels begin anew with a new answer: nobody who reads or writes in one is to be disturbed by what is recorded elsewhere.
  if (count > 0) changed()
  return count
}

/** The drawn relations that may have become others with a law or a document: as they are now, or null. */
async function relationsAfter({ id, kind }: EntityCardFragment): Promise<Refreshed> {
  if (kind !== 'LAW' && kind !== 'DOCUMENT') return new Map()
  const drawn = [...investigation.drawing().relations.values()].filter(
    ({ subjectId, objectId }) => kind === 'DOCUMENT' || subjectId === id || objectId === id,
  )
  const ids = drawn.map((relation) => relation.id)
  const now = new Map((await fetchByIds(ids)).relations.map((card) => [card.id, drawnRelation(card)]))
  return new Map(ids.map((each) => [each, now.get(each) ?? null]))
}

/**
 * Records an entity, or one that is known again with what is given, and draws what that makes of what is drawn. The same operation
 * sent again is done once. Throws an ApiError.
 */
export async function recordEntity(operation: string, input: EntityInput): Promise<EntityCardFragment> {
  const { recordEntity: entity } = await write(recordEntityDocument, { operation, input })
  if (input.id) investigation.refresh(await relationsAfter(entity), factsOf([entity]))
  written()
  return entity
}

/**
 * Records a claim and draws what the relation has become with both its ends, as one step of which `sentence` says what undoing it would
 * retract. The same operation sent again is done once. Throws an ApiError.
 */
export async function recordClaim(operation: string, input: ClaimInput, sentence: string) {
  const { recordClaim: payload } = await write(recordClaimDocument, { operation, input })
  const { claim, relation } = payload
  const entities = relation ? [relation.subject.id, relation.object.id] : []
  const recorded = { what: 'CLAIM' as const, id: claim.id, sentence }
  await drawExactly(
    { entities, relations: relation ? [relation.id] : [] },
    `Draw what is claimed of ${nameWithin(claim.subject)}`,
    recorded,
  )
  show(payload)
  return payload
}

/** Records what was looked for and what came of it; nothing that is drawn changes. The same operation sent again is done once. Throws an ApiError. */
export async function recordSearch(operation: string, input: SearchRecordInput): Promise<void> {
  await write(recordSearchDocument, { operation, input })
  written()
}

const retract = async (operation: string, id: string, reason: string) =>
  (await write(retractClaimDocument, { operation, id, reason })).retractClaim

/** Draws what is left after somebody else had retracted a claim. Rethrows what is no such thing. */
async function catchUp(id: string, error: unknown): Promise<void> {
  if (!(error instanceof ApiError) || error.code !== 'CONFLICT') throw error
  const { node } = await ask(claimById, { id })
  if (!node || !('retractedAt' in node) || !node.retractedAt) throw error
  const claim = node as ClaimCardFragment
  const relation = relationIdOf(claim)
  const [now] = relation ? (await fetchByIds([relation])).relations : []
  show({ claim, relation: now ?? null })
  investigation.settle(id)
}

/**
 * Retracts a claim, and takes its relation off the drawing when no other claim supports it. Null where it had been retracted already, by
 * somebody else. Throws an ApiError: then nothing has changed.
 */
export async function retractClaim(operation: string, id: string, reason: string) {
  try {
    const payload = await retract(operation, id, reason)
    show(payload)
    investigation.settle(id)
    return payload
  } catch (error) {
    await catchUp(id, error)
    return null
  }
}

/**
 * Undoes the step that recorded a claim, by retracting it: the drawing goes back to what it was. Gives the claim; null where it had been
 * retracted already, which leaves the drawing as it is and the step without it. Throws an ApiError: then nothing has changed.
 */
export async function undoClaim(operation: string, id: string, reason: string): Promise<ClaimCardFragment | null> {
  try {
    const payload = await retract(operation, id, reason)
    takeBack(id)
    show(payload)
    // A claim that was long on its way may have become the last step meanwhile.
    investigation.settle(id)
    return payload.claim
  } catch (error) {
    await catchUp(id, error)
    return null
  }
}

/**
 * Undoes the step that recorded an entity, by retracting it. Throws an ApiError: then it is on record still. Where that is because something uses it
 * meanwhile, undoing the step is about the drawing alone from then on.
 */
export async function undoEntity(operation: string, id: string, reason: string): Promise<void> {
  try {
    await write(retractEntityDocument, { operation, id, reason })
  } catch (error) {
    if (error instanceof ApiError && error.code === 'CONFLICT') investigation.settle(id, 'the drawing alone')
    throw error
  }
  takeBack(id)
  investigation.settle(id, 'it was retracted already')
  written()
}

import { Modality } from '../../../model/generated/vocabulary'
import type { RelationStatus } from '../../../model/generated/vocabulary'

/** From the firmest to the least firm. */
export const FIRMNESS: readonly Modality[] = [
  Modality.FACT,
  Modality.INFERENCE,
  Modality.OBLIGATION,
  Modality.PLAN,
  Modality.PREDICTION,
  Modality.POSSIBILITY,
  Modality.OPINION,
]

/** Whether a claim in this sense can make a relation ASSERTED. Plans, predictions, possibilities and opinions never do. */
export const isFirm = (modality: Modality): boolean =>
  FIRMNESS.indexOf(modality) <= FIRMNESS.indexOf(Modality.OBLIGATION)

/** What the strength of a relation is read from. */
export type Grounds = {
  status: RelationStatus
  /** Independent origins of firm claims that assert it. */
  asserting: number
  /** Independent origins of firm claims that assert or allege it. */
  supporting: number
}

const strengths: Record<RelationStatus, (grounds: Grounds) => number> = {
  ASSERTED: ({ asserting }) => Math.min(asserting, 3) + 2,
  DISPUTED: ({ asserting }) => Math.min(asserting, 2) + 1,
  ALLEGED: ({ supporting }) => (supporting < 2 ? 1 : 2),
  DENIED: () => 0,
}

/** The strength of a relation, 1 to 5; 0 for one that is only denied. The table in docs/evidence.md. */
export const strengthOf = (grounds: Grounds): number => strengths[grounds.status](grounds)

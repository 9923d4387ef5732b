import type { EntityKind, Modality, RelationStatus } from '../generated/vocabulary'

/** What the legend calls a kind. */
export const kindWord: Record<EntityKind, string> = {
  PERSON: 'person',
  COMPANY: 'company',
  GOVERNMENT: 'government',
  LAW: 'law',
  SURVEILLANCE_SYSTEM: 'surveillance system',
  ORGANIZATION: 'organization',
  EVENT: 'event',
  PLACE: 'place',
  GROUP: 'group of people',
  DOCUMENT: 'document',
}

/** What the legend calls a status. */
export const statusWord: Record<RelationStatus, string> = {
  ASSERTED: 'asserted',
  ALLEGED: 'alleged',
  DISPUTED: 'disputed',
  DENIED: 'denied',
}

/** What a relation's label adds where it is not so but planned, predicted and the like. */
export const modalityWord: Record<Modality, string | null> = {
  FACT: null,
  INFERENCE: null,
  OBLIGATION: 'required',
  PLAN: 'plan',
  PREDICTION: 'prediction',
  POSSIBILITY: 'possibility',
  OPINION: 'opinion',
}

/** Sizes of texts, in units of the drawing. */
export const textSize = { name: 12, label: 10.5, title: 22, caption: 11 } as const

import { z } from 'zod'

import { Modality, RelationType, Stance } from '../../../model/generated/vocabulary'
import {
  columns,
  enumColumn,
  enumOrNullColumn,
  numberOrNullColumn,
  textColumn,
  textOrNullColumn,
  textsColumn,
} from '../columns'
import type { Validity } from '../relation/relation'

/** A claim as Cypher returns it, from the ledger. */
export const claimRow = z.object({
  id: z.string(),
  /** The id of the relation it speaks of; null: a claim about an attribute. */
  relation: z.string().nullable(),
  subjectId: z.string(),
  type: z.enum(RelationType).nullable(),
  objectId: z.string().nullable(),
  role: z.string().nullable(),
  article: z.string().nullable(),
  attribute: z.string().nullable(),
  value: z.string().nullable(),
  stance: z.enum(Stance),
  modality: z.enum(Modality),
  statement: z.string(),
  aspect: z.string().nullable(),
  quote: z.string().nullable(),
  locator: z.string().nullable(),
  note: z.string().nullable(),
  lang: z.string().nullable(),
  /** EDTF as written. */
  validity: z.string().nullable(),
  /** The first and the last day of it, YYYY-MM-DD; null: not known or open. */
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  confidence: z.number().nullable(),
  sourceId: z.string(),
  speakerIds: z.array(z.string()),
  recordedBy: z.string(),
  /** ISO 8601, UTC. */
  recordedAt: z.string(),
  retractedAt: z.string().nullable(),
  retractedBecause: z.string().nullable(),
})
export type ClaimRow = z.infer<typeof claimRow>

/** A claim ready to be shown. */
export type Claim = Omit<ClaimRow, 'validity' | 'earliest' | 'latest'> & {
  validity: Validity
  /** A speaker is itself an end of what is claimed. */
  ownInterest: boolean
}

/** What every question about claims returns of them, a column each. */
export const claimShape = {
  id: textColumn,
  relation: textOrNullColumn,
  subjectId: textColumn,
  type: enumOrNullColumn(RelationType),
  objectId: textOrNullColumn,
  role: textOrNullColumn,
  article: textOrNullColumn,
  attribute: textOrNullColumn,
  value: textOrNullColumn,
  stance: enumColumn(Stance),
  modality: enumColumn(Modality),
  statement: textColumn,
  aspect: textOrNullColumn,
  quote: textOrNullColumn,
  locator: textOrNullColumn,
  note: textOrNullColumn,
  lang: textOrNullColumn,
  validity: textOrNullColumn,
  earliest: textOrNullColumn,
  latest: textOrNullColumn,
  confidence: numberOrNullColumn,
  sourceId: textColumn,
  recordedBy: textColumn,
  recordedAt: textColumn,
}

/** Claims as columns, which is how lists of them come from the database. */
export const claimColumns = columns({
  ...claimShape,
  speakerIds: textsColumn,
  retractedAt: textOrNullColumn,
  retractedBecause: textOrNullColumn,
})
export type ClaimColumns = z.infer<typeof claimColumns>

const claimAt = (list: ClaimColumns, at: number): Claim => {
  const [subjectId, objectId, speakerIds] = [list.subjectId[at]!, list.objectId[at]!, list.speakerIds[at]!]
  return {
    id: list.id[at]!,
    relation: list.relation[at]!,
    subjectId,
    type: list.type[at]!,
    objectId,
    role: list.role[at]!,
    article: list.article[at]!,
    attribute: list.attribute[at]!,
    value: list.value[at]!,
    stance: list.stance[at]!,
    modality: list.modality[at]!,
    statement: list.statement[at]!,
    aspect: list.aspect[at]!,
    quote: list.quote[at]!,
    locator: list.locator[at]!,
    note: list.note[at]!,
    lang: list.lang[at]!,
    validity: { text: list.validity[at]!, earliest: list.earliest[at]!, latest: list.latest[at]! },
    confidence: list.confidence[at]!,
    sourceId: list.sourceId[at]!,
    speakerIds,
    ownInterest: speakerIds.some((speaker) => speaker === subjectId || speaker === objectId),
    recordedBy: list.recordedBy[at]!,
    recordedAt: list.recordedAt[at]!,
    retractedAt: list.retractedAt[at]!,
    retractedBecause: list.retractedBecause[at]!,
  }
}

/** The claims that columns hold, in their order. */
export const toClaims = (list: ClaimColumns): Claim[] => list.id.map((_, at) => claimAt(list, at))

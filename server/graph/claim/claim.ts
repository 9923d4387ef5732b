import type { z } from 'zod'

import { ControlMechanism, Modality, RelationType, Stance } from '../../../model/generated/vocabulary'
import { stakeIn } from '../../../model/stake/stake'
import type { Stake } from '../../../model/stake/stake'
import {
  columns,
  enumColumn,
  enumsColumn,
  enumOrNullColumn,
  numberOrNullColumn,
  textColumn,
  textOrNullColumn,
  textsColumn,
} from '../columns'
import type { Validity } from '../relation/relation'

/** What every question about claims returns of them, a column each. */
export const claimShape = {
  id: textColumn,
  /** The id of the relation it speaks of; null: a claim about an attribute. */
  relation: textOrNullColumn,
  subjectId: textColumn,
  type: enumOrNullColumn(RelationType),
  objectId: textOrNullColumn,
  role: textOrNullColumn,
  article: textOrNullColumn,
  /** As they are kept, see `stakeIn`. */
  stakes: textsColumn,
  control: enumsColumn(ControlMechanism),
  lawId: textOrNullColumn,
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
  /** EDTF as written. */
  validity: textOrNullColumn,
  /** The first and the last day of it, YYYY-MM-DD; null: not known or open. */
  earliest: textOrNullColumn,
  latest: textOrNullColumn,
  confidence: numberOrNullColumn,
  sourceId: textColumn,
  recordedBy: textColumn,
  /** ISO 8601, UTC. */
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
/** One claim of the columns. */
export type ClaimRow = { [name in keyof ClaimColumns]: ClaimColumns[name][number] }

/** A claim ready to be shown. */
export type Claim = Omit<ClaimRow, 'validity' | 'earliest' | 'latest' | 'stakes'> & {
  stakes: Stake[]
  validity: Validity
  /** A speaker is itself an end of what is claimed. */
  ownInterest: boolean
}

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
    stakes: list.stakes[at]!.map(stakeIn),
    control: list.control[at]!,
    lawId: list.lawId[at]!,
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

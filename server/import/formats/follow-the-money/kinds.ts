import { EntityKind, RelationType } from '../../../../model/generated/vocabulary'
import { followTheMoneyTwins } from '../../../../model/vocabulary/relation-type'
import type { Schema } from './model'

const { PERSON, COMPANY, GOVERNMENT, ORGANIZATION, EVENT, PLACE, GROUP, DOCUMENT, ASSET } = EntityKind

/** The kind of each schema of things, where it is not that of what it is a special case of. */
const kinds: Record<string, EntityKind> = {
  Person: PERSON,
  Company: COMPANY,
  PublicBody: GOVERNMENT,
  Organization: ORGANIZATION,
  LegalEntity: ORGANIZATION,
  Address: PLACE,
  RealEstate: PLACE,
  Event: EVENT,
  CourtCase: EVENT,
  Project: EVENT,
  Contract: DOCUMENT,
  CallForTenders: DOCUMENT,
  Document: DOCUMENT,
  Note: DOCUMENT,
  Position: GROUP,
  Asset: ASSET,
  CryptoWallet: ASSET,
  UserAccount: ASSET,
  Thing: ASSET,
}

/** The kind that is nearest to a schema. */
export const kindOf = (schema: Schema): EntityKind => kinds[schema.line.find((name) => name in kinds) ?? 'Thing']!

/** What an edge of FollowTheMoney is drawn as. `reversed`: from the target to the source. */
export type DrawnAs = { type: RelationType; reversed?: boolean; role?: string }

const edges: Record<string, DrawnAs> = {
  ...Object.fromEntries(
    Object.values(RelationType).flatMap((type) => {
      const twin = followTheMoneyTwins[type]
      return twin ? [[twin.schema, { type, reversed: twin.reversed }]] : []
    }),
  ),
  ProjectParticipant: { type: RelationType.PARTICIPATED_IN },
  CourtCaseParty: { type: RelationType.PARTICIPATED_IN },
  Documentation: { type: RelationType.REPORTS_ON },
}

/** What a schema that has two ends is drawn as. */
export const drawnAs = ({ line, edge }: Schema): DrawnAs => {
  const name = line.find((each) => each in edges)
  return name ? edges[name]! : { type: RelationType.LINKED_TO, role: edge?.label }
}

const properties: Record<string, DrawnAs> = {
  addressEntity: { type: RelationType.LOCATED_IN },
  parent: { type: RelationType.PART_OF },
  owner: { type: RelationType.OWNS, reversed: true },
  holder: { type: RelationType.OWNS, reversed: true },
  operator: { type: RelationType.OPERATES, reversed: true },
  involved: { type: RelationType.PARTICIPATED_IN, reversed: true },
  organizer: { type: RelationType.PARTICIPATED_IN, reversed: true, role: 'organizer' },
  entity: { type: RelationType.REPORTS_ON },
}

/** What a property by which one thing names another is drawn as. */
export const drawnAsOfProperty = (name: string, label: string): DrawnAs =>
  properties[name] ?? { type: RelationType.LINKED_TO, role: label.toLowerCase() }

import { EntityKind, RelationType } from '../../../../model/generated/vocabulary'
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

/** What a tie of FollowTheMoney is drawn as. `reversed`: from the target to the source. */
export type Tie = { type: RelationType; reversed?: boolean; role?: string }

const edges: Record<string, Tie> = {
  Ownership: { type: RelationType.OWNS },
  Directorship: { type: RelationType.LEADS },
  Employment: { type: RelationType.WORKS_FOR },
  Membership: { type: RelationType.MEMBER_OF },
  Occupancy: { type: RelationType.HOLDS_POST },
  Family: { type: RelationType.FAMILY_OF },
  Associate: { type: RelationType.ASSOCIATED_WITH },
  Representation: { type: RelationType.REPRESENTS },
  Succession: { type: RelationType.SUCCEEDS, reversed: true },
  Payment: { type: RelationType.PAYS },
  Debt: { type: RelationType.OWES },
  ContractAward: { type: RelationType.AWARDS },
  ProjectParticipant: { type: RelationType.PARTICIPATED_IN },
  CourtCaseParty: { type: RelationType.PARTICIPATED_IN },
  Documentation: { type: RelationType.REPORTS_ON },
}

/** What a schema that has two ends is drawn as. */
export const tieOf = ({ line, edge }: Schema): Tie => {
  const name = line.find((each) => each in edges)
  return name ? edges[name]! : { type: RelationType.LINKED_TO, role: edge?.label }
}

const properties: Record<string, Tie> = {
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
export const tieOfProperty = (name: string, label: string): Tie =>
  properties[name] ?? { type: RelationType.LINKED_TO, role: label.toLowerCase() }

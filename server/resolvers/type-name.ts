import type { Claim } from '../graph/claim/claim'
import type { Entity } from '../graph/entity/entity'
import type { Investigation } from '../graph/investigation/investigation'
import type { Import } from '../import/job/import-state'
import type { Relation } from '../graph/relation/relation'

/** The type of each kind of entity in the schema. */
export const typeNames = {
  PERSON: 'Person',
  COMPANY: 'Company',
  GOVERNMENT: 'Government',
  LAW: 'Law',
  SURVEILLANCE_SYSTEM: 'SurveillanceSystem',
  ORGANIZATION: 'Organization',
  EVENT: 'Event',
  PLACE: 'Place',
  GROUP: 'Group',
  DOCUMENT: 'Document',
  ASSET: 'Asset',
} as const

/** The type of an entity, a relation, a claim, an import or an investigation in the schema. */
export const typeName = (node: Entity | Relation | Claim | Import | Investigation) =>
  'upload' in node
    ? 'Import'
    : 'createdAt' in node
      ? 'Investigation'
      : 'kind' in node
        ? typeNames[node.kind]
        : 'stance' in node
          ? 'Claim'
          : 'Relation'

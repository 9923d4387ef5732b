import type { Claim } from '../graph/claim/claim'
import type { Entity } from '../graph/entity/entity'
import type { Investigation } from '../graph/investigation/investigation'
import type { SearchRecord } from '../graph/search-record/search-record'
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

type AnyNode = Entity | Relation | Claim | Import | Investigation | SearchRecord

/** The type in the schema of what is found by an id. */
export function typeName(node: AnyNode) {
  if ('upload' in node) return 'Import'
  if ('createdAt' in node) return 'Investigation'
  if ('outcome' in node) return 'SearchRecord'
  if ('kind' in node) return typeNames[node.kind]
  return 'stance' in node ? 'Claim' : 'Relation'
}

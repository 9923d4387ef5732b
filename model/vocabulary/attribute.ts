import type { EntityKind } from '../generated/vocabulary'

/** What the value of an attribute has to be. */
export type AttributeForm =
  | 'date'
  | 'registration'
  | 'level'
  | 'jurisdiction'
  | 'latitude'
  | 'longitude'
  | 'size'
  | 'publisher'
  | 'address'
  | 'language'

/**
 * The attributes that claims can give an entity of a kind, by their names in the schema, beside the description that each
 * has. Not among them is what decides about relations: whether a law is a bill, and what a document derives from, are
 * recorded with the entity itself.
 */
export const kindAttributes: Readonly<Record<EntityKind, Readonly<Record<string, AttributeForm>>>> = {
  PERSON: { born: 'date', died: 'date' },
  COMPANY: { founded: 'date', registration: 'registration' },
  GOVERNMENT: { level: 'level' },
  LAW: { jurisdiction: 'jurisdiction', inForceFrom: 'date', repealed: 'date' },
  SURVEILLANCE_SYSTEM: { inUseFrom: 'date' },
  ORGANIZATION: { founded: 'date' },
  EVENT: { date: 'date' },
  PLACE: { latitude: 'latitude', longitude: 'longitude' },
  GROUP: { size: 'size' },
  ASSET: {},
  DOCUMENT: { publisher: 'publisher', published: 'date', url: 'address', lang: 'language' },
}

import type { EntityKind } from '../generated/vocabulary'

type KindInfo = {
  /** Its type in the schema, and the second label of its nodes. */
  label: string
  /** How the ids that the program makes begin. */
  prefix: string
  /** In a sentence or a list, for one. */
  one: string
  /** For several. */
  many: string
}

/** What each kind is called where, in the order in which kinds are listed. */
export const kinds: Readonly<Record<EntityKind, KindInfo>> = {
  PERSON: { label: 'Person', prefix: 'person', one: 'person', many: 'people' },
  COMPANY: { label: 'Company', prefix: 'company', one: 'company', many: 'companies' },
  GOVERNMENT: { label: 'Government', prefix: 'gov', one: 'government', many: 'governments' },
  LAW: { label: 'Law', prefix: 'law', one: 'law', many: 'laws' },
  SURVEILLANCE_SYSTEM: {
    label: 'SurveillanceSystem',
    prefix: 'system',
    one: 'surveillance system',
    many: 'surveillance systems',
  },
  ORGANIZATION: { label: 'Organization', prefix: 'org', one: 'organization', many: 'organizations' },
  EVENT: { label: 'Event', prefix: 'event', one: 'event', many: 'events' },
  PLACE: { label: 'Place', prefix: 'place', one: 'place', many: 'places' },
  GROUP: { label: 'Group', prefix: 'group', one: 'group of people', many: 'groups of people' },
  DOCUMENT: { label: 'Document', prefix: 'doc', one: 'document', many: 'documents' },
  ASSET: { label: 'Asset', prefix: 'asset', one: 'asset', many: 'assets' },
}

/** All kinds, in the order in which they are listed. */
export const kindOrder = Object.keys(kinds) as EntityKind[]

/** "company", "group of people" */
export const kindWord = (kind: EntityKind): string => kinds[kind].one

/** "companies", "groups of people" */
export const kindPlural = (kind: EntityKind): string => kinds[kind].many

/** "a company", "an event" */
export const aKind = (kind: EntityKind): string => `${/^[aeiou]/.test(kindWord(kind)) ? 'an' : 'a'} ${kindWord(kind)}`

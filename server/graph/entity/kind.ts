import type { EntityKind } from '../../generated/vocabulary'

type KindInfo = {
  /** The second label of its nodes. */
  label: string
  /** How the ids that the program makes begin. */
  prefix: string
  /** In a sentence, with its article. */
  a: string
}

/** What each kind is called where. */
export const kinds: Record<EntityKind, KindInfo> = {
  PERSON: { label: 'Person', prefix: 'person', a: 'a person' },
  COMPANY: { label: 'Company', prefix: 'company', a: 'a company' },
  GOVERNMENT: { label: 'Government', prefix: 'gov', a: 'a government' },
  LAW: { label: 'Law', prefix: 'law', a: 'a law' },
  SURVEILLANCE_SYSTEM: { label: 'SurveillanceSystem', prefix: 'system', a: 'a surveillance system' },
  ORGANIZATION: { label: 'Organization', prefix: 'org', a: 'an organization' },
  EVENT: { label: 'Event', prefix: 'event', a: 'an event' },
  PLACE: { label: 'Place', prefix: 'place', a: 'a place' },
  GROUP: { label: 'Group', prefix: 'group', a: 'a group' },
  DOCUMENT: { label: 'Document', prefix: 'doc', a: 'a document' },
}

/** "company", "surveillance system" */
export const kindWord = (kind: EntityKind): string => kinds[kind].a.replace(/^an? /, '')

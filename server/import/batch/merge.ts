import { fold } from '../../graph/fold-text'
import type { AttributeDraft, EntityDraft } from '../draft'
import type { Known } from './existing-entities'

/** An entity of a batch that is not there yet. */
export type NewEntity = Omit<EntityDraft, 'what' | 'byName' | 'attributes' | 'place'>

/** Puts two records of one entity together. */
export function merged(one: NewEntity, other: EntityDraft): NewEntity {
  const names = [...one.aliases, other.name, ...other.aliases].filter((name) => name !== one.name)
  return {
    ...one,
    aliases: [...new Set(names)],
    description: one.description ?? other.description,
    countries: [...new Set([...one.countries, ...other.countries])],
    topics: [...new Set([...one.topics, ...other.topics])],
  }
}

/** Whether something was added to what is known of an entity: that only makes its lists longer. */
export const isLonger = (known: Known, { aliases, description, countries, topics }: NewEntity): boolean =>
  aliases.length > known.aliases.length ||
  description !== known.description ||
  countries.length > known.countries.length ||
  topics.length > known.topics.length

/** What is known of an entity, to be added to. */
export const extending = ({ id, kind, name, aliases, description, countries, topics }: Known): NewEntity => ({
  id,
  kind,
  name,
  aliases,
  description,
  countries,
  topics,
})

const tells = ({ attributes }: EntityDraft, name: string, told: string): boolean =>
  attributes.some((each) => each.name === name && each.value === told)

/** Names by which an entity that came from elsewhere is not found: its own names are for those who recorded it, so they are claims. */
export function otherNames({ folded }: Known, draft: EntityDraft): AttributeDraft[] {
  const told = new Set(draft.attributes.map(({ value }) => value))
  return [...new Set([draft.name, ...draft.aliases])]
    .filter((name) => !folded.includes(fold(name)) && !told.has(name))
    .map((value) => ({ name: 'alias', value }))
}

/** A description that an entity has no room for, because it has another, or because others recorded it: it is a claim. */
export function otherDescription(own: string | null, { description, ...draft }: EntityDraft): AttributeDraft[] {
  if (description === null || description === own) return []
  const name = 'description'
  return tells({ ...draft, description }, name, description) ? [] : [{ name, value: description }]
}

/** The description that an entity has of itself, not by what claims say of it. */
export const ownDescription = ({ claimed, description }: Known): string | null =>
  claimed.includes('description') ? null : description

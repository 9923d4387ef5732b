import type { EntityKind, RelationType } from '../generated/vocabulary'
import { aKind, kindOrder, kindWord } from './kind'
import { vocabulary } from './relation-type'

const irregular: Record<string, string> = {
  supplies: 'supply',
  is: 'be',
  signed: 'sign',
  took: 'take',
  published: 'publish',
}

/** "owns" → "own", "is part of" → "be part of" */
const infinitive = (label: string): string => label.replace(/^\S+/, (verb) => irregular[verb] ?? verb.replace(/s$/, ''))

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "person, company or government"; all kinds: "anything". */
export function eitherKind(allowed: readonly EntityKind[]): string {
  if (allowed.length === kindOrder.length) return 'anything'
  const words = kindOrder.filter((kind) => allowed.includes(kind)).map(kindWord)
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** What is wrong with the kinds of a relation's ends, as a sentence that says what would be allowed; null: nothing. */
export function wrongEnds(type: RelationType, subject: EntityKind, object: EntityKind): string | null {
  const { label, subjectKinds, objectKinds } = vocabulary[type]
  if (subjectKinds.includes(subject) && objectKinds.includes(object)) return null
  const cannot = `${capital(aKind(subject))} cannot ${infinitive(label)} ${aKind(object)}`
  return `${cannot}: ${type} ties ${eitherKind(subjectKinds)} to ${eitherKind(objectKinds)}.`
}

import type { EntityKind, RelationType } from '../generated/vocabulary'
import { aKind, kindOrder, kindWord } from './kind'
import { vocabulary } from './relation-type'
import { listInWords } from '../text/list'

const irregular: Record<string, string> = {
  is: 'be',
  signed: 'sign',
  took: 'take',
  published: 'publish',
}

/** "owns" → "own", "supplies" → "supply", "is part of" → "be part of" */
export const infinitive = (label: string): string =>
  label.replace(/^\S+/, (verb) => irregular[verb] ?? verb.replace(/ies$/, 'ys').replace(/s$/, ''))

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "person, company or government"; all kinds: "anything". */
export function eitherKind(allowed: readonly EntityKind[]): string {
  if (allowed.length === kindOrder.length) return 'anything'
  const words = kindOrder.filter((kind) => allowed.includes(kind)).map(kindWord)
  return listInWords(words, 'or')
}

/** What is wrong with the kinds of a relation's ends, as a sentence that says what would be allowed; null: nothing. */
export function wrongEnds(type: RelationType, subject: EntityKind, object: EntityKind): string | null {
  const { label, subjectKinds, objectKinds } = vocabulary[type]
  if (subjectKinds.includes(subject) && objectKinds.includes(object)) return null
  const cannot = `${capital(aKind(subject))} cannot ${infinitive(label)} ${aKind(object)}`
  return `${cannot}: ${type} ties ${eitherKind(subjectKinds)} to ${eitherKind(objectKinds)}.`
}

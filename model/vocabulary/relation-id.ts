import type { RelationType } from '../generated/vocabulary'
import { vocabulary } from './relation-type'

/** The two ends as the relation has them: as claimed, or in ascending order where the type has no direction. */
export const endsOf = (type: RelationType, subject: string, object: string): [subject: string, object: string] =>
  vocabulary[type].symmetric && object < subject ? [object, subject] : [subject, object]

/** The id of the relation that a triple speaks of: the same for every claim of it. */
export function relationId(type: RelationType, subject: string, object: string): string {
  const [from, to] = endsOf(type, subject, object)
  return `rel:${from}:${type.toLowerCase()}:${to}`
}

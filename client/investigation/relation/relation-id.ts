import type { ClaimCardFragment } from '../../generated/graphql'
import { investigation } from '../store'

type Triple = Pick<ClaimCardFragment, 'type'> & { subject: { id: string }; object?: { id: string } | null }

/** The drawn relation that a claim speaks of, by its triple; null where it is not drawn, or the claim gives an attribute. */
export function relationIdOf({ type, subject, object }: Triple): string | null {
  if (!type || !object) return null
  const same = [...investigation.drawing().relations.values()].find(
    (relation) =>
      relation.type === type &&
      ((relation.subjectId === subject.id && relation.objectId === object.id) ||
        (type === 'COOPERATES_WITH' && relation.subjectId === object.id && relation.objectId === subject.id)),
  )
  return same?.id ?? null
}

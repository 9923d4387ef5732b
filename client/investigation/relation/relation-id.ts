import { relationId } from '../../../model/vocabulary/relation-id'
import type { ClaimCardFragment } from '../../generated/graphql'
import { investigation } from '../store'

type Triple = Pick<ClaimCardFragment, 'type'> & { subject: { id: string }; object?: { id: string } | null }

/** The drawn relation that a claim speaks of, by its triple; null where it is not drawn, or the claim gives an attribute. */
export function relationIdOf({ type, subject, object }: Triple): string | null {
  if (!type || !object) return null
  const id = relationId(type, subject.id, object.id)
  return investigation.drawing().relations.has(id) ? id : null
}

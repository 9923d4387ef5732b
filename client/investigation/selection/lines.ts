import { otherEnd } from '../graph'
import type { DrawnEntity, DrawnRelation } from '../graph'
import type { Visible } from '../visible'
import type { Ref } from './selection'

/** The relations in sight of an entity, around it clockwise from the top, so that one press after the other goes round. */
function around({ entities, relations }: Visible, entity: DrawnEntity): DrawnRelation[] {
  const angle = (relation: DrawnRelation): number => {
    const other = entities.get(otherEnd(relation, entity.id)) ?? entity
    const turned = Math.atan2(other.x - entity.x, entity.y - other.y)
    return turned < 0 ? turned + 2 * Math.PI : turned
  }
  return [...relations.values()]
    .filter(({ subjectId, objectId }) => subjectId === entity.id || objectId === entity.id)
    .map((relation) => ({ relation, at: angle(relation) }))
    .sort((one, other) => one.at - other.at || one.relation.id.localeCompare(other.relation.id))
    .map(({ relation }) => relation)
}

/** Whose lines are gone through. */
let of: string | null = null

/**
 * The line that comes next: from an entity the first of its own, from a line the next one of the same entity. Null where there is none.
 */
export function nextLine(visible: Visible, focus: Ref | null): string | null {
  if (!focus) return null
  const relation = focus.type === 'relation' ? visible.relations.get(focus.id) : undefined
  if (focus.type === 'entity') of = focus.id
  else if (relation && of !== relation.subjectId && of !== relation.objectId) of = relation.subjectId
  const entity = visible.entities.get(of ?? '')
  if (!entity) return null
  const lines = around(visible, entity)
  const at = lines.findIndex(({ id }) => id === relation?.id)
  return lines[(at + 1) % lines.length]?.id ?? null
}

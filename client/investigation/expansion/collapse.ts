import { diffOf } from '../diff'
import type { Diff } from '../diff'
import { otherEnd, relationsOf } from '../graph'
import type { Drawing } from '../graph'

/** Whether an entity was expanded, so that it can be collapsed. */
export const isExpanded = (drawing: Drawing, id: string): boolean =>
  [...drawing.expansions.values()].some(({ entityId }) => entityId === id)

/** Of the entities brought, those that nothing holds: not pinned, and tied to nothing that stays but by what goes. */
function unheld(drawing: Drawing, brought: ReadonlySet<string>, going: ReadonlySet<string>): Set<string> {
  const leaving = new Set([...brought].filter((id) => drawing.entities.get(id)?.pinned === false))
  for (let again = true; again;) {
    again = false
    for (const id of leaving) {
      const staying = relationsOf(drawing, id).filter((relation) => !going.has(relation.id))
      if (staying.every((relation) => leaving.has(otherEnd(relation, id)))) continue
      leaving.delete(id)
      again = true
    }
  }
  return leaving
}

/**
 * Takes away what the expansions of an entity brought. Stays: what is pinned, what something else holds (a relation that another action
 * drew to something that stays), and the relation to it.
 */
export function collapseDiff(drawing: Drawing, id: string): Diff {
  const expansions = [...drawing.expansions.values()].filter(({ entityId }) => entityId === id)
  const brought = new Set(expansions.flatMap(({ broughtEntities }) => broughtEntities))
  const going = new Set(expansions.flatMap(({ broughtRelations }) => broughtRelations))
  const leaving = unheld(drawing, brought, going)
  const stays = (relationId: string) => {
    const relation = drawing.relations.get(relationId)
    const end = relation && otherEnd(relation, id)
    return end !== undefined && brought.has(end) && !leaving.has(end)
  }
  return diffOf(drawing, {
    entities: { remove: leaving },
    relations: { remove: [...going].filter((relationId) => !stays(relationId)) },
    expansions: { remove: expansions.map((expansion) => expansion.id) },
  })
}

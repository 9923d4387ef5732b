import { otherEnd } from '../graph'
import type { DrawnEntity } from '../graph'
import type { Visible } from '../visible'

/** An arrow key. */
export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

const ahead: Record<Arrow, (dx: number, dy: number) => [along: number, aside: number]> = {
  ArrowLeft: (dx, dy) => [-dx, Math.abs(dy)],
  ArrowRight: (dx, dy) => [dx, Math.abs(dy)],
  ArrowUp: (dx, dy) => [-dy, Math.abs(dx)],
  ArrowDown: (dx, dy) => [dy, Math.abs(dx)],
}

/** Of some entities, the one that lies best in a direction: within 60° of it, near before far. Null when none does. */
function best(from: DrawnEntity, among: Iterable<DrawnEntity>, arrow: Arrow): DrawnEntity | null {
  let found: DrawnEntity | null = null
  let least = Infinity
  for (const entity of among) {
    const [along, aside] = ahead[arrow](entity.x - from.x, entity.y - from.y)
    const cost = along + 2 * aside
    if (along > 0 && aside <= along * 1.75 && cost < least && entity.id !== from.id) [found, least] = [entity, cost]
  }
  return found
}

/**
 * Where an arrow key leads from an entity: to the neighbour in that direction, else to the nearest other entity there. From nothing: to the
 * entity that most relations are drawn from. Null when there is nobody there.
 */
export function steer({ entities, relations }: Visible, fromId: string | null, arrow: Arrow): string | null {
  const from = fromId === null ? undefined : entities.get(fromId)
  if (!from) return busiest({ entities, relations })
  const neighbours = [...relations.values()]
    .filter(({ subjectId, objectId }) => subjectId === from.id || objectId === from.id)
    .flatMap((relation) => entities.get(otherEnd(relation, from.id)) ?? [])
  return (best(from, neighbours, arrow) ?? best(from, entities.values(), arrow))?.id ?? null
}

/** Where an arrow key leads from a line: to the end of it that lies further in that direction. */
export function endOf({ entities, relations }: Visible, relationId: string, arrow: Arrow): string | null {
  const relation = relations.get(relationId)
  const [subject, object] = [relation?.subjectId, relation?.objectId].map((id) => entities.get(id ?? ''))
  if (!subject || !object) return null
  const [along] = ahead[arrow](object.x - subject.x, object.y - subject.y)
  return along > 0 ? object.id : subject.id
}

function busiest({ entities, relations }: Pick<Visible, 'entities' | 'relations'>): string | null {
  const counts = new Map([...entities.keys()].map((id) => [id, 0]))
  for (const { subjectId, objectId } of relations.values())
    for (const id of [subjectId, objectId]) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

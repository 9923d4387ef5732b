import type { ElementDefinition } from 'cytoscape'

import { vocabulary } from '../../model/vocabulary/relation-type'
import { relationWordForms, relationWords } from '../../model/vocabulary/relation-words'
import type { Drawing, DrawnEntity, DrawnRelation } from '../investigation/graph'

import { isDated } from '../investigation/time/time'

import { statusLook } from '../../model/look/line-look'
import { sizeStep } from '../../model/look/size'
import { loopDirections } from './line/loop-directions'
import { nameLabel } from './name-label'

const labelLength = 34
/** Fewer characters than this say nothing. */
const leastLength = 5
/** About how wide a character on a line is, and how much of a line its two ends and their names take. */
const characterWidth = 5.3
const endsTake = 76
const nameTakes = 24
/** Where a bar goes through the line, at three quarters of it, the words keep to the middle half. */
const barTakes = 56
/** So few characters too many are not worth a shorter form. */
const nearly = 2

/** The longest form of what a relation is called that has room; none where no form has. */
const fitting = (relation: DrawnRelation, room: number): string =>
  relationWordForms(relation).find((words) => [...words].length <= room + nearly) ?? ''

/** The words on a line, shorter where it has no room for them: they would run under the names at its ends. */
export function labelOf(relation: DrawnRelation, { entities }: Drawing): string {
  const [from, to] = [entities.get(relation.subjectId), entities.get(relation.objectId)]
  const [dx, dy] = from && to && from !== to ? [to.x - from.x, to.y - from.y] : [Infinity, 0]
  // Names stand under their entities: a steep line runs through one of them.
  const length = Math.hypot(dx, dy)
  const between = length - endsTake - (Math.abs(dy) > Math.abs(dx) ? nameTakes : 0)
  const free = statusLook[relation.status].struck ? Math.min(between, (length - barTakes) / 2) : between
  const room = Math.min(labelLength, Math.floor(free / characterWidth))
  return room < leastLength ? '' : fitting(relation, room)
}

/** What Cytoscape is told of an entity. Its look is in its classes: those are found faster than what is worked out from data. */
export const entityData = (entity: DrawnEntity) => ({
  id: entity.id,
  label: nameLabel(entity),
})
export const entityClasses = ({ kind, pinned, relationTotal }: DrawnEntity): string[] => [
  kind,
  `size-${sizeStep(relationTotal)}`,
  ...(pinned ? ['pinned'] : []),
]

export const relationData = (relation: DrawnRelation, drawing: Drawing) => ({
  id: relation.id,
  source: relation.subjectId,
  target: relation.objectId,
  label: labelOf(relation, drawing),
  whole: relationWords(relation),
})
export const relationClasses = ({ status, strength, type }: DrawnRelation): string[] => [
  status,
  `strength-${strength}`,
  ...(vocabulary[type].symmetric ? ['both-ways'] : []),
]

/** Which of an entity's loops a relation is, in the order in which they were drawn: each has a side of its own. */
function loopClass({ id, subjectId }: DrawnRelation, { relations }: Drawing): string {
  let before = 0
  for (const other of relations.values()) {
    if (other.id === id) break
    if (other.subjectId === subjectId && other.objectId === subjectId) before++
  }
  return `loop-${before % loopDirections.length}`
}

/** Whether a relation is in sight at a time only because nobody says when it held. */
export const isApart = (relation: DrawnRelation, { filters }: Drawing): boolean =>
  filters.time !== null && !isDated(relation)

export const node = (entity: DrawnEntity, gone: boolean): ElementDefinition => ({
  group: 'nodes',
  data: entityData(entity),
  classes: [...entityClasses(entity), ...(gone ? ['gone'] : [])],
  position: { x: entity.x, y: entity.y },
})

export const edge = (relation: DrawnRelation, drawing: Drawing, gone: boolean): ElementDefinition => ({
  group: 'edges',
  data: relationData(relation, drawing),
  classes: [
    ...relationClasses(relation),
    ...(relation.subjectId === relation.objectId ? [loopClass(relation, drawing)] : []),
    ...(gone ? ['gone'] : []),
    ...(isApart(relation, drawing) ? ['undated'] : []),
  ],
})

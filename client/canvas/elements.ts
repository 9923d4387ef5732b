import type { ElementDefinition } from 'cytoscape'

import { relationWords } from '../investigation/graph'
import type { DrawnEntity, DrawnRelation } from '../investigation/graph'

import { textLook } from './look'
import { breakable, shorten } from './shorten'

const labelLength = 34

/** What Cytoscape is told of an entity. Its look is in its classes: those are found faster than what is worked out from data. */
export const entityData = ({ id, name }: DrawnEntity) => ({ id, label: breakable(shorten(name, textLook.nameLength)) })
export const entityClasses = ({ kind, pinned }: DrawnEntity): string[] => [kind, ...(pinned ? ['pinned'] : [])]

export const relationData = (relation: DrawnRelation) => ({
  id: relation.id,
  source: relation.subjectId,
  target: relation.objectId,
  label: shorten(relationWords(relation), labelLength),
})
export const relationClasses = ({ status, strength, type }: DrawnRelation): string[] => [
  status,
  `strength-${strength}`,
  ...(type === 'COOPERATES_WITH' ? ['both-ways'] : []),
]

export const node = (entity: DrawnEntity, gone: boolean): ElementDefinition => ({
  group: 'nodes',
  data: entityData(entity),
  classes: [...entityClasses(entity), ...(gone ? ['gone'] : [])],
  position: { x: entity.x, y: entity.y },
})

export const edge = (relation: DrawnRelation, gone: boolean): ElementDefinition => ({
  group: 'edges',
  data: relationData(relation),
  classes: [...relationClasses(relation), ...(gone ? ['gone'] : [])],
})

import { EntityKind, Modality, RelationStatus, RelationType } from '../../../model/generated/vocabulary'
import type { Drawing, DrawnEntity, DrawnRelation, Manner } from '../../../model/shape/drawing'
import type { Spot } from '../../../model/shape/geometry'

export const manner: Manner = { theme: 'LIGHT', title: 'A title', labels: true, made: '2026-11-23' }

export const anEntity = (id: string, more: Partial<DrawnEntity> = {}): DrawnEntity => ({
  id,
  kind: EntityKind.COMPANY,
  name: `Name of ${id}`,
  ...more,
})

export const aRelation = (subjectId: string, objectId: string, more: Partial<DrawnRelation> = {}): DrawnRelation => ({
  id: `rel:${subjectId}:${more.type ?? 'SUPPLIES_TO'}:${objectId}`,
  type: RelationType.SUPPLIES_TO,
  subjectId,
  objectId,
  role: null,
  status: RelationStatus.ASSERTED,
  modality: Modality.FACT,
  strength: 3,
  ...more,
})

export const aDrawing = (
  entities: readonly DrawnEntity[],
  relations: readonly DrawnRelation[] = [],
  more: Partial<Drawing> = {},
): Drawing => ({ entities, relations, sources: [], denied: 0, filter: null, ...more })

/** One entity of each kind in a ring, tied by relations of every status and strength. */
export function ofEverything(): Drawing {
  const entities = Object.values(EntityKind).map((kind) => anEntity(`e:${kind.toLowerCase()}`, { kind }))
  const statuses = [RelationStatus.ASSERTED, RelationStatus.ALLEGED, RelationStatus.DISPUTED]
  const relations = entities.map(({ id }, i) =>
    aRelation(id, entities[(i + 1) % entities.length]!.id, { status: statuses[i % 3]!, strength: 1 + (i % 5) }),
  )
  return aDrawing(entities, relations)
}

/** So many relations that nothing is moved for a name's sake, and two entities whose names have no room together. */
export function ofTooMuch(): { drawing: Drawing; spots: Map<string, Spot> } {
  const entities = ['a', 'b', 'c', 'd'].map((id) => anEntity(id, { name: `Longestnameofall${id}` }))
  const relations = Array.from({ length: 401 }, (_, i) => aRelation('c', 'd', { id: `rel:${i}` }))
  const spots = new Map(entities.map(({ id }, i) => [id, { x: 62 * (i % 2), y: 300 * Math.floor(i / 2) }]))
  return { drawing: aDrawing(entities, relations), spots }
}

import { movedBox } from '../../../model/shape/geometry'
import type { Spot } from '../../../model/shape/geometry'
import type { EntityMark, RelationMark, TextBlock } from '../../../model/shape/marks'

const tidy = (n: number) => Math.round(n * 10) / 10

const movedPoints = (points: readonly number[], { x, y }: Spot): number[] =>
  points.map((n, i) => tidy(n + (i % 2 === 0 ? x : y)))

const movedText = (text: TextBlock, by: Spot): TextBlock => ({
  ...text,
  x: tidy(text.x + by.x),
  y: tidy(text.y + by.y),
  box: movedBox(text.box, by),
})

/** An entity with everything of it moved. */
export const movedEntity = (entity: EntityMark, by: Spot): EntityMark => ({
  ...entity,
  x: tidy(entity.x + by.x),
  y: tidy(entity.y + by.y),
  text: movedText(entity.text, by),
})

/** A relation with everything of it moved. */
export const movedRelation = (relation: RelationMark, by: Spot): RelationMark => ({
  ...relation,
  points: movedPoints(relation.points, by),
  arrow: relation.arrow && movedPoints(relation.arrow, by),
  struck: relation.struck && movedPoints(relation.struck, by),
  label: relation.label && movedText(relation.label, by),
})

import type { EntityKind, RelationStatus, Theme } from '../generated/vocabulary'
import type { Weight } from '../text/ruler'
import type { Box } from './geometry'

/** Lines of text that belong together; x, y: the first line's anchor and baseline. All lengths in units of the drawing. */
export type TextBlock = {
  lines: readonly string[]
  x: number
  y: number
  size: number
  weight: Weight
  lineHeight: number
  anchor: 'start' | 'middle'
  colour: string
  /** The room it takes. */
  box: Box
}

/** An entity's shape, or one in the legend. */
export type ShapeMark = {
  kind: EntityKind
  colour: string
  border: string
  ink: string
  x: number
  y: number
  scale: number
}

/** An entity as it is drawn. */
export type EntityMark = ShapeMark & { id: string; name: string; text: TextBlock }

/** A line, or one in the legend. */
export type LineMark = {
  status: RelationStatus
  /** Two points: straight; three: a quadratic curve; four: a cubic one. x and y in turn. */
  points: readonly number[]
  width: number
  colour: string
  dash: readonly number[]
  /** The corners of the arrowhead, tip first, x and y in turn; null: the relation has no direction. */
  arrow: readonly number[] | null
  /** The two ends of the bar that strikes a disputed line; null elsewhere. */
  struck: readonly number[] | null
}

/** A relation as it is drawn. */
export type RelationMark = LineMark & {
  id: string
  type: string
  subjectId: string
  objectId: string
  /** Null: labels are not wanted, or there was no free room for this one. */
  label: TextBlock | null
}

/** What is drawn and where: everything that a writer needs, in units of the drawing, 0, 0 at the top left. */
export type Scene = {
  width: number
  height: number
  theme: Theme
  background: string
  /** What the picture is called, also where no title is drawn. */
  name: string
  /** One sentence with the counts. */
  summary: string
  relations: readonly RelationMark[]
  entities: readonly EntityMark[]
  legend: { shapes: readonly ShapeMark[]; lines: readonly LineMark[] }
  /** Title, legend words and captions. */
  texts: readonly TextBlock[]
  /** Relations that were to have a label and found no room for it. */
  unlabelled: number
  /** Entities whose name found no room. */
  unnamed: number
}

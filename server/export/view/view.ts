import type { CsvSeparator, EntityKind, Theme } from '../../../model/generated/vocabulary'
import type { RelationFilter } from '../../graph/relation/filter'
import type { Spot } from '../../../model/shape/geometry'

/** What is to be taken away, as a caller asks for it. */
export type View = {
  /** Ids of the entities, at most 2,000. */
  entities: readonly string[]
  /** Ids of the relations, at most 10,000; left out: all among the entities that pass the filter. */
  relations?: readonly string[] | null
  /** Where entities are drawn, in units of the canvas, y downwards. */
  positions?: readonly (Spot & { id: string })[] | null
  filter?: RelationFilter | null
  /** Ids of entities that were hidden by hand, at most 2,000: the file names none of them, and says how many they are. */
  hidden?: readonly string[] | null
  /** Kinds that were hidden: the file says so. */
  hiddenKinds?: readonly EntityKind[] | null
  title?: string | null
  theme?: Theme | null
  /** Whether relations carry labels. */
  labels?: boolean | null
  /** Pixels before scale. */
  width?: number | null
  /** PNG only: pixels for each of them. */
  scale?: number | null
  /** CSV only: what stands between two cells. */
  separator?: CsvSeparator | null
}

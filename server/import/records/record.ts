import type { GraphLine } from '../../graph/lines/line'
import type { Place, RecordDraft } from '../draft'

export type Of<R extends GraphLine['record']> = { line: Extract<GraphLine, { record: R }>; place: Place }

/** Those of one sort, each id once. */
export function only<R extends GraphLine['record']>(records: readonly RecordDraft[], sort: R): Of<R>[] {
  const found = records.flatMap(({ line, place }) =>
    line.record === sort ? [{ line: line as Extract<GraphLine, { record: R }>, place }] : [],
  )
  return found
}

/** The first of each id. */
export const eachOnce = <T extends { line: { id: string } }>(some: readonly T[]): T[] => [
  ...new Map(some.toReversed().map((one) => [one.line.id, one])).values(),
]

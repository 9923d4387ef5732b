import { meet, periodOf, spansIn } from '../../../model/time/spans'
import type { DaySpan } from '../../../model/time/calendar'
import type { DrawnRelation, TimeFilter } from '../graph'

/** What a time bar reads of a relation. */
type Timed = Pick<DrawnRelation, 'validity' | 'surely'>

/** Whether any of its claims gives a date. */
export const isDated = ({ surely }: Timed): boolean => surely.length > 0

/** Whether it may have held at some time of these days; what has no date may. As docs/evidence.md has it, and the server. */
export const mayHold = ({ validity }: Timed, days: DaySpan): boolean => meet(spansIn(validity), days)

/** Whether it surely held through some of these days. As docs/evidence.md has it, and the server. */
export const surelyHolds = (relation: Timed, { first, last }: DaySpan): boolean =>
  mayHold(relation, { first, last }) &&
  relation.surely.some(({ begunBy, notEndedBefore }) => begunBy <= last && notEndedBefore >= first)

/** Which relations a filter by time leaves in sight; all without one. */
export function passesTime(time: TimeFilter | null): (relation: Timed) => boolean {
  const days = time && periodOf(time.asOf)
  if (!days) return () => true
  if (time.surely) return (relation) => surelyHolds(relation, days)
  return (relation) => mayHold(relation, days) && (time.undated || isDated(relation))
}

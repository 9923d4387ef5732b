import type { Drawing, Filters } from './graph'

/** How many of each are drawn, those that filters keep out of sight included; most first. */
export type Tally<T> = readonly (readonly [item: T, count: number])[]

function tally<T>(items: Iterable<T>): Tally<T> {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || String(a).localeCompare(String(b)))
}

export const kindTally = ({ entities }: Drawing) => tally([...entities.values()].map(({ kind }) => kind))
export const typeTally = ({ relations }: Drawing) => tally([...relations.values()].map(({ type }) => type))
export const statusTally = ({ relations }: Drawing) => tally([...relations.values()].map(({ status }) => status))

/** Whether any filter is set. */
export const anyFilter = ({ hiddenKinds, hiddenTypes, hiddenStatuses, time }: Filters): boolean =>
  time !== null || hiddenKinds.length + hiddenTypes.length + hiddenStatuses.length > 0

/** From how many relations in the whole graph on an entity is drawn larger, and how many times as large as its kind is. */
const sizes = [
  [0, 1],
  [8, 1.12],
  [25, 1.25],
  [100, 1.4],
] as const

export const largestScale = sizes.at(-1)![1]

/** The sizes in which entities are drawn, as numbers to multiply the size of their kind with; the first is 1. */
export const scales: readonly number[] = sizes.map(([, scale]) => scale)

/** Which of the sizes an entity with so many relations is drawn in: a place in `scales`. */
export const sizeStep = (relations: number): number => sizes.findLastIndex(([least]) => relations >= least)

/*
 * What a search may cost. Each limit is told in the answer where it ends a search.
 */
/** What one search for paths may cost; it answers within them and says which one ended it. */
export type PathLimits = {
  /** How long it may take in all, in milliseconds. */
  deadlineMs: number
  /** How many relations it may read, counted by the totals of the entities it reads. */
  relations: number
  /** An entity with more relations than this is never read whole: paths over it are found from its neighbours. */
  entityRelations: number
  /** How many times it may go one relation further when it puts paths together. */
  steps: number
  /** How many relations it may read ahead while it waits for the database anyhow. */
  ahead: number
  /** Pairs of ends up to which Neo4j is asked for a shortest path between each, and how long that may take, in ms. */
  pairs: number
  shortestMs: number
}

export const pathLimits: PathLimits = {
  deadlineMs: 2_000,
  relations: 100_000,
  entityRelations: 5_000,
  steps: 2_000_000,
  ahead: 500,
  pairs: 4,
  shortestMs: 700,
}

/** Which limit ended a search. */
export type StoppedBy = 'deadline' | 'relations' | 'large entities' | 'steps'

/** Thrown inside a search when a limit is reached; what was found until then is kept. */
export class LimitReached extends Error {
  override readonly name = 'LimitReached'
  constructor(readonly by: StoppedBy) {
    super(`The search for paths was stopped by its limit: ${by}.`)
  }
}

/*
 * What a search may cost, and how much of it is left: time and steps are counted down while it works and while it waits for
 * the database. Each limit is told in the answer where it ends a search.
 */
import { KnownError } from '../../errors'

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
  /** How long it may look, when it has all paths that were asked for, whether there is one more, in ms. */
  moreMs: number
}

export const pathLimits: PathLimits = {
  deadlineMs: 2_000,
  relations: 100_000,
  entityRelations: 5_000,
  steps: 2_000_000,
  ahead: 500,
  pairs: 4,
  shortestMs: 700,
  moreMs: 300,
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

/** How much time and how many steps are left of one search. */
export type Budget = {
  /**
   * The answer of the database, or LimitReached when the time is over first, even if the database does not listen.
   * `most`: for this one alone, in milliseconds.
   */
  wait<T>(ask: (signal: AbortSignal) => Promise<T>, most?: number): Promise<T>
  /** Counts one step. Throws LimitReached when there are none left, or no time. */
  step(): void
}

/** How many steps are taken between two looks at the clock. */
const STEPS_BETWEEN_CHECKS = 1_024

const cancelled = () => new KnownError('CANCELLED', 'The question was withdrawn before it was answered.')

/**
 * Starts the time of a search: `ms` milliseconds and `steps` steps. When `caller` fires, whatever waits ends with
 * KnownError CANCELLED, in the database too. `end` must be called when it is over.
 */
export function startBudget(ms: number, steps: number, caller?: AbortSignal): Budget & { end(): void } {
  const deadline = performance.now() + ms
  const controller = new AbortController()
  const abort = () => controller.abort()
  const timer = setTimeout(abort, ms)
  caller?.addEventListener('abort', abort, { once: true })
  const reason = () => (caller?.aborted ? cancelled() : new LimitReached('deadline'))
  let done = 0
  return {
    async wait(ask, most) {
      if (caller?.aborted || controller.signal.aborted) throw reason()
      const signal =
        most === undefined ? controller.signal : AbortSignal.any([controller.signal, AbortSignal.timeout(most)])
      let onEnd = () => {}
      const ended = new Promise<never>((_, reject) => {
        onEnd = () => reject(reason())
        signal.addEventListener('abort', onEnd, { once: true })
      })
      const answer = ask(signal)
      answer.catch(() => undefined)
      try {
        return await Promise.race([ended, answer])
      } finally {
        signal.removeEventListener('abort', onEnd)
      }
    },
    step() {
      done++
      if (done > steps) throw new LimitReached('steps')
      if (done % STEPS_BETWEEN_CHECKS === 0 && performance.now() >= deadline) throw new LimitReached('deadline')
    },
    end() {
      clearTimeout(timer)
      caller?.removeEventListener('abort', abort)
    },
  }
}

/** The same budget with less time: `ms` milliseconds from now on. */
export function shortened(budget: Budget, ms: number): Budget {
  const deadline = performance.now() + ms
  const left = () => Math.max(0, deadline - performance.now())
  let done = 0
  return {
    wait: (ask, most = Infinity) => budget.wait(ask, Math.round(Math.min(most, left()))),
    step() {
      budget.step()
      done++
      if (done % STEPS_BETWEEN_CHECKS === 0 && left() === 0) throw new LimitReached('deadline')
    },
  }
}

/*
 * The time and the steps of one search, counted down while it works and while it waits for the database.
 */
import { KnownError } from '../../errors'
import { LimitReached } from './limits'

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
 * KnownError CANCELLED, in the database too. `stop` must be called at the end.
 */
export function startBudget(ms: number, steps: number, caller?: AbortSignal): Budget & { stop(): void } {
  const deadline = performance.now() + ms
  const controller = new AbortController()
  const end = () => controller.abort()
  const timer = setTimeout(end, ms)
  caller?.addEventListener('abort', end, { once: true })
  const reason = () => (caller?.aborted ? cancelled() : new LimitReached('deadline'))
  let taken = 0
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
      taken++
      if (taken > steps) throw new LimitReached('steps')
      if (taken % STEPS_BETWEEN_CHECKS === 0 && performance.now() >= deadline) throw new LimitReached('deadline')
    },
    stop() {
      clearTimeout(timer)
      caller?.removeEventListener('abort', end)
    },
  }
}

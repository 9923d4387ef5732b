import { gone } from './driver-error'

/** A statement that takes longer than this raises the question whether the database is there at all. */
const DOUBT_AFTER_MS = 1_500
/** The longest that a living database takes to say so. Both together stay under five seconds. */
const BEAT_MS = 2_500

/** Watches whether the database is alive while something is waited for. */
export type Liveness = {
  /** Gives what `work` gives; fails with KnownError UNAVAILABLE as soon as the database is found to answer nothing any more. */
  watch<T>(work: Promise<T>): Promise<T>
}

/** Waits for `work`, but no longer than `ms`. */
export async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms)
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/**
 * A database that hangs keeps its connections and answers nothing, and the driver waits for ever. So while a statement is
 * slow, `ask` puts a small question to it (one at a time, however many statements wait); `onGone` is told when that fails.
 */
export function makeLiveness(ask: () => Promise<unknown>, onGone: () => void): Liveness {
  let beat: Promise<void> | undefined
  const nextBeat = (): Promise<void> => {
    beat ??= within(BEAT_MS, ask())
      .catch((error: unknown) => {
        onGone()
        throw gone(error)
      })
      .finally(() => {
        beat = undefined
      })
    return beat
  }
  const watch = <T>(work: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined
      let over = false
      const doubt = () => {
        if (!over) timer = setTimeout(() => void nextBeat().then(doubt, reject), DOUBT_AFTER_MS)
      }
      const end = () => {
        over = true
        clearTimeout(timer)
      }
      doubt()
      void work.then(resolve, reject).finally(end)
    })
  return { watch }
}

import type { Report } from './database-report'
import { ConnectionLost, gone } from './driver-error'
import { within } from './time-limit'

/** A statement that takes longer than this raises the question whether the database is there at all. */
const DOUBT_AFTER_MS = 1_300
/** The longest that a living database takes to say so. Both together stay under five seconds. */
const ANSWER_MS = 3_500
/** A database that does not know of a statement is asked once more after this time: the answer may just be on its way. */
const ONCE_MORE_MS = 300

/** Watches whether the database is alive while something is waited for. */
export type Liveness = {
  /**
   * Gives what `work` gives; fails with KnownError UNAVAILABLE as soon as the database is found to answer nothing any more, and with
   * ConnectionLost when it answers and twice does not know of `question`, unless `mayQueue` says that this may not have been sent yet.
   */
  watch<T>(work: Promise<T>, question: string, mayQueue: () => boolean): Promise<T>
}

/** Whether the database is at work on a question, as far as it could be found out. */
type IsAtWork = (question: string) => boolean
const unknown: IsAtWork = () => true

/**
 * A database that hangs keeps its connections and answers nothing, and the driver waits for ever; so it does on a connection that died
 * without a word. So while a statement is slow, `ask` puts a small question to the database, one at a time, however many statements
 * wait. `onGone` is told when it is not there.
 */
export function makeLiveness(ask: () => Report, onGone: () => void): Liveness {
  let examination: Promise<IsAtWork> | undefined

  async function askOnce(): Promise<IsAtWork> {
    const { there, atWork } = ask()
    atWork.catch(() => undefined)
    try {
      await within(ANSWER_MS, there)
    } catch (error) {
      onGone()
      throw gone(error)
    }
    // That it takes its time with this, or may not tell, is no sign of anything: it is there.
    return within(ANSWER_MS, atWork).then(
      (names): IsAtWork =>
        (name) =>
          names.has(name),
      () => unknown,
    )
  }
  const examine = (): Promise<IsAtWork> =>
    (examination ??= askOnce().finally(() => {
      examination = undefined
    }))

  const watch = <T>(work: Promise<T>, question: string, mayQueue: () => boolean): Promise<T> =>
    new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined
      let over = false
      let missed = 0
      const look = (isAtWork: IsAtWork) => {
        missed = mayQueue() || isAtWork(question) ? 0 : missed + 1
        if (missed > 1) reject(new ConnectionLost('The database does not know of the question.'))
        else doubt(missed === 0 ? DOUBT_AFTER_MS : ONCE_MORE_MS)
      }
      const doubt = (ms: number) => {
        if (!over) timer = setTimeout(() => void examine().then(look, reject), ms)
      }
      const end = () => {
        over = true
        clearTimeout(timer)
      }
      doubt(DOUBT_AFTER_MS)
      void work.then(resolve, reject).finally(end)
    })
  return { watch }
}

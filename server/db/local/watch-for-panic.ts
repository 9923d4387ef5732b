import { setTimeout as sleep } from 'node:timers/promises'

import type { Connection } from '../connection'
import { openDriver } from '../pool'
import { statusOf } from './status'

/** How often it is asked, in milliseconds. */
const EVERY_MS = 2_000
/** How a database answers that runs and will never answer a question again: only starting it anew helps. */
const PANIC = /critical error, and needs to be restarted|database is shutdown|DatabaseUnavailable/
/** One that is asked in the moment in which it starts or stops says the same, once. */
const TIMES = 2

/**
 * Asks a database again and again whether it still works, and tells `onPanic` the cause when it runs and has given up: its log could not
 * be written, its disk was full. That it is gone or hangs is not told. Returns what ends the asking.
 */
export function watchForPanic(connection: Connection, onPanic: (cause: string) => void): () => void {
  const controller = new AbortController()
  const { signal } = controller
  const driver = openDriver(connection, 1)

  const complaint = (): Promise<string | undefined> =>
    driver.executeQuery('RETURN 1', {}, { database: connection.database }).then(
      () => undefined,
      ({ code = '', message }: { code?: string; message: string }) => `${code} ${message}`,
    )

  async function watch(): Promise<void> {
    for (let seen = 0; seen < TIMES;) {
      await sleep(EVERY_MS, undefined, { signal, ref: false })
      seen = PANIC.test((await complaint()) ?? '') ? seen + 1 : 0
    }
    const status = await statusOf(connection)
    if (!signal.aborted) onPanic(status?.message ?? '')
  }
  void watch()
    .catch(() => undefined)
    .finally(() => void driver.close().catch(() => undefined))
  return () => controller.abort()
}

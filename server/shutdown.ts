import { readFileSync } from 'node:fs'

/** The way out of the program: what was opened is closed in the opposite order, whatever the reason. */
export type Shutdown = {
  /** Fires when the program was told to end. */
  signal: AbortSignal
  /** Adds something to close. */
  add(close: () => unknown): void
  /** Fires `signal` if it has not fired, closes everything, and ends the program with `code`. Only the first call counts. */
  end(code: number): Promise<never>
}

/** npm hands a Ctrl-C on that the terminal has sent already: the same one, not a second. In milliseconds. */
const SAME_SIGNAL_MS = 1_000
const PARENT_MS = 500

/** Whether the program was started with nohup, so that closing the terminal must not end it. */
function hangupIgnored(): boolean {
  try {
    const mask = /^SigIgn:\s*([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0'
    return (BigInt(`0x${mask}`) & 1n) === 1n
  } catch {
    return false
  }
}

/** Calls `tell` when npm, which started this program and would hand signals on to it, is no longer there. */
function watchNpm(tell: () => void): void {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    tell()
  }, PARENT_MS)
  timer.unref()
}

/**
 * Listens for Ctrl-C, SIGTERM and a closed terminal. The first fires `signal` and calls `onSignal`; another one, later,
 * ends the program at once.
 */
export function listenForEnd(onSignal: () => void): Shutdown {
  const controller = new AbortController()
  const closers: (() => unknown)[] = []
  let told = 0

  const tell = () => {
    if (told === 0) {
      told = Date.now()
      controller.abort()
      onSignal()
    } else if (Date.now() - told > SAME_SIGNAL_MS) process.exit(130)
  }
  const names: NodeJS.Signals[] = hangupIgnored() ? ['SIGINT', 'SIGTERM'] : ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const name of names) process.on(name, tell)
  watchNpm(tell)

  async function closeAll(code: number): Promise<never> {
    controller.abort()
    for (const close of closers.splice(0)) {
      try {
        await close()
      } catch (error) {
        console.error(error)
      }
    }
    return process.exit(code)
  }

  let ending: Promise<never> | undefined
  return {
    signal: controller.signal,
    add: (close) => void closers.unshift(close),
    end: (code) => (ending ??= closeAll(code)),
  }
}

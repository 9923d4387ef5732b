import { hostname } from 'node:os'

import { identityOf, isRunning } from '../../db/local/process'

/** How long somebody on another machine may give no sign of life before an import counts as left alone, in milliseconds. */
export const SILENCE_MS = 30_000

/** This process, as the ledger of imports names who runs one. `turn` tells two runs of one process apart. */
export function holderHere(turn: string): string {
  const { pid, started } = identityOf(process.pid) ?? { pid: process.pid, started: '' }
  return JSON.stringify([hostname(), pid, started, turn])
}

/** Whether whoever runs an import still does: a process of this machine that is there, or one elsewhere that was heard of. */
export function isHeld({ holder, beatAt }: { holder: string | null; beatAt: string | null }): boolean {
  if (holder === null) return false
  try {
    const [host, pid, started] = JSON.parse(holder) as [string, number, string]
    if (host === hostname()) return isRunning({ pid, started })
  } catch {
    return false
  }
  return beatAt !== null && Date.now() - Date.parse(beatAt) < SILENCE_MS
}

import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'

const time = z.object({ at: z.string() })
const latest = defineQuery('ledger/latest.cypher', time, z.object({ latest: z.string().nullable() }))
const noteTime = defineQuery('ledger/remember-time.cypher', time, z.object({}))

/**
 * The time at which something is recorded now, ISO 8601, UTC, to the millisecond: that of the computer's clock, but after everything that
 * was recorded before. A clock that was set back, or another computer's that is behind, does not change the order of the history.
 */
export async function now(tx: Runner): Promise<string> {
  const at = new Date().toISOString()
  const [row] = await tx.run(latest, { at })
  const before = row?.latest
  return before ? new Date(Date.parse(before) + 1).toISOString() : at
}

/** Has what is recorded from now on come after `at`, at which something was recorded that is no operation. */
export const rememberTime = async (tx: Runner, at: string): Promise<void> => void (await tx.run(noteTime, { at }))

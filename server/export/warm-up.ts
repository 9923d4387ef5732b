import type { Db } from '../db/query'
import { LONGEST_MS } from '../graph/warm-up/warm-up'
import { pictureThread } from './picture/picture-thread'
import { subgraphOf } from './view/subgraph'

/**
 * Has the database plan what a file is made from, and starts the thread that draws pictures, before the first is wanted. What
 * fails is left to whoever wants a file in earnest.
 */
export async function warmUpExport(db: Db, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  await subgraphOf(db, { entities: [''] }, false, { signal, timeoutMs: LONGEST_MS }).catch(() => undefined)
  if (!signal.aborted) pictureThread.warm()
}

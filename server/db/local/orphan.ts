import { join } from 'node:path'

import { endProcess, isRunning, STOP_MS } from './process'
import { forget, recall } from './process-record'

/** Where the process that was started for `folder` is written down. */
export const childRecord = (folder: string): string => join(folder, 'child.json')

/**
 * Ends the Neo4j that a killed Throughline left behind in `folder`: that one process, or none. It has `graceMs`
 * milliseconds to stop cleanly. Answers whether there was one.
 */
export async function endOrphan(folder: string, graceMs = STOP_MS): Promise<boolean> {
  const file = childRecord(folder)
  const orphan = recall(file)
  const found = orphan !== undefined && isRunning(orphan)
  if (found) await endProcess(orphan, graceMs)
  forget(file)
  return found
}

import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import type { Import } from '../job/import-state'

const tell = defineQuery(
  'undo/advance.cypher',
  z.object({ id: z.string(), progress: z.number(), at: z.string() }),
  z.object({}),
)

/** How much of what an import brought was looked at so far, from 0 to 1: `with` so many more, and once these are `took`. */
export type Progress = { with(more: number): number; took(more: number): void }

/** Counts by what an import says it brought; what was handed over to it or from it makes that a guess. */
export function progressOf({ claims, entitiesNew }: Import): Progress {
  const whole = Math.max(1, claims + entitiesNew)
  let done = 0
  return { with: (more) => Math.min(1, (done + more) / whole), took: (more) => void (done += more) }
}

/** Keeps with an import how much of undoing it is done. */
export const advance = (tx: Runner, id: string, progress: number, at: string) => tx.run(tell, { id, progress, at })

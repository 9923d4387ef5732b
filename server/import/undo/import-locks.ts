import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'

/** Who undoes an import, and the reason that is kept with what is retracted. */
export type UndoHand = { by: string; because: string }

/** So much is taken back in one transaction, which may take longer than a question. */
export const BATCH = 5_000
export const PATIENT = { timeoutMs: 120_000 }

const ids = z.object({ ids: z.array(z.string()) })
const lockOnes = defineQuery('undo/lock-imports.cypher', ids, ids)

/**
 * Takes the locks of imports, before those of any entity, as who imports does; gives those that count, so that none of them is undone
 * while something is left to it.
 */
export async function lockImports(tx: Runner, imports: Iterable<string>): Promise<Set<string>> {
  const [row] = await tx.run(lockOnes, { ids: [...new Set(imports)].sort() })
  return new Set(row?.ids)
}

/** Another import has begun to say, in between, what is to be taken back: it is looked at anew. */
class Joined extends Error {}

/** Throws Joined where something belongs to imports that are not locked. */
export function checkLocked(imports: Iterable<string>, locked: ReadonlySet<string>): void {
  for (const each of imports) if (!locked.has(each)) throw new Joined()
}

/** Does some work, anew each time that another import has joined in. */
export async function untilAlone(work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Joined)) throw error
    }
  }
}

import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db } from '../../db/query'

const beat = defineQuery(
  'import/heartbeat.cypher',
  z.object({ id: z.string(), holder: z.string(), at: z.string() }),
  z.object({}),
)

const BEAT_MS = 5_000

/** Does work on an import, of which its holder gives signs of life meanwhile. */
export async function withPulse<T>(db: Db, id: string, holder: string, work: () => Promise<T>): Promise<T> {
  const pulse = setInterval(() => {
    const at = new Date().toISOString()
    void db.write((tx) => tx.run(beat, { id, holder, at })).catch(() => undefined)
  }, BEAT_MS)
  try {
    return await work()
  } finally {
    clearInterval(pulse)
  }
}

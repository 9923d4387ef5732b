import type { RequestHandler } from 'express'
import { z } from 'zod'

import { defineQuery } from '../db/query'
import type { Db } from '../db/query'
import { limits } from './limits/limits'

const answers = defineQuery('health/answers.cypher', z.object({}), z.object({ one: z.number().int() }))

/** `/healthz`: the program runs. */
export const alive: RequestHandler = (_request, response) => void response.json({ alive: true })

/**
 * `/readyz`: the database answers a question now; 503 when it does not within its time. `writing` says whether changes are recorded, and
 * `reason` why they are not: reading goes on then, so it is ready.
 */
export const ready =
  (db: Db, writingRefused: () => string | undefined = () => undefined): RequestHandler =>
  async (_request, response) => {
    try {
      await db.run(answers, {}, { signal: AbortSignal.timeout(limits.ready.value) })
      const reason = writingRefused()
      response.json({ ready: true, writing: reason === undefined, reason })
    } catch {
      response.status(503).json({ ready: false, reason: 'The database does not answer. Wait a moment and try again.' })
    }
  }

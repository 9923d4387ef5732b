import { z } from 'zod'

import type { Query } from '../query'

const none = z.object({})

/** A question that stands in no file, without parameters, for tests of how questions are asked. */
export const rawQuery = <R extends z.ZodObject>(text: string, row: R): Query<typeof none, R> => ({
  file: 'none',
  text,
  params: none,
  row,
})

/** A question that takes longer than any test waits. */
export const endless = rawQuery(
  'UNWIND range(1, 10000000000) AS i WITH i WHERE i < 0 RETURN count(i) AS asked',
  z.object({ asked: z.number() }),
)

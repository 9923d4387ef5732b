import { z } from 'zod'

import { defineQuery } from './query'
import type { Db } from './query'

const anyEntity = defineQuery('migration/any-entity.cypher', z.object({}), z.object({ id: z.string() }))

/** Whether the graph holds no entity at all. */
export const isEmpty = async (db: Db): Promise<boolean> => (await db.run(anyEntity, {})).length === 0

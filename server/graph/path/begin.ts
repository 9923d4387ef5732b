import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db } from '../../db/query'
import { entityColumns, toEntities } from '../entity/entity'
import type { PathWish } from './arguments'
import type { Clock } from './clock'
import { openGround, readParams, tieColumns } from './ground'
import type { PathLimits } from './limits'
import { findBound, groundKey, wantsOf } from './search'
import type { Bound, PathScene } from './search'

const beginQuery = defineQuery(
  'path/begin.cypher',
  z.object({
    ...readParams,
    ids: z.array(z.string()),
    ends: z.array(z.string()),
    ordinary: z.bigint(),
    few: z.bigint(),
    nearby: z.bigint(),
  }),
  z.object({ entities: entityColumns, explored: z.array(z.string()), ties: tieColumns }),
)

/** What is read of the ends before their sizes are known: so many ends, so many relations of each, so many neighbours. */
const ENDS = 10
const ORDINARY = 500
const FEW = 20
const NEARBY = 50
const READ_AT_MOST = 10_000

async function readAround(db: Db, wish: PathWish, limits: PathLimits, clock: Clock): Promise<PathScene> {
  const ends = [...new Set([...wish.from, ...wish.to])]
  const isCheap = ends.length <= ENDS && limits.relations >= READ_AT_MOST
  const relations = { ...wish.relations, ...wantsOf(wish) }
  const params = {
    ...relations,
    ids: [...new Set([...ends, ...wish.via])],
    ends: isCheap ? ends : [],
    ordinary: BigInt(Math.min(ORDINARY, limits.entityRelations)),
    few: BigInt(Math.min(FEW, limits.entityRelations)),
    nearby: BigInt(Math.min(NEARBY, limits.ahead)),
  }
  const [row] = await clock.wait((signal) => db.run(beginQuery, params, { signal }))
  const { entities, explored, ties } = row!
  const named = new Map(toEntities(entities).map((entity) => [entity.id, entity]))
  const ground = openGround(db, relations, limits)
  for (const { id, hub, relationTotal } of named.values()) ground.add({ id, hub, total: relationTotal })
  ground.learn(explored, ties)
  return { db, limits, clock, named, grounds: new Map([[groundKey(wish.relations), ground]]) }
}

/**
 * Looks up the entities that a question names, reads the relations around the ends, and at the same time has Neo4j say
 * of which class the best path is. Throws PathStopped.
 */
export async function beginScene(
  db: Db,
  wish: PathWish,
  limits: PathLimits,
  clock: Clock,
): Promise<PathScene & { bound: Bound }> {
  const [scene, bound] = await Promise.all([readAround(db, wish, limits, clock), findBound(db, wish, limits, clock)])
  return { ...scene, bound }
}

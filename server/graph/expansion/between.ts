import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { KnownError } from '../../errors'
import { RelationType } from '../../../model/generated/vocabulary'
import { entityColumns, toEntities } from '../entity/entity'
import type { Entity } from '../entity/entity'
import { conditions, conditionsOf, typesOf } from '../relation/filter'
import type { RelationFilter } from '../relation/filter'
import { relationColumns, toRelations } from '../relation/relation'
import type { Relation } from '../relation/relation'
import { ORDERED } from './relations-of'
import { reading, readingLimits, refuseToRead } from './to-read'
import { mostOf } from '../../../model/limits'

/** Some entities and relations between them. */
export type Subgraph = { entities: Entity[]; relations: Relation[]; truncated: boolean }

const asked = { ids: z.array(z.string()), types: z.array(z.enum(RelationType)), limit: z.bigint(), ...conditions }
const query = defineQuery(
  'relation/between.cypher',
  z.object({ ...asked, ...reading }),
  z.object({ toRead: z.number(), entities: entityColumns, relations: relationColumns }),
)
const hubsQuery = defineQuery('relation/between-hubs.cypher', z.object(asked), z.object({ relations: relationColumns }))

const byStrength = (a: Relation, b: Relation) => b.strength - a.strength || (a.id < b.id ? -1 : 1)

/**
 * The entities that exist among `ids`, in that order, and the relations among them, the strongest first, at most 20,000.
 * One statement, and one more where some have more than 2,000 relations.
 * Throws KnownError BAD_INPUT, and TOO_LARGE where too many relations would have to be looked at.
 */
export async function between(
  db: Db,
  { ids, filter }: { ids: readonly string[]; filter?: RelationFilter | null },
  options?: RunOptions,
): Promise<Subgraph> {
  const distinct = [...new Set(ids)]
  if (distinct.length > mostOf.entities) {
    throw new KnownError(
      'BAD_INPUT',
      `ids has ${distinct.length} items; at most ${mostOf.entities} are taken. Send it in parts.`,
    )
  }
  const wanted = { types: typesOf(filter), limit: BigInt(mostOf.among + 1), ...conditionsOf(filter) }
  const [row] = await db.run(query, { ids: distinct, ...readingLimits, ...wanted }, options)
  refuseToRead(row!.toRead, distinct.length)
  const known = new Map(toEntities(row!.entities).map((entity) => [entity.id, entity]))
  const entities = distinct.flatMap((id) => known.get(id) ?? [])
  const hubs = entities.filter(({ relationTotal }) => relationTotal > ORDERED).map(({ id }) => id)
  const among = hubs.length > 0 ? await db.run(hubsQuery, { ids: hubs, ...wanted }, options) : []
  const lists = [row!, ...among].map((each) => toRelations(each.relations, entities))
  const relations = among.length > 0 ? lists.flat().sort(byStrength) : lists[0]!
  return { entities, relations: relations.slice(0, mostOf.among), truncated: relations.length > mostOf.among }
}

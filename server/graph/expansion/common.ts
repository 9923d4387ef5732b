import { z } from 'zod'

import { RelationType } from '../../../model/generated/vocabulary'
import { inDigits, mostOf } from '../../../model/limits'
import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { KnownError } from '../../errors'
import { wholeColumn } from '../columns'
import { cursorsOf } from '../cursor'
import { entityColumns, toEntities } from '../entity/entity'
import type { Entity } from '../entity/entity'
import { checkFirst, toPage } from '../page'
import type { Page, PageArguments } from '../page'
import { conditions, conditionsOf, typesOf } from '../relation/filter'
import type { RelationFilter } from '../relation/filter'
import { relationColumns, toRelations } from '../relation/relation'
import type { Relation } from '../relation/relation'

/** An entity that several of the chosen ones are tied to. */
export type CommonNeighbour = {
  entity: Entity
  /** Those of the chosen ones that are, in the order in which they were given. */
  tiedTo: Entity[]
  /** The relations by which they are, the strongest first; at most 100. */
  relations: Relation[]
  relationCount: number
}

const count = z.number().int()
const query = defineQuery(
  'expansion/common.cypher',
  z.object({
    ids: z.array(z.string()),
    types: z.array(z.enum(RelationType)),
    ...conditions,
    mostRead: z.bigint(),
    most: z.bigint(),
    limit: z.bigint(),
    afterTied: z.bigint(),
    afterTotal: z.bigint(),
    afterId: z.string().nullable(),
  }),
  z.object({
    toRead: count,
    total: count,
    tied: wholeColumn,
    counts: wholeColumn,
    entities: entityColumns,
    asked: entityColumns,
    relations: relationColumns,
  }),
)

const place = z.object({ n: z.number().int(), t: z.number().int(), i: z.string() })

function check(ids: readonly string[], first: number): void {
  checkFirst(first)
  if (ids.length >= 2 && ids.length <= mostOf.items) return
  throw new KnownError('BAD_INPUT', `ids names ${ids.length} entities; 2 to ${mostOf.items} may be chosen.`)
}

function refuseToRead(toRead: number, entities: number): void {
  if (toRead <= mostOf.read) return
  throw new KnownError(
    'TOO_LARGE',
    `These ${inDigits(entities)} entities have ${inDigits(toRead)} relations; the neighbours that they share are looked for among ` +
      `${inDigits(mostOf.read)} at most. Choose fewer, leaving out those with the most relations first.`,
  )
}

/**
 * A page of the entities that at least two of the chosen ones are tied to, whatever the direction: those that most of them are tied to
 * first, then those with the fewest relations of their own, then by id. Throws KnownError BAD_INPUT, and TOO_LARGE where the chosen ones
 * have more than 500,000 relations.
 */
export async function commonNeighbours(
  db: Db,
  { ids, filter, first, after }: PageArguments & { ids: readonly string[]; filter?: RelationFilter | null },
  options?: RunOptions,
): Promise<Page<CommonNeighbour>> {
  const distinct = [...new Set(ids)]
  check(distinct, first)
  const cursors = cursorsOf(place, 'commonNeighbours', { ids: distinct, filter })
  const start = cursors.read(after)
  const [row] = await db.run(
    query,
    {
      ids: distinct,
      types: typesOf(filter),
      ...conditionsOf(filter),
      mostRead: BigInt(mostOf.read),
      most: BigInt(mostOf.relationsOfCommon),
      limit: BigInt(first + 1),
      afterTied: BigInt(start?.n ?? 0),
      afterTotal: BigInt(start?.t ?? 0),
      afterId: start?.i ?? null,
    },
    options,
  )
  refuseToRead(row!.toRead, distinct.length)
  const neighbours = toEntities(row!.entities)
  const asked = new Map(toEntities(row!.asked).map((entity) => [entity.id, entity]))
  const chosen = distinct.flatMap((id) => asked.get(id) ?? [])
  const relations = toRelations(row!.relations, [...neighbours, ...chosen])
  const found = neighbours.map((entity, at) => {
    const its = relations.filter(({ subjectId, objectId }) => subjectId === entity.id || objectId === entity.id)
    const ends = new Set(its.flatMap(({ subjectId, objectId }) => [subjectId, objectId]))
    const tiedTo = chosen.filter(({ id }) => ends.has(id))
    return { entity, tiedTo, relations: its, relationCount: row!.counts[at]!, tied: row!.tied[at]! }
  })
  return toPage(found, first, row!.total, ({ entity, tied }) =>
    cursors.write({ n: tied, t: entity.relationTotal, i: entity.id }),
  )
}

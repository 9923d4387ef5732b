import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { Direction, RelationType } from '../../../model/generated/vocabulary'
import { enumColumn, flagColumn, wholeColumn } from '../columns'
import { conditions, conditionsOf, looksInside, typesOf } from '../relation/filter'
import type { RelationFilter } from '../relation/filter'
import { ROWS, rowTypes } from './relation-places'
import { vocabulary } from '../../../model/vocabulary/relation-type'

/** How many relations of one type and direction an entity has, in words to show. */
export type RelationCount = {
  type: RelationType
  /** BOTH for a type that has no direction. */
  direction: Direction
  label: string
  total: number
  /** False: the entity has more relations than are read for a count, and there are at least so many. */
  exact: boolean
}

/** Of an entity with more relations, only so many are looked into to count those that pass a filter. */
export const COUNTED = 50_000

/** Relations that were read, counted by type and whether they go outward. */
export const readColumns = { types: enumColumn(RelationType), outward: flagColumn, totals: wholeColumn }
type Read = z.infer<z.ZodObject<typeof readColumns>>

/** For each type in the order of `rowTypes`, how many go outward and how many there are both ways. */
export const degreeList = z.array(z.number().int()).length(ROWS)

const query = defineQuery(
  'expansion/counts.cypher',
  z.object({ ids: z.array(z.string()), inside: z.boolean(), counted: z.bigint(), ...conditions }),
  z.object({ id: z.string(), relationTotal: z.number().int(), degrees: degreeList, ...readColumns }),
)

/** How many go outward and inward. A relation to itself goes outward. */
type Ways = (type: RelationType, at: number) => { out: number; in: number }

const fromDegrees =
  (degrees: readonly number[]): Ways =>
  (_, at) => ({ out: degrees[at * 2]!, in: degrees[at * 2 + 1]! - degrees[at * 2]! })

function fromRead({ types, outward, totals }: Read): Ways {
  const total = (type: RelationType, way: boolean) =>
    totals.find((_, at) => types[at] === type && outward[at] === way) ?? 0
  return (type) => ({ out: total(type, true), in: total(type, false) })
}

/** The counts of some types that are not zero, in the order of `rowTypes`: from degrees, or without them from what was read. */
export function toCounts(
  { degrees, ...read }: Read & { degrees?: readonly number[] },
  types: readonly RelationType[],
  exact: boolean,
): RelationCount[] {
  const ways = degrees ? fromDegrees(degrees) : fromRead(read)
  return rowTypes.flatMap((type, at) => {
    if (!types.includes(type)) return []
    const { label, inverseLabel, symmetric } = vocabulary[type]
    const { out, in: inward } = ways(type, at)
    const counts = symmetric
      ? [{ type, direction: Direction.BOTH, label, total: out + inward, exact }]
      : [
          { type, direction: Direction.OUT, label, total: out, exact },
          { type, direction: Direction.IN, label: inverseLabel, total: inward, exact },
        ]
    return counts.filter((count) => count.total > 0)
  })
}

/**
 * How many relations each of some entities has of each type and direction, under a filter. Entities that are not there
 * are not in the answer. Throws KnownError BAD_INPUT.
 */
export async function relationCounts(
  db: Db,
  ids: readonly string[],
  filter?: RelationFilter | null,
  options?: RunOptions,
): Promise<Map<string, RelationCount[]>> {
  const wanted = conditionsOf(filter)
  const inside = looksInside(wanted)
  const types = typesOf(filter)
  const rows = await db.run(query, { ids: [...new Set(ids)], inside, counted: BigInt(COUNTED), ...wanted }, options)
  return new Map(
    rows.map(({ id, relationTotal, degrees, ...read }) => [
      id,
      toCounts(inside ? read : { ...read, degrees }, types, !inside || relationTotal <= COUNTED),
    ]),
  )
}

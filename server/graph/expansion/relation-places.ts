import { z } from 'zod'

import { Direction } from '../../../model/generated/vocabulary'
import type { RelationType } from '../../../model/generated/vocabulary'
import { vocabulary } from '../../../model/vocabulary/relation-type'

/** All types in the order of their rows in `cypher/fragments/lists.ts`: two rows for each, outward and inward. */
export const rowTypes = Object.keys(vocabulary) as RelationType[]
export const ROWS = rowTypes.length * 2

/** The types that are followed outward and those that are followed inward. */
export type Ways = { out: RelationType[]; in: RelationType[] }

/** The types that are followed outward and inward: a type without a direction is followed both ways whatever is asked. */
export function waysOf(types: readonly RelationType[], direction: Direction): Ways {
  const follow = (way: Direction) =>
    types.filter((type) => direction === way || direction === Direction.BOTH || vocabulary[type].symmetric)
  return { out: follow(Direction.OUT), in: follow(Direction.IN) }
}

const whole = z.number().int().min(0)
export const relationPlace = z.union([
  /** Of an entity with few relations: the strength and the id of the last one. */
  z.object({ s: whole, i: z.string() }),
  /** Of one with very many: where each row began, and the place and the row of the last one. */
  z.object({ b: z.array(whole).length(ROWS), p: whole, r: whole }),
])
/** After which relation a page begins. */
export type Place = z.infer<typeof relationPlace>

/** So many are skipped in each row; or it begins after the one of this strength and id. */
export type Start = { skips: number[]; last: { s: number; i: string } | null }

/** Where a page begins: after one relation in the order of strength, or so far into each row. */
export function startAt(where: Place | null): Start {
  if (where && 'b' in where) {
    const skips = where.b.map((begun, row) => begun + where.p + (row <= where.r ? 1 : 0))
    return { skips, last: null }
  }
  return { skips: Array<number>(ROWS).fill(0), last: where }
}

/** Whether any row that was asked for has more relations than the skipped ones and those that were looked at. */
export const unread = (degrees: readonly number[], ways: Ways, skips: readonly number[], scanned: number): boolean =>
  skips.some((skip, row) => {
    const isInward = row % 2 === 1
    const type = rowTypes[row >> 1]!
    const there = isInward ? degrees[row]! - degrees[row - 1]! : degrees[row]!
    return there > skip + scanned && (isInward ? ways.in : ways.out).includes(type)
  })

import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { EntityKind, RelationStatus, Stance } from '../../../model/generated/vocabulary'
import type { RelationType } from '../../../model/generated/vocabulary'
import { enumColumn, wholeColumn } from '../columns'
import { kindOrder } from '../../../model/vocabulary/kind'
import { rowTypes } from '../expansion/relation-places'

/** How much there is in the graph. */
export type Statistics = {
  /** Documents that are only cited are not among them, but among the sources. */
  entities: number
  relations: number
  claims: number
  sources: number
  entitiesByKind: { kind: EntityKind; total: number }[]
  relationsByType: { type: RelationType; total: number }[]
}

const whole = z.number().int()

const totals = defineQuery(
  'statistics/totals.cypher',
  z.object({}),
  z.object({
    onlyCited: whole,
    claims: whole,
    kinds: z.array(whole).length(kindOrder.length),
    types: z.array(whole).length(rowTypes.length),
  }),
)
const statuses = defineQuery(
  'statistics/relation-statuses.cypher',
  z.object({}),
  z.object({ statuses: enumColumn(RelationStatus), totals: wholeColumn, denied: whole }),
)
const stances = defineQuery(
  'statistics/claim-stances.cypher',
  z.object({ stances: z.array(z.enum(Stance)) }),
  z.object({ stance: z.enum(Stance), total: whole }),
)

const recorded = defineQuery('statistics/changes.cypher', z.object({}), z.object({ changes: whole }))

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)

/** How much there is, mostly from counts that the database keeps. */
export async function statistics(db: Db, options?: RunOptions): Promise<Statistics> {
  const [row] = await db.run(totals, {}, options)
  const { onlyCited, claims, types } = row!
  const sources = row!.kinds[kindOrder.indexOf(EntityKind.DOCUMENT)]!
  const entitiesByKind = kindOrder.map((kind, at) => ({
    kind,
    total: row!.kinds[at]! - (kind === EntityKind.DOCUMENT ? onlyCited : 0),
  }))
  return {
    entities: sum(entitiesByKind.map(({ total }) => total)),
    relations: sum(types),
    claims,
    sources,
    entitiesByKind,
    relationsByType: rowTypes.map((type, at) => ({ type, total: types[at]! })),
  }
}

/** Relations by status; DENIED: how many only denials speak of. Reads every relation. */
export async function relationsByStatus(
  db: Db,
  options?: RunOptions,
): Promise<{ status: RelationStatus; total: number }[]> {
  const [row] = await db.run(statuses, {}, options)
  return Object.values(RelationStatus).map((status) => ({
    status,
    total: status === RelationStatus.DENIED ? row!.denied : (row!.totals[row!.statuses.indexOf(status)] ?? 0),
  }))
}

/** Claims that count, by stance. Reads every claim. */
export const claimsByStance = (db: Db, options?: RunOptions): Promise<{ stance: Stance; total: number }[]> =>
  db.run(stances, { stances: Object.values(Stance) }, options)

/** How many changes have been recorded: another number than before means that what was read before may be old. */
export async function changes(db: Db, options?: RunOptions): Promise<number> {
  const [row] = await db.run(recorded, {}, options)
  return row!.changes
}

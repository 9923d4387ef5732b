import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { claimColumns, toClaims } from '../claim/claim'
import type { Claim } from '../claim/claim'
import { deniedRelations, denialColumns } from '../relation/denied'
import { entityColumns, toEntities } from '../entity/entity'
import type { Entity } from '../entity/entity'
import { fromRows, relationColumns, toRelations } from '../relation/relation'
import type { Relation } from '../relation/relation'

const ids = z.object({ ids: z.array(z.string()) })
const drawnAndDenied = { denials: denialColumns, entities: entityColumns, relations: relationColumns }
const nodes = defineQuery('node/by-ids.cypher', ids, z.object({ ...drawnAndDenied, claims: claimColumns }))
const relations = defineQuery('relation/by-ids.cypher', ids, z.object(drawnAndDenied))
const claims = defineQuery('claim/by-ids.cypher', ids, z.object({ claims: claimColumns }))

const inOrder = <T extends { id: string }>(wanted: readonly string[], found: readonly T[]): (T | undefined)[] => {
  const known = new Map(found.map((one) => [one.id, one]))
  return wanted.map((id) => known.get(id))
}

function relationsFrom(row: z.infer<typeof relations.row>): Relation[] {
  const entities = toEntities(row.entities)
  return [...toRelations(row.relations, entities), ...fromRows(deniedRelations(row.denials), entities)]
}

/**
 * Entities, relations and claims by their ids, in the same order; undefined for each that is not there. Relations have
 * both their ends, and are there too when only denials speak of them.
 */
export async function nodesByIds(
  db: Db,
  wanted: readonly string[],
  options?: RunOptions,
): Promise<(Entity | Relation | Claim | undefined)[]> {
  const [row] = await db.run(nodes, { ids: [...new Set(wanted)] }, options)
  const ends = toEntities(row!.entities)
  return inOrder(wanted, [...ends, ...relationsFrom(row!), ...toClaims(row!.claims)])
}

/** Relations by their ids, in the same order, with both ends; undefined for each that no claim speaks of. */
export async function relationsByIds(
  db: Db,
  wanted: readonly string[],
  options?: RunOptions,
): Promise<(Relation | undefined)[]> {
  const [row] = await db.run(relations, { ids: [...new Set(wanted)] }, options)
  return inOrder(wanted, relationsFrom(row!))
}

/** Claims by their ids, in the same order, retracted ones too; undefined for each that is not there. */
export async function claimsByIds(
  db: Db,
  wanted: readonly string[],
  options?: RunOptions,
): Promise<(Claim | undefined)[]> {
  const [row] = await db.run(claims, { ids: [...new Set(wanted)] }, options)
  return inOrder(wanted, toClaims(row!.claims))
}

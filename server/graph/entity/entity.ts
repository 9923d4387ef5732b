import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { EntityKind } from '../../../model/generated/vocabulary'
import { columns, enumColumn, flagColumn, textColumn, textOrNullColumn, textsColumn, wholeColumn } from '../columns'

/**
 * An entity as every question returns it: what all kinds share and nothing that is long.
 * A kind's own attributes (a document's publisher, a law's status) are asked for apart, and only when wanted.
 */
export const entityRow = z.object({
  id: z.string(),
  kind: z.enum(EntityKind),
  name: z.string(),
  aliases: z.array(z.string()),
  description: z.string().nullable(),
  countries: z.array(z.string()),
  topics: z.array(z.string()),
  /** It has so many relations that paths avoid it. */
  hub: z.boolean(),
  /** How many relations are drawn from or to it in the whole graph. */
  relationTotal: z.number().int(),
})
export type Entity = z.infer<typeof entityRow>

/** Entities as columns, which is how lists of them come from the database. */
export const entityColumns = columns({
  id: textColumn,
  kind: enumColumn(EntityKind),
  name: textColumn,
  aliases: textsColumn,
  description: textOrNullColumn,
  countries: textsColumn,
  topics: textsColumn,
  hub: flagColumn,
  relationTotal: wholeColumn,
})
export type EntityColumns = z.infer<typeof entityColumns>

/** The entities that columns hold, in their order. */
export const toEntities = (list: EntityColumns): Entity[] =>
  list.id.map((id, at) => ({
    id,
    kind: list.kind[at]!,
    name: list.name[at]!,
    aliases: list.aliases[at]!,
    description: list.description[at]!,
    countries: list.countries[at]!,
    topics: list.topics[at]!,
    hub: list.hub[at]!,
    relationTotal: list.relationTotal[at]!,
  }))

const byIds = defineQuery(
  'entity/by-ids.cypher',
  z.object({ ids: z.array(z.string()) }),
  z.object({ entities: entityColumns }),
)

const retracted = defineQuery(
  'entity/retracted.cypher',
  z.object({ ids: z.array(z.string()) }),
  z.object({ entities: entityColumns }),
)

const finding =
  (query: typeof byIds) =>
  async (db: Db, ids: readonly string[], options?: RunOptions): Promise<(Entity | undefined)[]> => {
    const [row] = await db.run(query, { ids: [...new Set(ids)] }, options)
    const known = new Map(row && toEntities(row.entities).map((entity) => [entity.id, entity]))
    return ids.map((id) => known.get(id))
  }

/** Entities by their ids, in the same order; undefined for each that is not there. */
export const entitiesByIds = finding(byIds)

/** Entities that were retracted, by their ids, in the same order, as they last were; undefined for each that never was. */
export const retractedByIds = finding(retracted)

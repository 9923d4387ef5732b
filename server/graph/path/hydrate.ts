/*
 * Paths as they are shown: ids filled with what is recorded of their entities and relations, in one statement.
 */
import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db } from '../../db/query'
import { textsColumn } from '../columns'
import { entityColumns, toEntities } from '../entity/entity'
import type { Entity } from '../entity/entity'
import type { Budget } from './budget'
import { relationColumns, toRelations } from '../relation/relation'
import type { Relation, Validity } from '../relation/relation'
import type { PathIds } from './shortest'

/** A relation of a path, and the ids of the documents that speak of it. */
export type PathRelation = Relation & { documents: readonly string[] }

/** Relations from one entity to another, in order, without loops. */
export type Path = {
  /** From one end to the other. */
  entities: Entity[]
  /** One fewer than the entities, in order, each with both its ends. */
  relations: PathRelation[]
  length: number
  /** Of its weakest relation, 1 to 5. */
  strength: number
  /** The first of its weakest relations. */
  weakest: PathRelation
  /** When all of it may have held; null: never at one time. Without any date in it, everything of it is null. */
  period: Validity | null
}

const showQuery = defineQuery(
  'path/show.cypher',
  z.object({
    relations: z.array(z.object({ id: z.string(), from: z.string(), to: z.string() })),
    entities: z.array(z.string()),
  }),
  z.object({ entities: entityColumns, relations: relationColumns, documents: textsColumn }),
)

/** The interval in which all of them may have held. Days in ISO 8601 compare as text. */
export function commonPeriod(validities: readonly Validity[]): Validity | null {
  const days = (bound: 'earliest' | 'latest') => validities.flatMap((validity) => validity[bound] ?? []).sort()
  const [earliest, latest] = [days('earliest').at(-1) ?? null, days('latest')[0] ?? null]
  if (earliest && latest && earliest > latest) return null
  if (!earliest && !latest) return { text: null, earliest, latest }
  return { text: earliest === latest ? earliest : `${earliest ?? '..'}/${latest ?? '..'}`, earliest, latest }
}

const distinct = <T extends { id: string }>(all: readonly T[]): T[] => [
  ...new Map(all.map((each) => [each.id, each])).values(),
]

/**
 * Fills paths with what is shown of their entities and relations, and other entities named by their ids likewise: one
 * statement for all. A path of which something has been retracted since it was found is left out.
 */
export async function hydratePaths(
  db: Db,
  paths: readonly PathIds[],
  budget: Budget,
  others: readonly string[] = [],
): Promise<{ paths: (Path | undefined)[]; others: Entity[] }> {
  const relations = distinct(paths.flatMap((path) => path.relations))
  const ids = [...new Set([...paths.flatMap((path) => path.entities), ...others])]
  if (ids.length === 0) return { paths: [], others: [] }
  const [row] = await budget.wait((signal) => db.run(showQuery, { relations, entities: ids }, { signal }))
  const entities = toEntities(row!.entities)
  const named = new Map(entities.map((entity) => [entity.id, entity]))
  const shown = toRelations(row!.relations, entities).map((relation, at) => ({
    ...relation,
    documents: row!.documents[at]!,
  }))
  const known = new Map(shown.map((relation) => [relation.id, relation]))
  return {
    others: others.flatMap((id) => named.get(id) ?? []),
    paths: paths.map((path) => {
      const relations = path.relations.flatMap(({ id }) => known.get(id) ?? [])
      if (relations.length < path.relations.length) return undefined
      return {
        entities: path.entities.map((id) => named.get(id)!),
        relations,
        length: relations.length,
        strength: path.strength,
        weakest: relations.find(({ strength }) => strength === path.strength) ?? relations[0]!,
        period: commonPeriod(relations.map(({ validity }) => validity)),
      }
    }),
  }
}

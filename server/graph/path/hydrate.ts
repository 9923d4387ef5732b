/*
 * Paths as they are shown: the ids of their entities filled with what is recorded of them, and between each two the
 * relations by which the path may go from one to the other, in one statement for all.
 */
import { z } from 'zod'

import { vocabulary } from '../../../model/vocabulary/relation-type'
import { defineQuery } from '../../db/query'
import type { Db } from '../../db/query'
import { textsColumn } from '../columns'
import { entityColumns, toEntities } from '../entity/entity'
import type { Entity } from '../entity/entity'
import { relationColumns, toRelations } from '../relation/relation'
import type { Relation, Validity } from '../relation/relation'
import type { Budget } from './budget'
import { chooseRelations } from './parallel'
import { spansIn } from '../../../model/time/spans'
import { commonPeriod, commonPeriods } from './common-times'
import type { PathQuery } from './query'
import { relationParams } from './subgraph'

/** A relation of a path, and the ids of the documents that speak of it. */
export type PathRelation = Relation & { documents: readonly string[] }

/** One step of a path: from one entity to the next, by one relation or by any of several parallel ones. */
export type PathStep = {
  from: Entity
  to: Entity
  /** The one that counts: its strength and its time are those of the path. */
  relation: PathRelation
  /** All by which the path may go here, the strongest first. */
  relations: PathRelation[]
}

/** Steps from one entity to another, without loops. */
export type Path = {
  /** From one end to the other. */
  entities: Entity[]
  /** The relation that counts of each step, each with both its ends. */
  relations: PathRelation[]
  steps: PathStep[]
  length: number
  /** Of the weakest of `relations`, 1 to 5. */
  strength: number
  /** The first of the weakest of `relations`. */
  weakest: PathRelation
  /** When all of `relations` may have held; null: never at one time. Without any date in it, everything of it is null. */
  period: Validity | null
  /** When each step has a relation that may have held, in order, apart from each other. */
  periods: Validity[]
}

const showQuery = defineQuery(
  'path/hydrate.cypher',
  z.object({
    ...relationParams,
    pairs: z.array(z.object({ from: z.string(), to: z.string() })),
    entities: z.array(z.string()),
  }),
  z.object({ entities: entityColumns, relations: relationColumns, documents: textsColumn }),
)

const keyOf = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)

const pairsOf = (entities: readonly string[]): { from: string; to: string }[] =>
  entities.slice(1).map((to, i) => ({ from: entities[i]!, to }))

/** The relations between two entities that a question follows from the first to the second. */
export type RelationsBetween = (from: string, to: string) => PathRelation[]

/** What is recorded of entities, and of the relations between each two that follow each other on a path. Throws LimitReached. */
export async function readPaths(
  db: Db,
  query: PathQuery,
  budget: Budget,
  { paths, others = [] }: { paths: readonly (readonly string[])[]; others?: readonly string[] },
): Promise<{ entities: ReadonlyMap<string, Entity>; between: RelationsBetween }> {
  const pairs = new Map(paths.flatMap(pairsOf).map((pair) => [keyOf(pair.from, pair.to), pair]))
  const ids = [...new Set([...paths.flat(), ...others])]
  const params = { ...query.relations, pairs: [...pairs.values()], entities: ids }
  const [row] = await budget.wait((signal) => db.run(showQuery, params, { signal }))
  const entities = toEntities(row!.entities)
  const byPair = new Map<string, PathRelation[]>()
  for (const [at, relation] of toRelations(row!.relations, entities).entries()) {
    const key = keyOf(relation.subjectId, relation.objectId)
    byPair.set(key, [...(byPair.get(key) ?? []), { ...relation, documents: row!.documents[at]! }])
  }
  const isFollowed = ({ type, subjectId }: Relation, from: string) =>
    !query.directed || subjectId === from || vocabulary[type].symmetric
  return {
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    between: (from, to) => (byPair.get(keyOf(from, to)) ?? []).filter((relation) => isFollowed(relation, from)),
  }
}

const choiceOf = (relation: PathRelation) => ({
  id: relation.id,
  strength: relation.strength,
  type: relation.type,
  earliest: relation.validity.earliest ?? '',
  latest: relation.validity.latest ?? '',
  spans: spansIn(relation.validity).map(({ first, last }) => `${first}/${last}`),
  relation,
})

/** A path over one relation a step, the one that counts, beside all by which each step may go. */
export function pathBy(
  entities: readonly Entity[],
  relations: PathRelation[],
  all: readonly (readonly PathRelation[])[],
): Path {
  const strength = Math.min(...relations.map((relation) => relation.strength))
  return {
    entities: [...entities],
    relations,
    steps: relations.map((relation, i) => ({
      from: entities[i]!,
      to: entities[i + 1]!,
      relation,
      relations: [...all[i]!],
    })),
    length: relations.length,
    strength,
    weakest: relations.find((relation) => relation.strength === strength)!,
    period: commonPeriod(relations.map(({ validity }) => validity)),
    periods: commonPeriods(all.map((step) => step.map(({ validity }) => validity))),
  }
}

function pathOf(entities: readonly Entity[], between: RelationsBetween, query: PathQuery): Path | undefined {
  const parallel = pairsOf(entities.map(({ id }) => id)).map(({ from, to }) => between(from, to).map(choiceOf))
  const chosen = chooseRelations(parallel, query)
  if (!chosen) return undefined
  const relations = chosen.best.map(({ relation }) => relation)
  const all = chosen.steps.map((step) => step.map(({ relation }) => relation))
  return pathBy(entities, relations, all)
}

/**
 * Fills paths, and other entities named by their ids likewise. A path of which so much has been retracted since it was
 * found that it is none any more is undefined.
 */
export async function hydratePaths(
  db: Db,
  query: PathQuery,
  budget: Budget,
  wanted: { paths: readonly (readonly string[])[]; others?: readonly string[] },
): Promise<{ paths: (Path | undefined)[]; others: Entity[] }> {
  const { paths, others = [] } = wanted
  if (paths.length + others.length === 0) return { paths: [], others: [] }
  const { entities, between } = await readPaths(db, query, budget, wanted)
  const known = (ids: readonly string[]) => ids.flatMap((id) => entities.get(id) ?? [])
  return {
    others: known(others),
    paths: paths.map((path) => pathOf(known(path), between, query)),
  }
}

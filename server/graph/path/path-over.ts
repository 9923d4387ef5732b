import type { Entity } from '../entity/entity'
import type { Relation } from '../relation/relation'
import { pathBy } from './hydrate'
import type { Path } from './hydrate'

/** A path over certain relations, one a step, between entities that follow one another. */
export function pathOver(entities: readonly Entity[], over: readonly Relation[]): Path {
  const relations = over.map((relation) => ({ ...relation, documents: [] }))
  return pathBy(
    entities,
    relations,
    relations.map((relation) => [relation]),
  )
}

import { KnownError } from '../errors'
import type { Entity } from '../graph/entity/entity'
import type { Loaders } from './loaders'

/**
 * An entity that something in the graph refers to; where it was retracted, as retracted claims alone can, what it was. Throws KnownError NOT_FOUND that names it where somebody took it out of
 * the database by hand: the rest of the answer stands.
 */
export async function theEntity(loaders: Loaders, id: string): Promise<Entity> {
  const entity = (await loaders.entity(id)) ?? (await loaders.retractedEntity(id))
  if (entity) return entity
  throw new KnownError(
    'NOT_FOUND',
    `“${id}” is referred to here and is not in the graph: somebody took it out of the database. Record it again under that id.`,
    { details: { missing: id } },
  )
}

/** Several of them: each that is missing fails for itself. */
export const theEntities = (loaders: Loaders, ids: readonly string[]): Promise<Entity>[] =>
  ids.map((id) => theEntity(loaders, id))

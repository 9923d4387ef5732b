import type { Entity } from '../graph/entity/entity'
import type { Loaders } from './loaders'

/** An entity that must be there, as something in the graph refers to it. */
export async function theEntity(loaders: Loaders, id: string): Promise<Entity> {
  const entity = await loaders.entity(id)
  if (!entity) throw new Error(`The graph refers to an entity that is not there: ${id}`)
  return entity
}

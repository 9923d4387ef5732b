import { KnownError } from '../errors'
import { pathOver } from '../graph/path/path-over'
import type { Path } from '../graph/path/hydrate'
import type { Relation } from '../graph/relation/relation'
import { theEntities } from './end'
import type { Loaders } from './loaders'

/** Entities that follow one another, and the relations between each two, by their ids. */
type Chain = { entities: readonly string[]; relations: readonly string[] }

/** A relation that an answer rests on. Throws KnownError NOT_FOUND where it was retracted meanwhile. */
export async function theRelation(loaders: Loaders, id: string): Promise<Relation> {
  const relation = await loaders.relation(id)
  if (relation) return relation
  throw new KnownError('NOT_FOUND', `“${id}” was retracted while this was answered. Ask again.`, {
    details: { missing: id },
  })
}

/** Chains as paths: all their entities and relations are one statement each. */
export const chainPaths = (loaders: Loaders, chains: readonly Chain[]): Promise<Path[]> =>
  Promise.all(
    chains.map(async ({ entities, relations }) =>
      pathOver(
        await Promise.all(theEntities(loaders, entities)),
        await Promise.all(relations.map((id) => theRelation(loaders, id))),
      ),
    ),
  )

import type { Db, RunOptions } from '../../db/query'
import type { Entity } from '../../graph/entity/entity'
import { checkFirst } from '../../graph/page'
import { similarEntities } from '../../graph/search/similar'

/** An entity that came with an import, and what may be the same. */
export type LikelyDuplicate = { entity: Entity; similar: Entity[] }

/** So many of the best connected entities of an import are looked at. */
export const LOOKED_AT = 30
const MOST = 20
const SIMILAR = 3

/** Those of some entities that may be there twice, in their order; `first` of them at most. Throws KnownError BAD_INPUT. */
export async function likelyDuplicates(
  db: Db,
  entities: readonly Entity[],
  first: number,
  options?: RunOptions,
): Promise<LikelyDuplicate[]> {
  checkFirst(first, MOST)
  const found: LikelyDuplicate[] = []
  const told = new Set<string>()
  for (const entity of entities) {
    if (found.length === first) break
    if (told.has(entity.id)) continue
    const { id, kind, name, aliases } = entity
    // Of a name that many bear, one more than is shown: it finds itself too.
    const alike = await similarEntities(db, { kind, name, aliases: aliases.slice(0, 100), first: SIMILAR + 1 }, options)
    const similar = alike.filter((each) => each.id !== id).slice(0, SIMILAR)
    if (similar.length === 0) continue
    found.push({ entity, similar })
    for (const each of [entity, ...similar]) told.add(each.id)
  }
  return found
}

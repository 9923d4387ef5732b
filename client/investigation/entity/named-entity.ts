import type { EntityChipFragment } from '../../generated/graphql'
import { fetchByIds } from '../expansion/draw'
import type { DrawnEntity } from '../graph'
import { investigation } from '../store'

/** A drawn entity as forms and panels name it. */
export const chipOf = ({
  id,
  kind,
  name,
  distinction,
  countries,
  relationTotal,
  hub,
}: DrawnEntity): EntityChipFragment => ({
  id,
  kind,
  name,
  distinction: distinction ?? null,
  countries: [...countries],
  relationTotal,
  hub,
})

/** Entities by their ids: those that are drawn from the drawing, the others from the server. Throws an ApiError. */
export async function chipsByIds(ids: readonly string[]): Promise<EntityChipFragment[]> {
  const { entities } = investigation.drawing()
  const missing = ids.filter((id) => !entities.has(id))
  const fetched = missing.length > 0 ? (await fetchByIds(missing)).entities : []
  const known = new Map<string, EntityChipFragment>(fetched.map((entity) => [entity.id, entity]))
  return ids.flatMap((id) => {
    const drawn = entities.get(id)
    return drawn ? chipOf(drawn) : (known.get(id) ?? [])
  })
}

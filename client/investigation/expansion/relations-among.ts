import { ApiError, ask } from '../../api'
import { counted } from '../../../model/text/counted'
import { mostOf } from '../../../model/limits'
import { graphql } from '../../generated'
import type { RelationCardFragment } from '../../generated/graphql'

const relationsAmong = graphql(`
  query Among($ids: [ID!]!) {
    between(ids: $ids) {
      truncated
      relations {
        ...RelationCard
      }
    }
  }
`)

/** More relations at once are no picture, and no browser draws them smoothly. */
const RELATIONS_AT_ONCE = 10_000

/** Relations among entities. `told`: that these are not all, as a sentence; null where they are. */
export type Among = { relations: RelationCardFragment[]; told: string | null }

/** Lists that are each short enough, such that any two ids stand in one of them together, and at least one of the two is among the first `fresh`. */
export function meetings(ids: readonly string[], size: number, fresh = ids.length): string[][] {
  if (ids.length <= size) return [[...ids]]
  const half = Math.max(1, Math.floor(size / 2))
  const parts = Array.from({ length: Math.ceil(ids.length / half) }, (_, i) => ids.slice(i * half, (i + 1) * half))
  const begun = Math.ceil(fresh / half)
  return parts.flatMap((part, i) => (i < begun ? parts.slice(i + 1).map((other) => [...part, ...other]) : []))
}

const tooMuch = (error: unknown): boolean => error instanceof ApiError && error.code === 'TOO_LARGE'

/** The relations among some; null where they are too much for one answer. */
async function askAmong(ids: readonly string[]) {
  try {
    const { between } = await ask(relationsAmong, { ids: [...ids] })
    return between.truncated && ids.length > 2 ? null : between.relations
  } catch (error) {
    if (ids.length > 2 && tooMuch(error)) return null
    throw error
  }
}

/**
 * The relations among entities in the whole graph that have one of the first `fresh` at an end, however many entities there are: what is too much for one
 * question is asked in parts. At most 10,000, and that is told. Throws an ApiError.
 */
export async function fetchAmong(ids: readonly string[], fresh = ids.length): Promise<Among> {
  const found = new Map<string, RelationCardFragment>()
  const open = ids.length === 0 ? [] : meetings(ids, mostOf.entities, fresh)
  while (open.length > 0) {
    const some = open.pop()!
    const relations = await askAmong(some)
    if (relations) for (const relation of relations) found.set(relation.id, relation)
    else open.push(...meetings(some, Math.ceil(some.length / 2)))
    if (found.size > RELATIONS_AT_ONCE) return { relations: strongest(found), told: tooMany(ids.length) }
  }
  return { relations: [...found.values()], told: null }
}

const strongest = (found: ReadonlyMap<string, RelationCardFragment>) =>
  [...found.values()].sort((a, b) => b.strength - a.strength).slice(0, RELATIONS_AT_ONCE)

const tooMany = (entities: number): string =>
  `Among these ${counted(entities, 'entity', 'entities')} there are more than ${RELATIONS_AT_ONCE.toLocaleString('en')} relations, and one step draws ` +
  `${RELATIONS_AT_ONCE.toLocaleString('en')}: the others are not drawn. Take some entities away and ask again, or expand those you need.`

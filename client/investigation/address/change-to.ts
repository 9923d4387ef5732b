import type { EntityCardFragment } from '../../generated/graphql'
import { diffOf } from '../diff'
import type { Diff } from '../diff'
import { drawnEntity, drawnRelation } from '../expansion/drawn-fields'
import { fetchAmong } from '../expansion/relations-among'
import { fetchByIds, placed } from '../expansion/draw'
import type { DrawnEntity, DrawnRelation } from '../graph'
import { investigation } from '../store'
import { asRemembered, knowsPlaces } from './memory'
import type { Memory } from './memory'
import { idsIn, unpackSteps } from '../steps'
import type { Facts, PackedSteps } from '../steps'

const origin = { x: 0, y: 0 }
const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]))

/** How to get to a drawing; what of it is gone; the steps that lead on from it; and what it could not have whole, as a sentence. */
export type Change = {
  diff: Diff
  gone: { entities: string[]; relations: number }
  steps: ReturnType<typeof unpackSteps> | undefined
  told: string | null
}

/**
 * The change that makes the drawing hold just these entities, as they are remembered; of what is not remembered, all relations among them, and
 * places beside each other. Throws an ApiError.
 */
export async function changeTo(
  ids: readonly string[],
  memory: Memory | null,
  packed: PackedSteps | null,
): Promise<Change> {
  const missing = ids.filter((id) => !investigation.drawing().entities.has(id))
  const named = memory?.relations
  const remembered = named ?? []
  const [cards, among] = await Promise.all([
    fetchByIds([...missing, ...remembered, ...(packed ? idsIn(packed) : [])]),
    named ? undefined : fetchAmong(ids),
  ])
  const drawn = investigation.drawing().entities
  const facts: Facts = {
    entities: new Map([...drawn, ...byId(cards.entities.map((card) => drawnEntity(card, origin)))]),
    relations: byId(cards.relations.map(drawnRelation)),
  }
  const relations = among?.relations.map(drawnRelation) ?? remembered.flatMap((id) => facts.relations.get(id) ?? [])
  return {
    diff: diffTo(ids, memory, { cards: cards.entities, relations }),
    gone: {
      entities: ids.filter((id) => !facts.entities.has(id)),
      relations: remembered.filter((id) => !facts.relations.has(id)).length,
    },
    steps: packed ? unpackSteps(packed, facts) : undefined,
    told: among?.told ?? null,
  }
}

/** The change to just these entities and relations, with what is remembered of how they look. */
function diffTo(
  ids: readonly string[],
  memory: Memory | null,
  { cards, relations }: { cards: readonly EntityCardFragment[]; relations: readonly DrawnRelation[] },
): Diff {
  const drawing = investigation.drawing()
  const [wanted, stay] = [new Set(ids), byId(relations)]
  const come = cards.filter(({ id }) => wanted.has(id) && !drawing.entities.has(id))
  const fresh = memory && knowsPlaces(memory) ? come.map((card) => drawnEntity(card, origin)) : placed(drawing, come)
  const edit = {
    entities: {
      add: fresh,
      update: [] as DrawnEntity[],
      remove: [...drawing.entities.keys()].filter((id) => !wanted.has(id)),
    },
    relations: { add: relations, remove: [...drawing.relations.keys()].filter((id) => !stay.has(id)) },
  }
  if (!memory) return diffOf(drawing, edit)
  const remembered = (entity: DrawnEntity) => asRemembered(entity, memory)
  const known = ids.flatMap((id) => drawing.entities.get(id) ?? [])
  return diffOf(drawing, {
    ...edit,
    entities: { ...edit.entities, add: fresh.map(remembered), update: known.map(remembered) },
    expansions: { add: memory.expansions },
    filters: memory.filters,
  })
}

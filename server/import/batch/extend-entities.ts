import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import { searchable } from '../../graph/fold-text'
import { attributeChange } from '../../graph/ledger/entity-change'
import { remark } from '../draft'
import type { ProblemDraft } from '../draft'
import type { Batch } from './batch'
import type { Known } from './existing-entities'
import { isLonger } from './merge'

const texts = z.array(z.string())
const lists = z.array(texts)
const ids = z.object({ ids: texts })
const changed = defineQuery('batch/changed-by-hand.cypher', ids, z.object({ id: z.string(), changes: texts }))
const extend = defineQuery(
  'batch/extend-entities.cypher',
  ids.extend({
    aliases: lists,
    descriptions: z.array(z.string().nullable()),
    countries: lists,
    topics: lists,
    folded: lists,
  }),
  z.object({}),
)

type Extended = Batch['extended'][number]

/** What a file adds to, and the attributes of an entity by which somebody may have decided about it. */
const DECIDED = {
  aliases: ['aliases', 'name'],
  description: ['description'],
  countries: ['countries'],
  topics: ['topics'],
} as const
type Field = keyof typeof DECIDED

/** The attributes of each of some entities that somebody changed by hand. */
async function changedByHand(tx: Runner, entities: readonly string[]): Promise<Map<string, Set<string>>> {
  const rows = await tx.run(changed, { ids: [...entities] })
  const namesIn = (changes: string) =>
    attributeChange
      .array()
      .parse(JSON.parse(changes))
      .map(({ attribute }) => attribute)
  return new Map(rows.map(({ id, changes }) => [id, new Set(changes.flatMap(namesIn))]))
}

/** Leaves of what is added to an entity what somebody has decided about by hand, and tells it. */
function withoutDecided({ entity, place }: Extended, there: Known, decided: ReadonlySet<string>) {
  const isOther = (field: Field) => JSON.stringify(entity[field]) !== JSON.stringify(there[field])
  const kept = (Object.keys(DECIDED) as Field[]).filter(
    (field) => isOther(field) && DECIDED[field].some((name) => decided.has(name)),
  )
  const whole = { ...entity, ...Object.fromEntries(kept.map((field) => [field, there[field]])) }
  const told = kept.map((field) => {
    const reason = `“${there.name}” was changed by hand since: what the file adds to its ${field} is not taken over.`
    return remark(place, field, reason)
  })
  return { whole, told }
}

/**
 * Gives entities of a file what other records of it add to them, all but what somebody changed by hand since: that is told.
 * `known`: what they are until then.
 */
export async function extendEntities(
  tx: Runner,
  extended: readonly Extended[],
  known: ReadonlyMap<string, Known>,
): Promise<ProblemDraft[]> {
  if (extended.length === 0) return []
  const decided = await changedByHand(
    tx,
    extended.map(({ entity }) => entity.id),
  )
  const done = extended.map((one) => {
    const { id } = one.entity
    return withoutDecided(one, known.get(id)!, decided.get(id) ?? new Set())
  })
  const all = done
    .map(({ whole }) => whole)
    .filter((whole) => isLonger(known.get(whole.id)!, whole))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  if (all.length > 0) {
    await tx.run(extend, {
      ids: all.map(({ id }) => id),
      aliases: all.map(({ aliases }) => aliases),
      descriptions: all.map(({ description }) => description),
      countries: all.map(({ countries }) => countries),
      topics: all.map(({ topics }) => topics),
      folded: all.map(({ id, name, aliases }) => searchable(name, aliases, known.get(id)!.identifiers)),
    })
  }
  return done.flatMap(({ told }) => told)
}

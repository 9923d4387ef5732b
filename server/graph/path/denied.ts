import { z } from 'zod'

import { defineQuery } from '../../db/query'
import { RelationType } from '../../../model/generated/vocabulary'
import { entitiesByIds } from '../entity/entity'
import type { PathWish } from './arguments'
import { across } from './ground'
import type { Stop, Tie } from './ground'
import type { Found, PathScene } from './search'
import { vocabulary } from '../../../model/vocabulary/relation-type'

const deniedRow = z.object({ id: z.string(), subject: z.string(), type: z.enum(RelationType), object: z.string() })
type Denied = z.infer<typeof deniedRow>
const deniedQuery = defineQuery(
  'path/denied.cypher',
  z.object({ entities: z.array(z.string()), limit: z.bigint() }),
  deniedRow,
)

/** How many relations the entities may have together whose denials are looked for: the nearest to the ends first. */
const MOST_RELATIONS = 2_000
const MOST_DENIED = 200

/** Denied relations by their ids. */
type Denials = ReadonlyMap<string, Denied>

/** The other end of a denied relation; undefined: it is not one of this entity. */
const beyond = ({ subject, object }: Denied, id: string): string | undefined =>
  subject === id ? object : object === id ? subject : undefined

/**
 * The entities near the ends, also over denied relations, in the order in which they are reached, as long as their
 * claims are few enough to be read.
 */
function nearby({ terms, ground }: Found, denials: Denials): Stop[] {
  const near = new Set([...terms.starts, ...terms.ends])
  let total = 0
  for (const stop of near) {
    total += stop.total
    if (total > MOST_RELATIONS) {
      near.delete(stop)
      total -= stop.total
      continue
    }
    const over = [...denials.values()].flatMap((denied) => ground.stop(beyond(denied, stop.id) ?? '') ?? [])
    for (const there of [...stop.ties.map((tie) => across(tie, stop)), ...over]) {
      if (terms.passable(there)) near.add(there)
    }
  }
  return [...near]
}

/** Makes the ends of denied relations known, which no other relation may lead to. */
async function learnEnds({ db, clock }: PathScene, { ground }: Found, denials: Denials): Promise<void> {
  const ends = [...denials.values()].flatMap(({ subject, object }) => [subject, object])
  const unknown = [...new Set(ends)].filter((id) => !ground.stop(id))
  if (unknown.length === 0) return
  const found = await clock.wait((signal) => entitiesByIds(db, unknown, { signal }))
  for (const entity of found) {
    if (entity) ground.add({ id: entity.id, hub: entity.hub, total: entity.relationTotal })
  }
}

/**
 * The denied relations of entities near the ends. A search that was told that there is no path has hardly read anything,
 * and what lies behind a denied relation never: both are read here, one relation further from both ends each time.
 */
async function denialsAround(scene: PathScene, found: Found, { maxLength }: PathWish): Promise<Denials> {
  const { db, clock } = scene
  const denials = new Map<string, Denied>()
  const asked = new Set<Stop>()
  for (let steps = 0; steps <= maxLength && denials.size < MOST_DENIED; steps += 2) {
    const fresh = nearby(found, denials).filter((stop) => !asked.has(stop))
    if (fresh.length === 0) break
    const unread = fresh.filter(({ readTo, total }) => readTo > 1 && total > 0)
    if (unread.length > 0) await found.ground.explore(unread, 1, clock)
    for (const stop of fresh) asked.add(stop)
    const params = { entities: fresh.map(({ id }) => id), limit: BigInt(MOST_DENIED) }
    for (const row of await clock.wait((signal) => db.run(deniedQuery, params, { signal }))) denials.set(row.id, row)
    await learnEnds(scene, found, denials)
  }
  return denials
}

/** A way that may run over denied relations. */
type Way = { stops: Stop[]; ties: Tie[]; over: Denied[] }

/** Which denied relations a question would follow from one of their ends on, if they were not denied. */
function follows({ relations, directed }: PathWish): (denied: Denied, from: string) => boolean {
  // Whether its documents would be among those asked for, or its time sure, nobody can say of what is not so.
  if (relations.documents || relations.surely) return () => false
  return ({ type, subject }, from) =>
    (relations.types?.includes(type) ?? true) && (!directed || subject === from || vocabulary[type].symmetric)
}

/** Whether a way has all else that the question asks for. */
function isWished({ stops, ties, over }: Way, { via, requireTypes, sameTime }: PathWish): boolean {
  const types = new Set([...ties, ...over].map(({ type }) => type))
  const ends = ties.flatMap(({ latest }) => latest || [])
  return (
    via.every((id) => stops.some((stop) => stop.id === id)) &&
    requireTypes.every((type) => types.has(type)) &&
    (!sameTime || ties.every(({ earliest }) => ends.every((end) => earliest <= end)))
  )
}

/** Where a way may go on from an entity: over a relation, or over a denied one. */
type Step = { there: Stop; tie: Tie[]; by: Denied[] }

/** All steps from an entity on that a question would follow. */
function stepsFrom(denials: Denials, { terms, ground }: Found, wish: PathWish): (here: Stop) => Step[] {
  const may = follows(wish)
  const byEnd = new Map<string, Denied[]>()
  for (const denied of denials.values()) {
    for (const id of new Set([denied.subject, denied.object])) byEnd.set(id, [...(byEnd.get(id) ?? []), denied])
  }
  return (here) => [
    ...here.ties
      .filter((tie) => terms.leads(tie, here))
      .map((tie) => ({ there: across(tie, here), tie: [tie], by: [] })),
    ...(byEnd.get(here.id) ?? []).flatMap((by) => {
      const there = ground.stop(beyond(by, here.id) ?? '')
      return there && may(by, here.id) ? [{ there, tie: [], by: [by] }] : []
    }),
  ]
}

/** A shortest way from any of some entities to an end, over denied relations where they help. */
function wayFrom(starts: Stop[], { terms }: Found, most: number, stepsOf: (here: Stop) => Step[]): Way | undefined {
  const reached = new Map<Stop, Way>()
  for (const start of starts) reached.set(start, { stops: [start], ties: [], over: [] })
  for (const [here, { stops, ties, over }] of reached) {
    if (stops.length > most) continue
    for (const { there, tie, by } of stepsOf(here)) {
      if (!terms.passable(there) || reached.has(there)) continue
      const further = { stops: [...stops, there], ties: [...ties, ...tie], over: [...over, ...by] }
      if (terms.ends.has(there)) return further
      reached.set(there, further)
    }
  }
  return undefined
}

/** A way from one end to the other, over denied relations where they help; undefined: not even they tie the ends. */
function wayOver(denials: Denials, found: Found, wish: PathWish): Way | undefined {
  const stepsOf = stepsFrom(denials, found, wish)
  const { starts, ends } = found.terms
  // What is an end as well begins alone: from the others, a way may end there.
  const apart = starts.filter((start) => ends.has(start)).map((start) => [start])
  for (const some of [starts.filter((start) => !ends.has(start)), ...apart]) {
    const way = wayFrom(some, found, wish.maxLength, stepsOf)
    if (way) return way
  }
  return undefined
}

/** “A supplies B”, of denied relations. */
async function inWords({ db, clock }: PathScene, over: readonly Denied[]): Promise<string[]> {
  const ids = [...new Set(over.flatMap(({ subject, object }) => [subject, object]))]
  const entities = await clock.wait((signal) => entitiesByIds(db, ids, { signal }))
  const nameOf = (id: string): string => entities[ids.indexOf(id)]?.name ?? id
  return over.map(({ subject, type, object }) => `“${nameOf(subject)} ${vocabulary[type].label} ${nameOf(object)}”`)
}

/** What denied relations there are where no path was found. */
export type Denying = {
  /** Those over which there would be a path as it is wished, as "“A supplies B”"; none: not even they tie the ends. */
  over: string[]
  /** Whether some relation of an entity is denied. */
  touches: (id: string) => boolean
}

/** Looks for denied relations among those of entities near the ends of a search that found no path. Throws PathStopped. */
export async function denying(scene: PathScene, found: Found, wish: PathWish): Promise<Denying> {
  const denials = await denialsAround(scene, found, wish)
  const way = wayOver(denials, found, wish)
  const over = way && isWished(way, wish) ? way.over : []
  return {
    over: over.length > 0 ? await inWords(scene, over) : [],
    touches: (id) => [...denials.values()].some((denied) => beyond(denied, id) !== undefined),
  }
}

import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db } from '../../db/query'
import { RelationType } from '../../../model/generated/vocabulary'
import { enumColumn, flagColumn, textColumn, wholeColumn } from '../columns'
import { conditions } from '../relation/filter'
import type { RelationConditions } from './arguments'
import type { Clock } from './clock'
import { PathStopped } from './limits'
import type { PathLimits } from './limits'

/** An entity as a search for paths sees it. */
export type Stop = {
  id: string
  hub: boolean
  /** How many relations it has in the whole graph. */
  total: number
  /** All its relations of this strength or more that pass the filter are known. */
  readTo: number
  /** Its relations that are known, in no order. */
  ties: Tie[]
}

/** A relation as a search for paths sees it; what the search does not want is not there. */
export type Tie = {
  id: string
  strength: number
  type: RelationType | undefined
  /** '' where it is not known or open. */
  earliest: string
  latest: string
  /** In the order of the relation where directions are wanted, else in any. */
  subject: Stop
  object: Stop
}

/** What of relations a search wants to know besides their ends and their strength. */
export type Wants = { typed: boolean; dated: boolean; directed: boolean }

/** Nothing is stronger: what has been read to here has not been read. */
const UNREAD = 6

/** Relations that go on from one entity to the next, in order; `stops` has one more. */
export type Chain = { stops: Stop[]; ties: Tie[] }

/** Where a relation leads, seen from one of its ends. */
export const across = (tie: Tie, here: Stop): Stop => (tie.subject === here ? tie.object : tie.subject)

/** The part of the graph that one search has read so far, under one filter of relations. */
export type Ground = {
  stop(id: string): Stop | undefined
  /** Makes an entity known, without its relations. */
  add(entity: { id: string; hub: boolean; total: number }): Stop
  /** Whether it has too many relations to be read whole. */
  tooLarge(stop: Stop): boolean
  /** Takes what has been read already: all relations of the entities with these ids, which are known or lead to each other. */
  learn(entities: readonly string[], ties: TieColumns): void
  /** Reads the relations of at least `grade` of some entities, in one statement. Throws PathStopped. */
  explore(stops: readonly Stop[], grade: number, clock: Clock): Promise<void>
  /** Entities that are known and of which nothing has been read, those nearest to what was read first. */
  fringe(): Iterable<Stop>
}

/** What statements about relations on paths take. */
export const relationParams = { ...conditions, types: z.array(z.enum(RelationType)).nullable() }
const wants = { typed: z.boolean(), dated: z.boolean(), directed: z.boolean() }
export const readParams = { ...relationParams, ...wants }
const exploreParams = z.object({
  ...readParams,
  entities: z.array(z.string()),
  grade: z.bigint(),
  below: z.array(z.bigint()),
  limit: z.bigint(),
})
/** Relations as columns: of which entity (its place in a list), and where each leads. Those that are not wanted are empty. */
export const tieColumns = z.object({
  at: wholeColumn,
  others: textColumn,
  hubs: flagColumn,
  totals: wholeColumn,
  ids: textColumn,
  strengths: wholeColumn,
  types: enumColumn(RelationType),
  earliest: textColumn,
  latest: textColumn,
  outgoing: flagColumn,
})
type TieColumns = z.infer<typeof tieColumns>
const exploreQuery = defineQuery('path/explore.cypher', exploreParams, tieColumns)

/** Begins with nothing read. All statements together read at most `limits.relations` relations. */
export function openGround(db: Db, relations: RelationConditions & Wants, limits: PathLimits): Ground {
  const stops = new Map<string, Stop>()
  const ties = new Map<string, Tie>()
  const unread = new Set<Stop>()
  let left = limits.relations

  const add: Ground['add'] = ({ id, hub, total }) => {
    const known = stops.get(id)
    if (known) return known
    const stop: Stop = { id, hub, total, readTo: UNREAD, ties: [] }
    stops.set(id, stop)
    unread.add(stop)
    return stop
  }

  function take(here: Stop, row: TieColumns, i: number): void {
    const id = row.ids[i]!
    if (ties.has(id)) return
    const there = stops.get(row.others[i]!)!
    const [subject, object] = row.outgoing[i] === false ? [there, here] : [here, there]
    const [earliest, latest] = [row.earliest[i] ?? '', row.latest[i] ?? '']
    const tie = { id, strength: row.strengths[i]!, type: row.types[i], earliest, latest, subject, object }
    ties.set(id, tie)
    subject.ties.push(tie)
    object.ties.push(tie)
  }

  function learn(entities: readonly string[], row: TieColumns, grade = 1, cost = 0): void {
    left -= Math.max(cost, row.ids.length)
    if (left < 0) throw new PathStopped('relations')
    row.others.forEach((id, i) => add({ id, hub: row.hubs[i]!, total: row.totals[i]! }))
    row.at.forEach((at, i) => take(stops.get(entities[at]!)!, row, i))
    for (const id of entities) {
      const stop = stops.get(id)!
      stop.readTo = Math.min(stop.readTo, grade)
      unread.delete(stop)
    }
  }

  return {
    stop: (id) => stops.get(id),
    add,
    tooLarge: (stop) => stop.total > limits.entityRelations,
    fringe: () => unread,
    learn,
    async explore(wanted, grade, clock) {
      const cost = wanted.reduce((sum, stop) => sum + stop.total, 0)
      if (cost > left) throw new PathStopped('relations')
      const entities = wanted.map(({ id }) => id)
      const below = wanted.map(({ readTo }) => BigInt(readTo))
      const params = { ...relations, entities, below, grade: BigInt(grade), limit: BigInt(left + 1) }
      const [row] = await clock.wait((signal) => db.run(exploreQuery, params, { signal }))
      if (row) learn(entities, row, grade, cost)
    },
  }
}

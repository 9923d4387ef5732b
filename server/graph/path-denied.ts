import { z } from 'zod'

import { defineQuery } from '../db/query'
import { RelationType } from '../generated/vocabulary'
import { entitiesByIds } from './entity'
import type { PathWish } from './path-arguments'
import { across } from './path-ground'
import type { Stop, Tie } from './path-ground'
import type { Found, PathScene } from './path-search'
import { vocabulary } from './vocabulary'

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

/** The entities near the ends, in the order in which they are reached, as long as their claims are few enough to be read. */
function nearby({ terms }: Found): Stop[] {
  const near = new Set([...terms.starts, ...terms.ends])
  let total = 0
  for (const stop of near) {
    total += stop.total
    if (total > MOST_RELATIONS) {
      near.delete(stop)
      total -= stop.total
      continue
    }
    for (const tie of stop.ties) if (terms.passable(across(tie, stop))) near.add(across(tie, stop))
  }
  return [...near]
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

/** A shortest way from one end to the other, over denied relations where they help; undefined: not even they tie the ends. */
function wayOver(denied: readonly Denied[], { terms, ground }: Found, wish: PathWish): Way | undefined {
  const may = follows(wish)
  const beside = (here: Stop): { there: Stop; tie: Tie[]; by: Denied[] }[] => [
    ...here.ties
      .filter((tie) => terms.leads(tie, here))
      .map((tie) => ({ there: across(tie, here), tie: [tie], by: [] })),
    ...denied.flatMap((by) => {
      const other = by.subject === here.id ? by.object : by.object === here.id ? by.subject : undefined
      const there = other === undefined ? undefined : ground.stop(other)
      return there && may(by, here.id) ? [{ there, tie: [], by: [by] }] : []
    }),
  ]
  const reached = new Map<Stop, Way>()
  for (const start of terms.starts) reached.set(start, { stops: [start], ties: [], over: [] })
  for (const [here, way] of reached) {
    const { stops, ties, over } = way
    if (stops.length > 1 && terms.ends.has(here)) return way
    if (stops.length > wish.maxLength) continue
    for (const { there, tie, by } of beside(here)) {
      if (terms.passable(there) && !reached.has(there))
        reached.set(there, { stops: [...stops, there], ties: [...ties, ...tie], over: [...over, ...by] })
    }
  }
  return undefined
}

/**
 * Where no path was found: the denied relation over which there would be one as it is wished, as "“A supplies B”". Looked
 * for among the relations of entities near the ends. Throws PathStopped.
 */
export async function deniedTie({ db, clock }: PathScene, found: Found, wish: PathWish): Promise<string | undefined> {
  const entities = nearby(found).map(({ id }) => id)
  const denied = await clock.wait((signal) => db.run(deniedQuery, { entities, limit: BigInt(MOST_DENIED) }, { signal }))
  const way = wayOver(denied, found, wish)
  const first = way && isWished(way, wish) ? way.over[0] : undefined
  if (!first) return undefined
  const ends = await clock.wait((signal) => entitiesByIds(db, [first.subject, first.object], { signal }))
  const [subject, object] = ends.map((entity) => entity?.name)
  return `“${subject ?? first.subject} ${vocabulary[first.type].label} ${object ?? first.object}”`
}

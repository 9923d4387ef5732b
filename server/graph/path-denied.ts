import { z } from 'zod'

import { defineQuery } from '../db/query'
import { RelationType } from '../generated/vocabulary'
import { entitiesByIds } from './entity'
import { across } from './path-ground'
import type { Stop } from './path-ground'
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

/** The denied relations on a shortest way from one end to the other; undefined: not even they tie the ends. */
function wayOver(denied: readonly Denied[], { terms, ground }: Found, maxLength: number): Denied[] | undefined {
  const beside = (here: Stop) => [
    ...here.ties.map((tie) => ({ there: across(tie, here), by: [] as Denied[] })),
    ...denied.flatMap((by) => {
      const other = by.subject === here.id ? by.object : by.object === here.id ? by.subject : undefined
      const there = other === undefined ? undefined : ground.stop(other)
      return there ? [{ there, by: [by] }] : []
    }),
  ]
  const reached = new Map<Stop, { length: number; over: Denied[] }>()
  for (const start of terms.starts) reached.set(start, { length: 0, over: [] })
  for (const [here, { length, over }] of reached) {
    if (length > 0 && terms.ends.has(here)) return over
    if (length === maxLength) continue
    for (const { there, by } of beside(here)) {
      if (terms.passable(there) && !reached.has(there))
        reached.set(there, { length: length + 1, over: [...over, ...by] })
    }
  }
  return undefined
}

/**
 * Where no path was found: the denied relation over which there would be one, as "“A supplies B”". Looked for among the
 * relations of entities near the ends. Throws PathStopped.
 */
export async function deniedTie(
  { db, clock }: PathScene,
  found: Found,
  maxLength: number,
): Promise<string | undefined> {
  const entities = nearby(found).map(({ id }) => id)
  const denied = await clock.wait((signal) => db.run(deniedQuery, { entities, limit: BigInt(MOST_DENIED) }, { signal }))
  const [first] = wayOver(denied, found, maxLength) ?? []
  if (!first) return undefined
  const ends = await clock.wait((signal) => entitiesByIds(db, [first.subject, first.object], { signal }))
  const [subject, object] = ends.map((entity) => entity?.name)
  return `“${subject ?? first.subject} ${vocabulary[first.type].label} ${object ?? first.object}”`
}

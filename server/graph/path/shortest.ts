import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db } from '../../db/query'
import { weakestOf } from './arguments'
import type { PathWish } from './arguments'
import type { Clock } from './clock'
import { relationParams } from './ground'
import { vocabulary } from '../../../model/vocabulary/relation-type'

/** A path by its ids. */
export type PathIds = {
  entities: string[]
  /** Each with its two ends in the order of the path. */
  relations: { id: string; from: string; to: string }[]
  /** Of its weakest relation. */
  strength: number
}

/** A path with the strengths of its relations. */
export type Way = Omit<PathIds, 'strength'> & { strengths: number[] }

/** Where ways are looked for: the part of a path that is kept, what may not come next, and where it is to end. */
export type Spur = { to: string; kept: Way; without: string[] }

const beginning = z.object({
  at: z.bigint(),
  from: z.string(),
  to: z.string(),
  grades: z.array(z.bigint()),
  most: z.bigint(),
  /** Null: nothing is, and then no id is read. */
  without: z.array(z.string()).nullable(),
  avoid: z.array(z.string()).nullable(),
})
const params = z.object({
  ...relationParams,
  beginnings: z.array(beginning),
  avoidHubs: z.boolean(),
  exempt: z.array(z.string()),
  directed: z.boolean(),
  symmetric: z.array(z.string()),
  tries: z.bigint(),
})
const row = z.object({
  at: z.number(),
  entities: z.array(z.string()),
  relations: z.array(z.string()),
  strengths: z.array(z.number()),
})
const upTo8 = defineQuery('path/shortest.cypher', params, row)
const upTo6 = defineQuery('path/shortest-6.cypher', params, row)

const symmetric = Object.values(vocabulary).flatMap(({ type, symmetric: both }) => (both ? [type] : []))

export const strengthOf = ({ strengths }: Way): number => Math.min(...strengths)

/** Below zero where the first is the better of two paths, above where the other is; 0: they are equally good. */
export function compareWays(a: Way, b: Way, rank: PathWish['rank']): number {
  const [byStrength, byLength] = [strengthOf(b) - strengthOf(a), a.relations.length - b.relations.length]
  return rank === 'WEAKEST_LINK' ? byStrength || byLength : byLength || byStrength
}

/** From where to where; two entities that stand on both sides once. */
export function pairsOf({ from, to, directed }: PathWish): Spur[] {
  const twin = (a: string, b: string) => !directed && a > b && from.includes(b) && to.includes(a)
  return from.flatMap((a) =>
    to
      .filter((b) => b !== a && !twin(a, b))
      .map((b) => ({ to: b, kept: { entities: [a], relations: [], strengths: [] }, without: [] })),
  )
}

function grades({ kept }: Spur, wish: PathWish, tries: Tries): bigint[] {
  const least = weakestOf(wish)
  const most = tries === 'weakest' ? least : Math.min(5, ...kept.strengths)
  return Array.from({ length: most - least + 1 }, (_, i) => BigInt(most - i))
}

function joined({ kept }: Spur, on: z.output<typeof row>): Way {
  const relations = on.relations.map((id, i) => ({ id, from: on.entities[i]!, to: on.entities[i + 1]! }))
  return {
    entities: [...kept.entities, ...on.entities.slice(1)],
    relations: [...kept.relations, ...relations],
    strengths: [...kept.strengths, ...on.strengths],
  }
}

const orNull = (ids: string[]): string[] | null => (ids.length > 0 ? ids : null)

/** Which grades are tried: all from the strongest until there is a way, every one, or only the weakest. */
export type Tries = 'falling' | 'every' | 'weakest'

/**
 * Ways that go on from each spur to its end, in one statement with one SHORTEST 1 for each grade that is tried.
 * Of equally good ones Neo4j gives any. Throws PathStopped, also after `ms` milliseconds.
 */
export async function shortestWays(
  db: Db,
  wish: PathWish,
  { spurs, tries, ms }: { spurs: readonly Spur[]; tries: Tries; ms?: number },
  clock: Clock,
): Promise<Way[][]> {
  if (spurs.length === 0) return []
  const asked = {
    ...wish.relations,
    beginnings: spurs.map((spur, at) => ({
      at: BigInt(at),
      from: spur.kept.entities.at(-1)!,
      to: spur.to,
      grades: grades(spur, wish, tries),
      most: BigInt(wish.maxLength - spur.kept.relations.length),
      without: orNull(spur.without),
      // A shortest way never comes back to where it begins.
      avoid: orNull([...wish.avoid, ...spur.kept.entities.slice(0, -1)]),
    })),
    avoidHubs: wish.avoidHubs,
    exempt: [...wish.from, ...wish.to, ...wish.via],
    directed: wish.directed,
    symmetric,
    tries: tries === 'every' ? 5n : 1n,
  }
  const query = wish.maxLength <= 6 ? upTo6 : upTo8
  const rows = await clock.wait((signal) => db.run(query, asked, { signal }), ms)
  return spurs.map((spur, at) => rows.filter((each) => each.at === at).map((each) => joined(spur, each)))
}

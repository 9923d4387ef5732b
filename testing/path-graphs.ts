import { z } from 'zod'

import type { Db, Query, Runner } from '../server/db/query'
import { seeded } from '../server/export/layout/seeded'
import type { OracleGraph, OracleQuestion, OracleRelation } from './path-oracle'

/** Chance that can be repeated: the same seed gives the same numbers. */
export type Chance = {
  /** A whole number from 0 to below `n`. */
  below(n: number): number
  one<T>(from: readonly T[]): T
  some<T>(from: readonly T[], most: number): T[]
  often(share: number): boolean
}

export function chance(seed: number): Chance {
  const next = seeded(seed)
  const below = (n: number) => Math.floor(next() * n)
  const one = <T>(from: readonly T[]): T => from[below(from.length)]!
  return {
    below,
    one,
    some: (from, most) => [...new Set(Array.from({ length: below(most + 1) }, () => one(from)))],
    often: (share) => next() < share,
  }
}

const TYPES = ['OWNS', 'SUPPLIES_TO', 'LINKED_TO', 'COOPERATES_WITH', 'LOCATED_IN']
const STATUSES = ['ASSERTED', 'ALLEGED', 'DISPUTED']

type Dates = Pick<OracleRelation, 'earliest' | 'latest' | 'spans'>

/** Years with others between them, of which nothing is said: one or two gaps, open at the ends or not. */
function datesWithGaps(random: Chance): Dates {
  const years = [2000, 2002, 2004, 2006].filter(() => random.often(0.7))
  if (years.length < 2) years.splice(0, 2, 2001, 2005)
  const spans = years.map((year) => `${year}-01-01/${year}-12-31`)
  const [isBegun, isOver] = [random.often(0.8), random.often(0.8)]
  if (!isBegun) spans[0] = `0000-01-01/${years[0]}-12-31`
  if (!isOver) spans[spans.length - 1] = `${years.at(-1)}-01-01/9999-12-31`
  return {
    earliest: isBegun ? `${years[0]}-01-01` : null,
    latest: isOver ? `${years.at(-1)}-12-31` : null,
    spans,
  }
}

/** Dates with few different bounds, so that they meet, touch and miss each other; many are not known or open, or have gaps. */
function dates(random: Chance): Dates {
  if (random.often(0.25)) return datesWithGaps(random)
  if (random.often(0.3)) return { earliest: null, latest: null }
  const from = 2000 + random.below(6)
  const to = from + random.below(4)
  return {
    earliest: random.often(0.15) ? null : `${from}-01-01`,
    latest: random.often(0.15) ? null : random.often(0.3) ? `${to}-01-01` : `${to}-12-31`,
  }
}

/** Times at which a relation of such dates may be sure: none, one, or two that do not meet. */
function sureTimes(random: Chance, { earliest, latest }: Dates): string[] {
  const [first, last] = [earliest ?? '0000-01-01', latest ?? '9999-12-31']
  if (random.often(0.4) || (!earliest && !latest)) return []
  return random.often(0.3) ? [`${first}/${first}`, `${last}/${last}`] : [`${first}/${last}`]
}

/** A small graph with ties in rank, parallel relations, loops, self-relations, hubs, dates and all statuses. */
export function randomGraph(random: Chance, prefix: string): OracleGraph {
  const entities = Array.from({ length: 4 + random.below(6) }, (_, i) => ({
    id: `${prefix}e${i}`,
    hub: random.often(0.12),
  }))
  const strengths = random.often(0.5) ? [2, 3] : [1, 2, 3, 4, 5]
  const drawn = new Map<string, OracleRelation>()
  const total = entities.length + random.below(entities.length * 3)
  for (let i = 0; i < total; i++) {
    const [subject, object, type] = [random.one(entities).id, random.one(entities).id, random.one(TYPES)]
    const held = dates(random)
    // The ids are out of step with the order of writing, so that the stable order is not the store's.
    drawn.set(`${type} ${subject} ${object}`, {
      id: `${prefix}r${random.below(10_000)}-${i}`,
      type,
      subject,
      object,
      strength: random.one(strengths),
      status: random.one(STATUSES),
      sources: 1 + random.below(3),
      ...held,
      surely: sureTimes(random, held),
      documents: random.some([`${prefix}d1`, `${prefix}d2`, `${prefix}d3`], 2),
    })
  }
  return { entities, relations: [...drawn.values()] }
}

function randomFilter(random: Chance, { relations }: OracleGraph): OracleQuestion['filter'] {
  const documents = [...new Set(relations.flatMap((relation) => relation.documents))]
  return {
    ...(random.often(0.1) && { types: random.some(TYPES, 5) }),
    ...(random.often(0.1) && { statuses: random.some(STATUSES, 3) }),
    ...(random.often(0.15) && { minStrength: 1 + random.below(3) }),
    ...(random.often(0.1) && { minSources: 1 + random.below(3) }),
    ...(random.often(0.15) && { asOf: String(2000 + random.below(8)), surely: random.often(0.4) }),
    ...(random.often(0.05) && documents.length > 0 && { sources: [random.one(documents)] }),
  }
}

/** A question that asks for some of everything. */
export function randomQuestion(random: Chance, graph: OracleGraph): OracleQuestion {
  const ids = graph.entities.map(({ id }) => id)
  const rest = [...ids]
  const take = () => rest.splice(random.below(rest.length), 1)
  const several = random.often(0.3)
  const from = [...take(), ...(several ? random.some(ids, 3) : [])]
  const to = [...take(), ...(several ? random.some(ids, 3) : [])]
  const via = random.often(0.2) ? random.some(ids, 2) : []
  const filter = randomFilter(random, graph)
  const avoidTypes = random.often(0.15) ? random.some(TYPES, 2) : []
  const open = TYPES.filter((type) => !avoidTypes.includes(type) && (filter.types?.includes(type) ?? true))
  return {
    from: [...new Set(from)],
    to: [...new Set(to)],
    via,
    filter,
    avoidTypes,
    requireTypes: random.often(0.2) && open.length > 0 ? random.some(open, 2) : [],
    avoid: random.often(0.15) ? random.some(ids, 2).filter((id) => ![...from, ...to, ...via].includes(id)) : [],
    maxLength: 2 + random.below(7),
    incidental: random.often(0.6),
    avoidHubs: random.often(0.6),
    directed: random.often(0.25),
    sameTime: random.often(0.35),
    rank: random.one(['WEAKEST_LINK', 'FEWEST_STEPS']),
    first: random.one([1, 5, 20, 20]),
  }
}

/** Thousands of relations at once, on a machine that may be busy. */
const PATIENTLY = { timeoutMs: 120_000 }

const none = z.object({})
const query = (text: string): Query<z.ZodObject, z.ZodObject> => ({
  file: 'test',
  text,
  params: z.looseObject({}),
  row: none,
})
const writeEntities = query(`
  UNWIND $entities AS e
  CREATE (n:Entity:Company {id: e.id, kind: 'COMPANY', name: coalesce(e.name, e.id), hub: e.hub, relationTotal: e.total})`)
const writeRelations = query(`
  UNWIND $relations AS x
  MATCH (s:Entity {id: x.subject}), (o:Entity {id: x.object})
  CREATE (s)-[r:$(x.type)]->(o)
  SET r += x.own`)
const remove = query('MATCH (e:Entity) WHERE e.id STARTS WITH $prefix DETACH DELETE e')

/** When a relation held, in EDTF. */
function textOf({ earliest, latest, spans }: Dates): string | null {
  if (!spans) return earliest || latest ? `${earliest ?? '..'}/${latest ?? '..'}` : null
  const bound = (day: string) => (day.startsWith('0000') || day.startsWith('9999') ? '' : day)
  return `{${spans.map((span) => span.split('/').map(bound).join('..')).join(',')}}`
}

/** Writes graphs as the projection would have left them, without any claims. */
export async function writeGraphs(db: Db, graphs: readonly OracleGraph[]): Promise<void> {
  const relations = graphs.flatMap((graph) => graph.relations)
  const totals = new Map<string, number>()
  for (const { subject, object } of relations) {
    for (const id of new Set([subject, object])) totals.set(id, (totals.get(id) ?? 0) + 1)
  }
  const write = async (tx: Runner) => {
    await tx.run(writeEntities, {
      entities: graphs.flatMap(({ entities }) => entities.map((e) => ({ ...e, total: BigInt(totals.get(e.id) ?? 0) }))),
    })
    await tx.run(writeRelations, {
      relations: relations.map(({ type, subject, object, ...own }) => ({
        type,
        subject,
        object,
        own: {
          ...own,
          strength: BigInt(own.strength),
          sources: BigInt(own.sources),
          asserts: BigInt(own.sources),
          alleges: 0n,
          denies: 0n,
          modality: 'FACT',
          articles: [],
          surely: own.surely ?? [],
          spans: own.spans ?? null,
          validity: textOf(own),
        },
      })),
    })
  }
  await db.write(write, PATIENTLY)
}

/** Removes what was written under a prefix. */
export const removeGraphs = (db: Db, prefix: string): Promise<unknown> =>
  db.write((tx) => tx.run(remove, { prefix }), PATIENTLY)

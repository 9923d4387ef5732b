import neo4j from 'neo4j-driver'

import type { Db } from '../server/db/query'
import { textAndParameters } from '../server/db/parameters'
import { RelationType } from '../model/generated/vocabulary'
import { expand } from '../server/graph/expansion/expansion'
import { relationCounts } from '../server/graph/expansion/relation-counts'
import { compare } from './load'
import type { Load } from './load'
import type { Figure } from './report'
import { HUB, HUB_RELATIONS, THOUSAND } from './world'
import type { World } from './world'

/** How many database hits it takes to ask something: every statement is run under PROFILE. */
async function hitsOf({ driver }: World, ask: (db: Db) => Promise<unknown>): Promise<number> {
  let hits = 0
  const run = async (query: Parameters<Db['run']>[0], params: object) => {
    const [text, given] = textAndParameters(query, params)
    const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ })
    const { records, summary } = await session.run(`PROFILE ${text}`, given)
    await session.close()
    const sum = (plan: typeof summary.profile): number =>
      plan ? Number(plan.dbHits) + plan.children.reduce((all, child) => all + sum(child), 0) : 0
    hits += sum(summary.profile)
    return records.map((record) => query.row.parse(plain(record.toObject())))
  }
  await ask({ run: run as never, write: () => Promise.reject(new Error('nothing is written')) })
  return hits
}

/** Neo4j's whole numbers as JavaScript's. */
function plain(value: unknown): unknown {
  if (neo4j.isInt(value)) return value.toNumber()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]))
}

const count = (n: number) => n.toLocaleString('en')

/**
 * S6: expanding a hub by 100 beside an entity with 1,000 relations, in database hits and p95 in ms. S7: counting the hub's
 * relations by type, in database hits. `loadOf` makes the request that expands an entity.
 */
export async function measureHub(world: World, loadOf: (id: string) => Load): Promise<Figure[]> {
  const expanding = (id: string) => hitsOf(world, (db) => expand(db, { id, first: 100 }))
  const [hub, usual] = [await expanding(HUB), await expanding(THOUSAND)]
  const counting = await hitsOf(world, (db) => relationCounts(db, [HUB], null))
  const [slow, fast] = await compare([loadOf(HUB), loadOf(THOUSAND)], 1)
  const most = 10 + 2 * Object.keys(RelationType).length
  const what = `expand 100 on a hub of ${count(HUB_RELATIONS)} relations (not a million)`
  return [
    {
      id: 'S6',
      what: `${what}, database hits`,
      ours: count(hub),
      beside: `${count(usual)} on 1,000 relations`,
      ratio: `${(hub / usual).toFixed(2)} ×`,
      reach: '≤ 1.2 ×',
      reached: hub <= usual * 1.2,
    },
    {
      id: 'S6',
      what: `${what}, p95 ms`,
      ours: slow!.p95.toFixed(1),
      beside: `${fast!.p95.toFixed(1)} on 1,000 relations`,
      ratio: `${(slow!.p95 / fast!.p95).toFixed(2)} ×`,
      reach: '≤ 2 ×',
      reached: slow!.p95 <= fast!.p95 * 2,
    },
    {
      id: 'S7',
      what: 'counts by type of that hub, database hits',
      ours: count(counting),
      beside: '',
      ratio: '',
      reach: `≤ ${most}`,
      reached: counting <= most,
    },
  ]
}

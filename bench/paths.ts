import neo4j from 'neo4j-driver'

import { connect } from '../server/db/connect'
import type { Db } from '../server/db/query'
import { RelationType } from '../model/generated/vocabulary'
import { findPaths } from '../server/graph/path/path'
import type { PathResult } from '../server/graph/path/path'
import { entityId } from './path-graph'
import { openPathWorld } from './path-world'
import type { PathWorld } from './path-world'
import { median, quantile } from './report'
import type { Figure } from './report'

const LENGTH = 6
const ROUNDS = 3
const PAIRS = 40
const GRADES = [5, 4, 3, 2, 1]

const RAW = `
MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
CALL (a, b) {
  MATCH p = SHORTEST 1 (a)((x)-[r:${Object.values(RelationType).join('|')} WHERE r.strength >= $grade]-(y WHERE NOT y.hub)){1,${LENGTH}}(b)
  RETURN p
}
RETURN [e IN nodes(p) | e.id] AS entities, [r IN relationships(p) | r.id] AS relations`

const BESIDE = `
MATCH (:Entity {id: $id})--(other:Entity)
WHERE NOT other.hub
RETURN other.id AS id
LIMIT 50`

type Pair = { from: string; to: string }
type Timed<T> = { ms: number; value: T }
type Measured = Pair & {
  found: number
  tried: number
  raw: number
  best: number
  five: number
  longest: number
  complete: boolean
}

async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const begun = performance.now()
  const value = await work()
  return { ms: performance.now() - begun, value }
}

/** Asks the driver and nothing else. */
function asking({ driver }: PathWorld) {
  return async (text: string, parameters: object) => {
    const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ })
    try {
      return (await session.run(text, parameters)).records.map((row) => row.toObject())
    } finally {
      await session.close()
    }
  }
}
type Ask = ReturnType<typeof asking>

/** Half of the pairs are some relations apart, so that there is a path; the others are taken from anywhere. */
async function choosePairs(ask: Ask, entities: number): Promise<Pair[]> {
  const nth = (i: number) => entityId(1 + ((i * 7_919 * 104_729) % (entities - 1)))
  const pairs: Pair[] = []
  for (let i = 0; i < PAIRS; i++) {
    const from = nth(2 * i + 1)
    let to = nth(2 * i + 2)
    if (i % 2 === 0) {
      to = from
      for (let step = 0; step < 3 + (i % 4) / 2; step++) {
        const beside = (await ask(BESIDE, { id: to })) as { id: string }[]
        to = beside[(i * 31 + step * 17) % beside.length]?.id ?? to
      }
    }
    if (from !== to && to !== entityId(0)) pairs.push({ from, to })
  }
  return pairs
}

const search = (db: Db, { from, to }: Pair, first: number): Promise<Timed<PathResult>> =>
  timed(() => findPaths(db, { from: [from], to: [to], maxLength: LENGTH, first }))

/** One pair, contenders in turn, medians of some rounds. */
async function measurePair(db: Db, ask: Ask, pair: Pair): Promise<Measured> {
  const rounds: { raw: number; best: number; five: number }[] = []
  const all: Timed<PathResult>[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const best = await search(db, pair, 1)
    const strength = best.value.paths[0]?.strength ?? 1
    let raw = 0
    for (const grade of GRADES.filter((each) => each >= strength)) {
      raw += (await timed(() => ask(RAW, { ...pair, grade: neo4j.int(grade) }))).ms
    }
    const five = await search(db, pair, 5)
    rounds.push({ raw, best: best.ms, five: five.ms })
    all.push(best, five)
  }
  const { value } = all.at(-1)!
  return {
    ...pair,
    found: value.paths.length,
    tried: GRADES.filter((each) => each >= (value.paths[0]?.strength ?? 1)).length,
    raw: median(rounds.map((round) => round.raw)),
    best: median(rounds.map((round) => round.best)),
    five: median(rounds.map((round) => round.five)),
    longest: Math.max(...all.map(({ ms }) => ms)),
    complete: all.every((each) => each.value.complete),
  }
}

function figure(what: string, ours: number[], beside: number[], most: number | null): Figure {
  const ratio = median(ours.map((ms, i) => ms / beside[i]!))
  return {
    id: 'S8',
    what: `${what} (${ours.length} pairs)`,
    ours: `${median(ours).toFixed(1)} ms`,
    beside: `${median(beside).toFixed(1)} ms SHORTEST 1`,
    ratio: `${ratio.toFixed(2)} ×`,
    reach: most === null ? '' : `≤ ${most} ×`,
    reached: most === null ? null : ratio <= most,
  }
}

function figures(measured: Measured[], entities: number): Figure[] {
  const some = measured.filter(({ found }) => found > 0)
  const none = measured.filter(({ found }) => found === 0)
  const longest = Math.max(...measured.map((each) => each.longest))
  const partial = measured.filter(({ complete }) => !complete).length
  const one = (each: Measured) => each.raw / each.tried
  return [
    figure(
      `best path in ${entities / 1_000} k entities`,
      some.map((each) => each.best),
      some.map((each) => each.raw),
      1.5,
    ),
    figure(
      'the 5 best',
      some.map((each) => each.five),
      some.map(one),
      15,
    ),
    figure(
      'none there, and why',
      none.map((each) => each.best),
      none.map((each) => each.raw),
      null,
    ),
    {
      id: 'S8',
      what: `always an answer: the longest of ${measured.length * ROUNDS * 2}`,
      ours: `${longest.toFixed(0)} ms`,
      beside: `p95 ${quantile(
        measured.map((each) => each.best),
        0.95,
      ).toFixed(0)} ms`,
      ratio: `${partial} partial`,
      reach: '≤ 2 s',
      reached: longest <= 2_000,
    },
  ]
}

/** S8: the best path, the five best, and none, each beside one bare SHORTEST 1 for each grade that has to be tried. */
export async function measurePaths(): Promise<Figure[]> {
  const world = await openPathWorld()
  const db = connect(world.connection)
  try {
    const ask = asking(world)
    const pairs = await choosePairs(ask, world.entities)
    for (const pair of pairs.slice(0, 6)) await measurePair(db, ask, pair)
    const measured: Measured[] = []
    for (const pair of pairs) measured.push(await measurePair(db, ask, pair))
    if (process.env.BENCH_DETAIL) console.table(measured)
    return figures(measured, world.entities)
  } finally {
    await db.close()
    await world.end()
  }
}

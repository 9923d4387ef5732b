import { existsSync, readFileSync } from 'node:fs'

import { RelationStatus, StakeKind } from '../model/generated/vocabulary'
import { readStake } from '../model/stake/read-stake'
import { stakesOf } from '../server/graph/ownership/effective-stakes'
import type { Holding } from '../server/graph/ownership/held-range'
import { holdingGraph } from '../server/graph/ownership/holding-graph'
import { median } from './report'
import type { Figure } from './report'

/** FollowTheMoney JSON lines of German media companies; another file in `BENCH_OWNERSHIP`. */
const FILE = process.env.BENCH_OWNERSHIP ?? '../shared/datasets/kek/derived.ftm.json'
const REACH_MS = 2_000

type Line = { id: string; schema: string; properties: Record<string, string[] | undefined> }

function holdingsIn(file: string): { companies: number; holdings: Holding[] } {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
  const owning = lines.filter(({ schema }) => schema === 'Ownership')
  const holdings = owning.map(({ id, properties: { owner, asset, percentage } }): Holding => {
    const [text = 'unknown'] = percentage ?? []
    const read = readStake(text)
    if ('fault' in read) throw new Error(read.fault)
    const said = { text, direct: null, status: RelationStatus.ASSERTED, validity: null }
    const stakes = [{ kind: StakeKind.CAPITAL, ...read, ...said }]
    return { relation: id, owner: owner![0]!, owned: asset![0]!, status: RelationStatus.ASSERTED, stakes, control: [] }
  })
  return { companies: lines.length - owning.length, holdings }
}

/** Companies of which more than the whole is declared, or less though every share of them is told. */
function notAddingUp(holdings: readonly Holding[]): string[] {
  const companies = [...new Set(holdings.map(({ owned }) => owned))]
  return companies.flatMap((company) => {
    const stakes = holdings.filter(({ owned }) => owned === company).map(({ stakes }) => stakes[0]!)
    const least = stakes.reduce((sum, stake) => sum + stake.least, 0)
    const isOpen = stakes.some((stake) => stake.least !== stake.most)
    return least > 100 + 1e-9 || (!isOpen && least < 100 - 1e-9)
      ? [`${company}: ${Math.round(least * 100) / 100} %`]
      : []
  })
}

/** S11: the effective owners of all companies of a register. */
export function measureOwnership(): Promise<Figure[]> {
  if (existsSync(FILE)) return Promise.resolve(measured())
  console.error(`  ${FILE} is not there: who owns whom is not measured.`)
  return Promise.resolve([])
}

function measured(): Figure[] {
  const { companies, holdings } = holdingsIn(FILE)
  const query = { kind: StakeKind.CAPITAL, statuses: new Set([RelationStatus.ASSERTED]) }
  const rounds = [1, 2, 3].map(() => {
    const began = performance.now()
    const graph = holdingGraph(holdings, query, holdings[0]!.owner)
    const stakes = graph.ids.reduce((sum, owner) => sum + stakesOf(graph, owner, StakeKind.CAPITAL).length, 0)
    return { ms: performance.now() - began, stakes }
  })
  const ms = median(rounds.map((round) => round.ms))
  const wrong = notAddingUp(holdings)
  console.error(`  shares that do not add up to 100 %: ${wrong.length} companies`)
  for (const each of wrong) console.error(`    ${each}`)
  const what = `effective owners of all ${companies.toLocaleString('en')} companies, ${rounds[0]!.stakes.toLocaleString('en')} stakes`
  const reached = ms <= REACH_MS
  return [{ id: 'S11', what, ours: `${ms.toFixed(0)} ms`, beside: '', ratio: '', reach: '≤ 2 s', reached }]
}

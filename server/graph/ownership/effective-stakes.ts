import { RelationStatus, StakeKind } from '../../../model/generated/vocabulary'
import { reachedFrom } from './components'
import { chainsBetween } from './chains'
import type { Chain } from './chains'
import { effectiveOf } from './effective'
import type { Effective } from './effective'
import type { Range } from './held-range'
import { votesOf } from './majority'
import { arcsFrom, arcsTo, worstOf } from './holding-graph'
import type { Arc, HoldingGraph } from './holding-graph'

/** What one entity holds of another through all chains, in per cent; it can be more than 100 where the sources say so. */
export type Stake = Range & {
  owner: string
  company: string
  /** What it holds directly; null: nothing. */
  direct: Range | null
  status: RelationStatus
  isUndetermined: boolean
  /** The chains by which it is held, the largest first, as ids of relations. */
  chains: (first: number) => { entities: string[]; relations: string[] }[]
}

const effective = (graph: HoldingGraph, owner: number, kind: StakeKind): Effective =>
  kind === StakeKind.VOTES ? votesOf(graph.structure, owner) : effectiveOf(graph.structure, owner)

/** Parts of one as per cent; what differs by the rounding of numbers alone is the same. */
const inPercent = (part: number): number => Math.round(part * 1e12) / 1e10

const told = ({ ids }: HoldingGraph, chain: Chain) => ({
  entities: [ids[chain[0]!.from]!, ...chain.map((arc) => ids[arc.to]!)],
  relations: chain.map(({ relation }) => relation),
})

/** What is above and below an entity, itself included. */
const belowOf = ({ structure: { owned } }: HoldingGraph, at: number) => reachedFrom(owned, [at])
const aboveOf = ({ structure: { owners } }: HoldingGraph, at: number) => reachedFrom(owners, [at])

type Ends = {
  owner: number
  company: number
  /** The arcs on chains from the one to the other. */
  between: readonly Arc[]
}

function stakeOf(
  graph: HoldingGraph,
  { owner, company, between }: Ends,
  { least, most, undetermined }: Effective,
): Stake {
  return {
    owner: graph.ids[owner]!,
    company: graph.ids[company]!,
    least: inPercent(least[company]!),
    // The two are summed in other orders: the most is not less by the rounding of numbers.
    most: inPercent(Math.max(least[company]!, most[company]!)),
    direct: between.find(({ from, to }) => from === owner && to === company)?.direct ?? null,
    status: worstOf(between.map(({ status }) => status)),
    isUndetermined: undetermined.has(company),
    chains: (first) => chainsBetween(between, owner, company, first).map((chain) => told(graph, chain)),
  }
}

/** Answers to other questions come in between. */
const LONGEST_TURN_MS = 20
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** What each of the entities that own anything holds of `company`. */
export async function stakesIn(graph: HoldingGraph, company: string, kind: StakeKind): Promise<Stake[]> {
  const at = graph.numberOf.get(company)!
  const arcs = arcsTo(graph, aboveOf(graph, at))
  const stakes: Stake[] = []
  let since = performance.now()
  for (const owner of graph.ids.keys()) {
    if (graph.structure.owned[owner]!.length === 0) continue
    const held = effective(graph, owner, kind)
    if (held.most[at]! > 0) {
      const below = belowOf(graph, owner)
      const between = arcs.filter(({ from }) => below.has(from))
      stakes.push(stakeOf(graph, { owner, company: at, between }, held))
    }
    if (performance.now() - since < LONGEST_TURN_MS) continue
    await turn()
    since = performance.now()
  }
  return stakes
}

/** What `owner` holds of each entity. */
export function stakesOf(graph: HoldingGraph, owner: string, kind: StakeKind): Stake[] {
  const at = graph.numberOf.get(owner)!
  const held = effective(graph, at, kind)
  const below = belowOf(graph, at)
  const arcs = arcsFrom(graph, below)
  return [...below].flatMap((company) => {
    if (!(held.most[company]! > 0)) return []
    const above = aboveOf(graph, company)
    return [stakeOf(graph, { owner: at, company, between: arcs.filter(({ to }) => above.has(to)) }, held)]
  })
}

/**
 * What is asserted, and apart from it what there would be with what is alleged or disputed too: a second line only where that makes a difference.
 */
export function withDoubt(asserted: readonly Stake[], all: readonly Stake[]): Stake[] {
  const keyOf = ({ owner, company }: Stake) => `${owner}\n${company}`
  const sure = new Map(asserted.map((stake) => [keyOf(stake), stake]))
  const doubtful = all.filter((stake) => {
    const before = sure.get(keyOf(stake))
    return (
      stake.status !== RelationStatus.ASSERTED &&
      (!before || before.least !== stake.least || before.most !== stake.most)
    )
  })
  return [...asserted, ...doubtful].sort(
    (a, b) =>
      b.most - a.most ||
      b.least - a.least ||
      (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0) ||
      (worstOf([a.status, b.status]) === a.status ? 1 : -1),
  )
}

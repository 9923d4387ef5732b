import { EntityKind, RelationStatus } from '../../../model/generated/vocabulary'
import type { LinkMechanism } from '../../../model/generated/vocabulary'
import { commonPeriod } from '../path/common-times'
import type { Validity } from '../relation/relation'
import { chainsFrom } from './chains'
import type { MadeChain } from './chains'
import { rules } from './rules'
import { statesOf } from './states'
import type { Membership } from './states'
import { compareChains, strengthOf } from './subgraph'
import type { LinkGraph } from './subgraph'

/** One mechanism by which an entity is tied to a state. */
export type FoundMechanism = {
  mechanism: LinkMechanism
  /** The most doubtful status on the best chain. */
  status: RelationStatus
  strength: number
  /** When all of the best chain may have held; null: never at one time. */
  period: Validity | null
  /** The best first. */
  chains: readonly MadeChain[]
}

/** All mechanisms by which an entity is tied to a state, the strongest first. */
export type FoundLink = { state: string; mechanisms: readonly FoundMechanism[] }

const DOUBT = [RelationStatus.ASSERTED, RelationStatus.ALLEGED, RelationStatus.DISPUTED, RelationStatus.DENIED]
/** The most doubtful of some statuses. */
export const worstOf = (statuses: readonly RelationStatus[]): RelationStatus =>
  DOUBT[Math.max(0, ...statuses.map((status) => DOUBT.indexOf(status)))]!

/** The best chains, of those through the same entities the best alone. */
function bestOf(chains: readonly MadeChain[]): MadeChain[] {
  const byEntities = new Map<string, MadeChain>()
  for (const chain of chains.toSorted(compareChains)) {
    const key = chain.entities.join(' ')
    if (!byEntities.has(key)) byEntities.set(key, chain)
  }
  return [...byEntities.values()]
}

function toMechanism(mechanism: LinkMechanism, all: readonly MadeChain[], first: number): FoundMechanism {
  const chains = bestOf(all)
  const best = chains[0]!
  return {
    mechanism,
    status: worstOf(best.edges.map(({ status }) => status)),
    strength: strengthOf(best),
    period: commonPeriod(best.edges.map(({ validity }) => validity)),
    chains: chains.slice(0, first),
  }
}

/** As the table of the page has them. */
const order = [...new Set(rules.map(({ mechanism }) => mechanism))]
const compareMechanisms = (a: FoundMechanism, b: FoundMechanism): number =>
  b.strength - a.strength || order.indexOf(a.mechanism) - order.indexOf(b.mechanism)

/** The chains by their states, each as far as the state. */
function byState(graph: LinkGraph, chains: readonly MadeChain[], of: string, wanted: string | null) {
  const states = new Map<string, MadeChain[]>()
  // What belongs to a state is not tied to it by that: only where that state was asked for is it looked at.
  const own =
    graph.nodes.get(of)?.kind === EntityKind.GOVERNMENT ? statesOf(graph, of, wanted).map(({ state }) => state) : []
  const known = new Map<string, Membership[]>()
  for (const chain of chains) {
    const body = chain.entities.at(-1)!
    const memberships = known.get(body) ?? statesOf(graph, body, wanted)
    known.set(body, memberships)
    for (const { state, entities, edges } of memberships) {
      const isAsked = wanted === null ? !own.includes(state) : state === wanted
      if (!isAsked || entities.some((id) => chain.entities.includes(id))) continue
      const whole = { ...chain, entities: [...chain.entities, ...entities], edges: [...chain.edges, ...edges] }
      states.set(state, [...(states.get(state) ?? []), whole])
    }
  }
  return states
}

/**
 * By what an entity is tied to which states, from what was read around it: states in the order of the strength of their strongest
 * mechanism, then of their names. `first`: how many chains of each mechanism are kept.
 */
export function findLinks(
  graph: LinkGraph,
  of: string,
  { wanted, maxLength, first }: { wanted: string | null; maxLength: number; first: number },
): { links: FoundLink[]; isCut: boolean } {
  const { chains, isCut } = chainsFrom(graph, of, maxLength)
  const links = [...byState(graph, chains, of, wanted)].map(([state, some]) => {
    const mechanisms = [...new Set(some.map(({ mechanism }) => mechanism))].map((mechanism) =>
      toMechanism(
        mechanism,
        some.filter((chain) => chain.mechanism === mechanism),
        first,
      ),
    )
    return { state, mechanisms: mechanisms.toSorted(compareMechanisms) }
  })
  const nameOf = ({ state }: FoundLink) => `${graph.nodes.get(state)!.name}\n${state}`
  links.sort((a, b) => b.mechanisms[0]!.strength - a.mechanisms[0]!.strength || (nameOf(a) < nameOf(b) ? -1 : 1))
  return { links, isCut }
}

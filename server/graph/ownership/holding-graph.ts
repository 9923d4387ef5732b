import { RelationStatus, StakeKind } from '../../../model/generated/vocabulary'
import { reachedFrom } from './components'
import { directRange, indirectRange } from './held-range'
import type { Holding, Range, StakeQuery } from './held-range'
import { structureOf } from './structure'
import type { Share, Structure } from './structure'

/** One entity's stake in another, which counts. */
export type Arc = {
  from: number
  to: number
  range: Range
  direct: Range | null
  relation: string
  status: RelationStatus
}

/** Holdings as a structure that can be computed with, its entities numbered. */
export type HoldingGraph = {
  ids: readonly string[]
  numberOf: ReadonlyMap<string, number>
  arcs: readonly Arc[]
  structure: Structure
  /** How many stakes that are said to be held through others are in it, as no chain in it leads there. */
  throughOthers: number
}

const sum = (one: Range | null, other: Range | null): Range => ({
  least: Math.min(100, (one?.least ?? 0) + (other?.least ?? 0)),
  most: Math.min(100, (one?.most ?? 0) + (other?.most ?? 0)),
})

/** Order of doubt, as the statuses of the schema stand. */
const DOUBT = [RelationStatus.ASSERTED, RelationStatus.ALLEGED, RelationStatus.DISPUTED, RelationStatus.DENIED]
/** The most doubtful of some statuses. */
export const worstOf = (statuses: readonly RelationStatus[]): RelationStatus =>
  DOUBT[Math.max(0, ...statuses.map((status) => DOUBT.indexOf(status)))]!

/** How sure a holding is as far as it counts: the relation, or where only a less sure claim says how much, that claim. */
function statusOf(holding: Holding, query: StakeQuery): RelationStatus {
  const said = holding.stakes.filter(({ kind, status }) => kind === query.kind && query.statuses.has(status))
  const isSure = said.length === 0 || said.every(({ status }) => status === RelationStatus.ASSERTED)
  return isSure ? holding.status : worstOf([holding.status, ...said.map(({ status }) => status)])
}

/** Whether more than one step leads from one to the other. */
function isChained(owned: readonly (readonly number[])[], from: number, to: number): boolean {
  const next = owned[from]!.filter((node) => node !== to)
  return reachedFrom(owned, next).has(to) && next.length > 0
}

/** The structure of what counts of some holdings. */
export function holdingGraph(holdings: readonly Holding[], query: StakeQuery, of: string): HoldingGraph {
  const counting = holdings.filter(({ status }) => query.statuses.has(status))
  const ids = [...new Set([of, ...counting.flatMap(({ owner, owned }) => [owner, owned])])]
  const numberOf = new Map(ids.map((id, at) => [id, at]))
  // A company casts no votes in itself.
  const voting = query.kind === StakeKind.VOTES
  const held = counting
    .filter(({ owner, owned }) => !voting || owner !== owned)
    .map((holding) => ({
      holding,
      from: numberOf.get(holding.owner)!,
      to: numberOf.get(holding.owned)!,
      direct: directRange(holding, query),
      indirect: indirectRange(holding, query),
    }))
  const owned: number[][] = ids.map(() => [])
  for (const { from, to, direct } of held) if (direct && direct.most > 0) owned[from]!.push(to)
  const arcs = held.flatMap(({ holding, from, to, direct, indirect }): (Arc & { added: boolean })[] => {
    const added = indirect !== null && !isChained(owned, from, to)
    if (!direct && !added) return []
    const range = sum(direct, added ? indirect : null)
    return [{ from, to, range, direct, added, relation: holding.relation, status: statusOf(holding, query) }]
  })
  const sharesIn: Share[][] = ids.map(() => [])
  for (const { from, to, range } of arcs) {
    sharesIn[to]!.push({ owner: from, least: range.least / 100, most: range.most / 100 })
  }
  return {
    ids,
    numberOf,
    arcs,
    structure: structureOf(sharesIn),
    throughOthers: arcs.filter(({ added }) => added).length,
  }
}

/** The arcs from what is among some entities. */
export const arcsFrom = ({ arcs }: HoldingGraph, from: ReadonlySet<number>): Arc[] =>
  arcs.filter((arc) => arc.range.most > 0 && from.has(arc.from))
/** The arcs to what is among some entities. */
export const arcsTo = ({ arcs }: HoldingGraph, to: ReadonlySet<number>): Arc[] =>
  arcs.filter((arc) => arc.range.most > 0 && to.has(arc.to))

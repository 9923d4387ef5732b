import type { ControlMechanism, StakeKind } from '../../../model/generated/vocabulary'
import type { Db, RunOptions } from '../../db/query'
import { cyclesOf } from './components'
import { stakesIn, withDoubt } from './effective-stakes'
import type { Stake } from './effective-stakes'
import { explain } from './explain'
import { mayHold } from './held-range'
import type { Holding, Range } from './held-range'
import { holdingGraph } from './holding-graph'
import type { HoldingGraph } from './holding-graph'
import { ownershipQuery } from './ownership-query'
import type { OwnershipArguments, OwnershipQuery } from './ownership-query'
import { readOwners } from './read-holdings'
import type { OwnershipGraph } from './read-holdings'

/** An effective stake as it is answered; `entityId`: the owner, or in holdings what is owned. */
export type EffectiveStake = Omit<Stake, 'owner' | 'company'> & { entityId: string; ultimate: boolean }

/** One way of control without a stake. */
export type ControlLine = {
  entityId: string
  mechanism: ControlMechanism
  relationId: string
  lawId: string | null
  article: string | null
}

/** Who owns an entity. Entities are told by their ids. */
export type Ownership = {
  ofId: string
  kind: StakeKind
  asOf: string | null
  owners: EffectiveStake[]
  undeclared: Range
  overdeclared: number
  cycles: string[][]
  control: ControlLine[]
  complete: boolean
  stoppedBy: string | null
  explanation: string
}

/** What is declared of a company, directly. */
function declared({ arcs, numberOf }: HoldingGraph, company: string) {
  const held = arcs.filter(({ to }) => to === numberOf.get(company))
  const least = held.reduce((sum, { range }) => sum + range.least, 0)
  const most = held.reduce((sum, { range }) => sum + range.most, 0)
  const rest = (sum: number) => Math.max(0, Math.round((100 - sum) * 1e10) / 1e10)
  return {
    undeclared: { least: rest(most), most: rest(least) },
    overdeclared: Math.max(0, Math.round((least - 100) * 1e10) / 1e10),
  }
}

/** Control without a stake that counts: that of the entity itself first. */
function controlOf(holdings: readonly Holding[], { of, all }: OwnershipQuery): ControlLine[] {
  const counting = holdings.filter(({ status }) => all.statuses.has(status))
  return counting
    .flatMap(({ owner, owned, relation, control }) =>
      control
        .filter(({ status, validity }) => all.statuses.has(status) && mayHold(validity, all.days))
        .map(({ mechanism, law, article }) => ({
          owned,
          entityId: owner,
          mechanism,
          relationId: relation,
          lawId: law,
          article,
        })),
    )
    .sort((a, b) => Number(b.owned === of) - Number(a.owned === of))
    .map(({ owned: _, ...line }) => line)
}

/** Whether nobody is known to own an entity but itself: its owners were read, and there are none. */
const isUltimate = ({ holdings, isRead }: OwnershipGraph, id: string): boolean =>
  isRead.has(id) && !holdings.some(({ owner, owned }) => owned === id && owner !== id)

/** What is told where circles could not be computed. */
const UNDETERMINED =
  'Some entities own one another in a circle that keeps all of itself: what is held of them cannot be computed.'

/** What was left out: by a limit, or as it cannot be computed. */
export const leftOut = (stoppedBy: string | null, stakes: readonly Stake[]): string | null =>
  [stoppedBy, stakes.some(({ isUndetermined }) => isUndetermined) ? UNDETERMINED : null].filter(Boolean).join(' ') ||
  null

/** Who owns an entity that is there, directly and through all chains. Throws KnownError BAD_INPUT. */
export async function ownership(db: Db, asked: OwnershipArguments, options?: RunOptions): Promise<Ownership> {
  const query = ownershipQuery(asked)
  const { of, kind, asOf } = query
  const read = await readOwners(db, of, query.conditions, query.maxDepth, options)
  const [sure, all] = [query.sure, query.all].map((stakes) => holdingGraph(read.holdings, stakes, of)) as [
    HoldingGraph,
    HoldingGraph,
  ]
  const isAllSure = sure.arcs.length === all.arcs.length && all.arcs.every(({ status }) => status === 'ASSERTED')
  const asserted = await stakesIn(sure, of, kind)
  const stakes = isAllSure ? asserted : withDoubt(asserted, await stakesIn(all, of, kind))
  const stoppedBy = leftOut(read.stoppedBy, stakes)
  return {
    ofId: of,
    kind,
    asOf,
    owners: stakes.map(({ owner, company: _, ...stake }) => ({
      ...stake,
      entityId: owner,
      ultimate: isUltimate(read, owner),
    })),
    ...declared(all, of),
    cycles: cyclesOf(all.structure.owned).map((cycle) => cycle.map((at) => all.ids[at]!)),
    control: controlOf(read.holdings, query),
    complete: stoppedBy === null,
    stoppedBy,
    explanation: explain(read, all, query),
  }
}

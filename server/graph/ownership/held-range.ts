import { StakeDisclosure } from '../../../model/generated/vocabulary'
import type { RelationStatus, StakeKind } from '../../../model/generated/vocabulary'
import { readEdtf } from '../../../model/time/edtf'
import type { DaySpan } from '../../../model/time/calendar'
import { meet, spansIn } from '../../../model/time/spans'
import type { HeldControl, HeldStake } from '../projection/held'

/** In per cent. */
export type Range = { least: number; most: number }

/** One relation of owning, with what is said of how much. */
export type Holding = {
  relation: string
  owner: string
  owned: string
  status: RelationStatus
  stakes: readonly HeldStake[]
  control: readonly HeldControl[]
}

/** What counts: of what, at which time, and said how surely. Undefined days: at any time. */
export type StakeQuery = { kind: StakeKind; days?: DaySpan; statuses: ReadonlySet<RelationStatus> }

/** Whether what was dated so may have held in some days; what has no date may. */
export function mayHold(validity: string | null, days: DaySpan | undefined): boolean {
  if (validity === null || days === undefined) return true
  const { time } = readEdtf(validity)
  return time === null || meet(spansIn(time), days)
}

const apart = (ranges: readonly Range[]): Range => ({
  least: Math.min(...ranges.map(({ least }) => least)),
  most: Math.max(...ranges.map(({ most }) => most)),
})

/** What ranges have in common; where they contradict each other, from the least to the most of all. */
function together(ranges: readonly Range[]): Range {
  const common = {
    least: Math.max(...ranges.map(({ least }) => least)),
    most: Math.min(...ranges.map(({ most }) => most)),
  }
  return common.least <= common.most ? common : apart(ranges)
}

/**
 * How much is said to be held. What is said of the same time is taken together; what is said of different times is not the same
 * stake, and the range is that of all. Where one says how much, those that say that it is not known add nothing.
 */
export function rangeOf(stakes: readonly HeldStake[]): Range | null {
  if (stakes.length === 0) return null
  const stated = stakes.filter(({ disclosure }) => disclosure === StakeDisclosure.STATED)
  if (stated.length === 0) return { least: 0, most: 100 }
  const times = new Set(stated.map(({ validity }) => validity))
  return apart([...times].map((time) => together(stated.filter(({ validity }) => validity === time))))
}

/** The stakes of a holding that count. */
const counting = ({ stakes }: Holding, { kind, days, statuses }: StakeQuery): HeldStake[] =>
  stakes.filter((stake) => stake.kind === kind && statuses.has(stake.status) && mayHold(stake.validity, days))

/**
 * What one holds directly of the other. Null: nothing is said to be held directly, as there is control without a stake alone, or a
 * stake through others alone. One who owns and of whom nobody says how much holds 0 to 100.
 */
export function directRange(holding: Holding, query: StakeQuery): Range | null {
  const direct = rangeOf(counting(holding, query).filter((stake) => stake.direct !== false))
  if (direct) return direct
  const isOtherwise = holding.control.length > 0 || holding.stakes.some(({ direct: way }) => way === false)
  const isDirect = holding.stakes.some(({ direct: way }) => way !== false)
  return isOtherwise && !isDirect ? null : { least: 0, most: 100 }
}

/** What one is said to hold of the other through others. */
export const indirectRange = (holding: Holding, query: StakeQuery): Range | null =>
  rangeOf(counting(holding, query).filter((stake) => stake.direct === false))

import { StakeDisclosure } from '../generated/vocabulary'
import type { ControlMechanism, StakeKind } from '../generated/vocabulary'

/** A part of what there is of a company, in per cent, 0 to 100: `least` and `most` are the same where it is exact. */
export type Stake = {
  kind: StakeKind
  least: number
  most: number
  /** As the source writes it. */
  text: string | null
  /** False: through others; null: not said. */
  direct: boolean | null
  disclosure: StakeDisclosure
}

/** What is known of how large a stake is. */
export type StakeRange = Pick<Stake, 'least' | 'most' | 'disclosure'>

/** A stake of which only this is known. */
export const ofUnknownSize = (disclosure: StakeDisclosure): StakeRange => ({ least: 0, most: 100, disclosure })

/** What a stake is a part of, in words. */
export const stakeKindWord: Record<StakeKind, string> = { CAPITAL: 'capital', VOTES: 'votes', PROFIT: 'profit' }

/** Ways of control without a stake, in words. */
export const controlWord: Record<ControlMechanism, string> = {
  GOLDEN_SHARE: 'golden share',
  APPOINTS_BOARD: 'appoints the board',
  APPOINTS_HEAD: 'appoints the head',
  MANAGEMENT_CONTRACT: 'management contract',
  TRUST: 'trust',
  NOMINEE: 'nominee',
  CHARTER: 'charter or statute',
  OTHER: 'another way',
}

/** A number of per cent as it is shown: at most six decimals. */
const inPercent = (value: number): string => String(Math.round(value * 1e6) / 1e6)

/** "33.33 %", "25 to 50 %", "at least 25 %", "unknown", "exempt". */
export function rangeWords({ least, most, disclosure }: StakeRange): string {
  if (disclosure === StakeDisclosure.UNKNOWN) return 'unknown'
  if (disclosure === StakeDisclosure.EXEMPT) return 'exempt from disclosure'
  if (least === most) return `${inPercent(least)} %`
  if (most === 100) return `at least ${inPercent(least)} %`
  if (least === 0) return `at most ${inPercent(most)} %`
  return `${inPercent(least)} to ${inPercent(most)} %`
}

/** "25 to 50 % of capital, through others (written “25–50”)". */
export function stakeWords(stake: Stake): string {
  const { kind, text, direct } = stake
  const way = direct === null ? '' : direct ? ', directly' : ', through others'
  return `${rangeWords(stake)} of ${stakeKindWord[kind]}${way}${text === null ? '' : ` (written “${text}”)`}`
}

/** A stake as it is kept with a claim: JSON with its fields in one order. */
export const storedStake = ({ kind, least, most, text, direct, disclosure }: Stake): string =>
  JSON.stringify({ kind, least, most, text, direct, disclosure })

/** A stake that was kept. */
export const stakeIn = (stored: string): Stake => JSON.parse(stored) as Stake

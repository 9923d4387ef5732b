import type { StakeInput, StakeKind } from '../../generated/graphql'
import { readStake } from '../../../model/stake/read-stake'
import { rangeWords } from '../../../model/stake/stake'
import type { Stake } from '../../../model/stake/stake'

/** A stake while it is being written. The bounds are there where the text alone does not say them. */
export type StakeDraft = {
  kind: StakeKind
  text: string
  direct: boolean | null
  least: number | null
  most: number | null
}

export const emptyStake = (kind: StakeKind): StakeDraft => ({ kind, text: '', direct: null, least: null, most: null })

/** A draft that says what a recorded stake says. */
export function stakeDraftOf({ kind, text, direct, least, most, disclosure }: Stake): StakeDraft {
  const written = text ?? rangeWords({ least, most, disclosure })
  const read = readStake(written)
  const isRead = !('fault' in read) && read.least === least && read.most === most && read.disclosure === disclosure
  return { kind, text: written, direct, ...(isRead ? { least: null, most: null } : { least, most }) }
}

/** What is wrong with how it is written; null: nothing. */
export function whyNoStake({ text, least }: StakeDraft): string | null {
  if (least !== null) return null
  const read = readStake(text)
  return 'fault' in read ? read.fault : null
}

/** How it is understood, once it can be. */
export function stakeReading({ text, least, most }: StakeDraft): string | null {
  if (least !== null && most !== null) return rangeWords({ least, most, disclosure: 'STATED' })
  const read = readStake(text)
  return 'fault' in read ? null : rangeWords(read)
}

/** The draft as the API takes it. */
export const toStakeInput = ({ kind, text, direct, least, most }: StakeDraft): StakeInput => ({
  kind,
  text: text.trim(),
  direct,
  ...(least !== null && { least, most }),
})

import { StakeDisclosure, StakeKind } from '../../model/generated/vocabulary'
import { readStake } from '../../model/stake/read-stake'
import { ofUnknownSize } from '../../model/stake/stake'
import type { Stake } from '../../model/stake/stake'
import { remark } from './draft'
import type { Place, ProblemDraft } from './draft'

const LONGEST_TEXT = 200

/** A stake whose size a file does not say. */
export const unknownStake = (kind: StakeKind, direct: boolean | null): Stake => ({
  kind,
  ...ofUnknownSize(StakeDisclosure.UNKNOWN),
  text: null,
  direct,
})

/** The stake that a text says. One that cannot be read is there and of unknown size, its text is kept, and `problems` tells it. */
export function stakeOf(written: string, place: Place, field: string, problems: ProblemDraft[]): Stake {
  const text = written.trim().slice(0, LONGEST_TEXT)
  const read = readStake(text)
  if (!('fault' in read)) return { kind: StakeKind.CAPITAL, ...read, text, direct: null }
  problems.push(remark(place, field, `${read.fault} It is recorded as a stake of unknown size.`))
  return { ...unknownStake(StakeKind.CAPITAL, null), text: text || null }
}

import { z } from 'zod'

import { ControlMechanism, StakeDisclosure, StakeKind } from '../../../model/generated/vocabulary'
import { readStake } from '../../../model/stake/read-stake'
import type { Stake } from '../../../model/stake/stake'
import { line, maybe } from '../input'

const percent = z.number('is not a number').min(0, 'is less than 0 per cent').max(100, 'is more than 100 per cent')
const given = z.strictObject({
  kind: z.enum(StakeKind),
  least: maybe(percent),
  most: maybe(percent),
  text: maybe(line(200)),
  direct: maybe(z.boolean('is neither true nor false')),
})

/** A stake: its bounds as they are given, else as they are read from its text. */
const stakeInput = given.transform((stake, context): Stake => {
  const refuse = (message: string) => {
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
  const { kind, text, direct, least, most } = stake
  if (least !== null || most !== null) {
    const range = { least: least ?? 0, most: most ?? 100 }
    if (range.least > range.most) return refuse('has a “least” that is more than its “most”')
    return { kind, ...range, text, direct, disclosure: StakeDisclosure.STATED }
  }
  if (text === null)
    return refuse('says neither “least” nor “most” nor “text”: write “unknown” where its size is not known')
  const read = readStake(text)
  return 'fault' in read ? refuse(`has a “text” that cannot be used: ${read.fault}`) : { kind, ...read, text, direct }
})

const isHeldOnce = (stakes: readonly Stake[]): boolean =>
  new Set(stakes.map(({ kind, direct }) => `${kind} ${direct !== false}`)).size === stakes.length

/** The stakes that a claim gives: of each kind one that is held directly and one through others. */
export const stakesInput = z
  .array(stakeInput, 'is not a list')
  .max(6, 'has more than 6 entries')
  .refine(isHeldOnce, 'has two stakes of one kind that are held in the same way: record a claim for each')
  .nullish()
  .transform((stakes) => stakes ?? [])

/** The ways of control without a stake that a claim gives. */
export const controlInput = z
  .array(z.enum(ControlMechanism), 'is not a list')
  .nullish()
  .transform((mechanisms) => [...new Set(mechanisms)].sort())

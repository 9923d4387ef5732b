import { ControlMechanism, StakeDisclosure, StakeKind } from '../../../../model/generated/vocabulary'
import type { Stake } from '../../../../model/stake/stake'
import { unknownStake } from '../../stake'
import type { Json } from '../../file/json'
import { isObject } from '../../file/json'

const number = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

/** One side of a range. Before 0.4 "exclusive" is true or false; from then on it is the bound itself. */
function boundOf(bound: unknown, exclusive: unknown): { value: number; isExclusive: boolean } | undefined {
  const value = number(exclusive) ?? number(bound)
  return value === undefined ? undefined : { value, isExclusive: exclusive === true || number(exclusive) !== undefined }
}

const boundsOf = (share: Json) => ({
  least: boundOf(share.minimum, share.exclusiveMinimum),
  most: boundOf(share.maximum, share.exclusiveMaximum),
})

/** "76.5 %", "75 to 100 %", "more than 25 %, up to 50 %": a share in per cent as it is given, nothing rounded. */
export function shareWords(share: Json): string | null {
  const exact = number(share.exact)
  if (exact !== undefined) return `${exact} %`
  const { least, most } = boundsOf(share)
  if (least && most && !least.isExclusive && !most.isExclusive) return `${least.value} to ${most.value} %`
  const parts = [
    ...(least ? [`${least.isExclusive ? 'more than' : 'at least'} ${least.value} %`] : []),
    ...(most ? [`${most.isExclusive ? 'less than' : 'up to'} ${most.value} %`] : []),
  ]
  return parts.length > 0 ? parts.join(', ') : null
}

/** The interests that are stakes, by their codes since 0.4. */
const KINDS: ReadonlyMap<string, StakeKind> = new Map([
  ['shareholding', StakeKind.CAPITAL],
  ['votingRights', StakeKind.VOTES],
  ['rightsToProfitOrIncome', StakeKind.PROFIT],
])

/** The interests that control without a stake. */
const CONTROL: ReadonlyMap<string, ControlMechanism> = new Map([
  ['appointmentOfBoard', ControlMechanism.APPOINTS_BOARD],
  ['controlViaCompanyRulesOrArticles', ControlMechanism.CHARTER],
  ['controlByLegalFramework', ControlMechanism.CHARTER],
  ['trustee', ControlMechanism.TRUST],
  ['rightsGrantedByContract', ControlMechanism.OTHER],
  ['influenceOrControl', ControlMechanism.OTHER],
  ['otherInfluenceOrControl', ControlMechanism.OTHER],
])

const rangeOf = (least = 0, most = 100) => ({ least, most })

function sizeOf(share: unknown): Pick<Stake, 'least' | 'most' | 'disclosure' | 'text'> | null {
  if (!isObject(share)) return null
  const exact = number(share.exact)
  const { least, most } = boundsOf(share)
  if (exact === undefined && !least && !most) return null
  const range = exact === undefined ? rangeOf(least?.value, most?.value) : rangeOf(exact, exact)
  const isPossible = range.least >= 0 && range.least <= range.most && range.most <= 100
  return isPossible ? { ...range, text: shareWords(share), disclosure: StakeDisclosure.STATED } : null
}

/** What an interest is as a stake or as control without one; `code`: its code since 0.4. A stake without a possible size is of unknown size. */
export function heldBy(interest: Json, code: string, level: string | undefined) {
  const kind = KINDS.get(code)
  const mechanism = CONTROL.get(code)
  const direct = level === 'direct' ? true : level === 'indirect' ? false : null
  const size = sizeOf(interest.share)
  return {
    stakes: kind === undefined ? [] : [{ ...unknownStake(kind, direct), ...size }],
    control: mechanism === undefined ? [] : [mechanism],
  }
}

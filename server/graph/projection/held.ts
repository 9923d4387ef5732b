import { RelationStatus, Stance } from '../../../model/generated/vocabulary'
import type { ControlMechanism, Modality } from '../../../model/generated/vocabulary'
import type { Stake } from '../../../model/stake/stake'
import { isFirm } from './strength'

/** The same of a stake and of a way of control: how sure it is, and when it held, in EDTF as its claim writes it. */
type Said = { status: RelationStatus; validity: string | null }
/** A stake as a relation has it. */
export type HeldStake = Stake & Said
/** A way of control without a stake as a relation has it; with the law, and its article, by which it is given. */
export type HeldControl = { mechanism: ControlMechanism; law: string | null; article: string | null } & Said

/** What the claims of a relation say of stakes and control: each JSON once, in ascending order; null: nothing. */
export type Held = { stakes: string[] | null; control: string[] | null }

/** What a claim says of stakes and control, and how sure and of when it is. */
type Saying = {
  stance: Stance
  modality: Modality
  validity: string | null
  stakes: readonly Stake[]
  control: readonly ControlMechanism[]
  law: string | null
  article: string | null
}

/** A denial makes all of it disputed, as it does the relation; else each claim speaks for itself. */
function statusOf({ stance, modality }: Saying, relation: RelationStatus): RelationStatus {
  if (relation === RelationStatus.DISPUTED || relation === RelationStatus.DENIED) return relation
  return stance === Stance.ASSERTS && isFirm(modality) ? RelationStatus.ASSERTED : RelationStatus.ALLEGED
}

const listed = (held: readonly object[]): string[] | null =>
  held.length > 0 ? [...new Set(held.map((each) => JSON.stringify(each)))].sort() : null

/** The stakes, and the ways of control without one, that the claims give that assert or allege a relation of this status. */
export function heldBy(supporting: readonly Saying[], relation: RelationStatus): Held {
  const stakes = supporting.flatMap((claim) =>
    claim.stakes.map(({ kind, least, most, text, direct, disclosure }): HeldStake => {
      const said = { status: statusOf(claim, relation), validity: claim.validity }
      return { kind, least, most, text, direct, disclosure, ...said }
    }),
  )
  const control = supporting.flatMap((claim) =>
    claim.control.map((mechanism): HeldControl => {
      const { law, article, validity } = claim
      return { mechanism, law, article: law === null ? null : article, status: statusOf(claim, relation), validity }
    }),
  )
  return { stakes: listed(stakes), control: listed(control) }
}

/** What a relation keeps of stakes. */
export const stakesIn = (stored: readonly string[]): HeldStake[] => stored.map((each) => JSON.parse(each) as HeldStake)
/** What a relation keeps of control. */
export const controlIn = (stored: readonly string[]): HeldControl[] =>
  stored.map((each) => JSON.parse(each) as HeldControl)

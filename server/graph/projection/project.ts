import { Modality, RelationStatus, RelationType, Stance } from '../../../model/generated/vocabulary'
import type { ControlMechanism } from '../../../model/generated/vocabulary'
import type { Stake } from '../../../model/stake/stake'
import { originGroups } from './origins'
import type { OriginsOf } from './origins'
import { spanOf } from './span'
import { heldBy } from './held'
import type { Held } from './held'
import type { Span } from './span'
import { FIRMNESS, isFirm, strengthOf } from './strength'

/** What of a claim decides about its relation. */
export type LedgerClaim = {
  stance: Stance
  modality: Modality
  role: string | null
  article: string | null
  stakes: readonly Stake[]
  control: readonly ControlMechanism[]
  law: string | null
  /** The id of the document it was read in. */
  source: string
  /** EDTF as written and its bounds, see `Edtf`. */
  validity: string | null
  earliest: string | null
  latest: string | null
  surelyFrom: string | null
  surelyTo: string | null
  /** Retracted claims do not count. */
  retractedAt: string | null
}

/** What a relation is made of its claims. DENIED: only denials speak of it, and it is not drawn. */
export type Projected = Span &
  Held & {
    status: RelationStatus
    modality: Modality
    strength: number
    /** Independent origins that assert or allege it. */
    sources: number
    /** The roles that claims name, joined with "; ". */
    role: string | null
    articles: string[]
    asserts: number
    alleges: number
    denies: number
    /** The documents that speak of it, those of denials too, in ascending order. */
    documents: string[]
  }

const byLaw: readonly RelationType[] = [RelationType.AUTHORISES, RelationType.OBLIGES]

/** Whether a relation says what a law does, so that it is only a plan as long as that law is a bill. */
export const dependsOnLaw = (type: RelationType): boolean => byLaw.includes(type)

const distinct = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.filter((value) => value !== null))].sort()

const firmest = (claims: readonly LedgerClaim[]): Modality =>
  FIRMNESS.find((modality) => claims.some((claim) => claim.modality === modality))!

/** What a bill would do is planned, however firmly it is said. */
const asPlanned = (claim: LedgerClaim): LedgerClaim =>
  isFirm(claim.modality) ? { ...claim, modality: Modality.PLAN } : claim

function statusOf(claims: readonly LedgerClaim[]): RelationStatus {
  const denied = claims.some(({ stance }) => stance === Stance.DENIES)
  const supported = claims.some(({ stance }) => stance !== Stance.DENIES)
  if (denied) return supported ? RelationStatus.DISPUTED : RelationStatus.DENIED
  const asserted = claims.some(({ stance, modality }) => stance === Stance.ASSERTS && isFirm(modality))
  return asserted ? RelationStatus.ASSERTED : RelationStatus.ALLEGED
}

/**
 * What one relation is, from all its claims in any order: the only place that decides it; docs/evidence.md tells it
 * in tables. `bill`: the relation says what a law does that is only proposed. Undefined: no claim counts.
 */
export function projectRelation(
  all: readonly LedgerClaim[],
  originsOf: OriginsOf,
  bill = false,
): Projected | undefined {
  const claims = all.filter(({ retractedAt }) => retractedAt === null).map((claim) => (bill ? asPlanned(claim) : claim))
  if (claims.length === 0) return undefined
  const supporting = claims.filter(({ stance }) => stance !== Stance.DENIES)
  const firm = supporting.filter(({ modality }) => isFirm(modality))
  const total = (stance: Stance) => claims.filter((claim) => claim.stance === stance).length
  const documentsOf = (some: readonly LedgerClaim[]) => distinct(some.map(({ source }) => source))
  const origins = (some: readonly LedgerClaim[]) => originGroups(documentsOf(some), originsOf).length
  const status = statusOf(claims)
  const asserting = origins(firm.filter(({ stance }) => stance === Stance.ASSERTS))
  return {
    status,
    strength: strengthOf({ status, asserting, supporting: origins(firm) }),
    modality: firmest(supporting[0] ? supporting : claims),
    sources: origins(supporting),
    role: distinct(supporting.map(({ role }) => role)).join('; ') || null,
    articles: distinct(supporting.map(({ article }) => article)),
    ...heldBy(supporting, status),
    ...spanOf(supporting.map((claim) => ({ ...claim, text: claim.validity ?? '' }))),
    asserts: total(Stance.ASSERTS),
    alleges: total(Stance.ALLEGES),
    denies: total(Stance.DENIES),
    documents: documentsOf(claims),
  }
}

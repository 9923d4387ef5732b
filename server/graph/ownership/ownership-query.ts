import { RelationStatus, RelationType, StakeKind } from '../../../model/generated/vocabulary'
import { mostOf } from '../../../model/limits'
import { KnownError } from '../../errors'
import { conditionsOf } from '../relation/filter'
import type { Conditions, RelationFilter } from '../relation/filter'
import type { StakeQuery } from './held-range'

/** A question about owning as it is asked. */
export type OwnershipArguments = {
  of: string
  kind?: StakeKind | null
  asOf?: string | null
  filter?: RelationFilter | null
  /** 1 to 50; 20 when left out. */
  maxDepth?: number | null
}

/** The same, checked, every default in its place. */
export type OwnershipQuery = {
  of: string
  kind: StakeKind
  asOf: string | null
  conditions: Conditions
  maxDepth: number
  /** What is sure, and what anybody says. */
  sure: StakeQuery
  all: StakeQuery
}

const { ASSERTED, ALLEGED, DISPUTED } = RelationStatus

const refuse = (sentence: string): never => {
  throw new KnownError('BAD_INPUT', sentence)
}

function depthOf(maxDepth: number | null | undefined): number {
  const depth = maxDepth ?? 20
  if (Number.isInteger(depth) && depth >= 1 && depth <= mostOf.ownershipDepth) return depth
  return refuse(`maxDepth is ${depth}; it may be 1 to ${mostOf.ownershipDepth}.`)
}

function timeOf(asOf: string | null | undefined, filter: RelationFilter | null | undefined): string | null {
  const time = asOf ?? filter?.asOf ?? null
  if (filter?.asOf && filter.asOf !== time) refuse('asOf and filter.asOf are two times; give one of them.')
  return time
}

/** Checks a question. Throws KnownError BAD_INPUT. */
export function ownershipQuery({ of, kind, asOf, filter, maxDepth }: OwnershipArguments): OwnershipQuery {
  const time = timeOf(asOf, filter)
  const { types, statuses } = filter ?? {}
  if (types && !types.includes(RelationType.OWNS)) {
    refuse('filter.types leaves OWNS out, and owning is what is asked for.')
  }
  const conditions = conditionsOf({ ...filter, asOf: time })
  const { first, last } = conditions
  const days = first !== null && last !== null ? { first, last } : undefined
  const stake = { kind: kind ?? StakeKind.CAPITAL, days }
  const asked = statuses ?? [ASSERTED, ALLEGED, DISPUTED]
  return {
    of,
    kind: stake.kind,
    asOf: time,
    conditions,
    maxDepth: depthOf(maxDepth),
    sure: { ...stake, statuses: new Set([ASSERTED].filter((status) => asked.includes(status))) },
    all: { ...stake, statuses: new Set(asked) },
  }
}

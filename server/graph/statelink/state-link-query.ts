import type { RelationType } from '../../../model/generated/vocabulary'
import { mostOf } from '../../../model/limits'
import { KnownError } from '../../errors'
import { checkFirst } from '../page'
import { conditionsOf, typesOf } from '../relation/filter'
import type { Conditions, RelationFilter } from '../relation/filter'

/** A question for links to states as it is asked. */
export type StateLinkArguments = {
  of: string
  state?: string | null
  asOf?: string | null
  filter?: RelationFilter | null
  /** 1 to 6; 4 when left out. */
  maxLength?: number | null
  /** 1 to 10; 3 when left out. */
  first?: number | null
}

/** The same, checked, every default in its place. */
export type StateLinkQuery = {
  of: string
  wanted: string | null
  asOf: string | null
  types: ReadonlySet<RelationType>
  conditions: Conditions
  /** Whether anything but the time leaves relations out. */
  isFiltered: boolean
  maxLength: number
  first: number
}

const refuse = (sentence: string): never => {
  throw new KnownError('BAD_INPUT', sentence)
}

function lengthOf(maxLength: number | null | undefined): number {
  const length = maxLength ?? 4
  if (Number.isInteger(length) && length >= 1 && length <= mostOf.stateLinkLength) return length
  return refuse(`maxLength is ${length}; it may be 1 to ${mostOf.stateLinkLength}.`)
}

function timeOf(asOf: string | null | undefined, filter: RelationFilter | null | undefined): string | null {
  const time = asOf ?? filter?.asOf ?? null
  if (filter?.asOf && filter.asOf !== time) refuse('asOf and filter.asOf are two times; give one of them.')
  return time
}

/** Whether a condition of a filter, as it is given, leaves relations out; the time is told for itself. */
const isNarrowing = (name: string, value: unknown): boolean =>
  name === 'undated' ? value === false : name !== 'asOf' && Boolean(value)

/** Checks a question. Throws KnownError BAD_INPUT. */
export function stateLinkQuery({ of, state, asOf, filter, maxLength, first }: StateLinkArguments): StateLinkQuery {
  const time = timeOf(asOf, filter)
  checkFirst(first ?? 3, mostOf.stateLinkPaths)
  return {
    of,
    wanted: state ?? null,
    asOf: time,
    types: new Set(typesOf(filter)),
    isFiltered: Object.entries(filter ?? {}).some(([name, value]) => isNarrowing(name, value)),
    conditions: conditionsOf({ ...filter, asOf: time }),
    maxLength: lengthOf(maxLength),
    first: first ?? 3,
  }
}

import { z } from 'zod'

import { KnownError } from '../../errors'
import { RelationStatus, RelationType } from '../../../model/generated/vocabulary'
import { periodOf } from '../time/edtf'

/** Which relations count. What is null or left out asks for nothing; all that is given must hold. */
export type RelationFilter = {
  types?: readonly RelationType[] | null
  statuses?: readonly RelationStatus[] | null
  /** 1 to 5. */
  minStrength?: number | null
  minSources?: number | null
  /** EDTF: relations that may have held at some time of it. */
  asOf?: string | null
  /** With asOf: only those that are dated and surely held through some of it. */
  surely?: boolean | null
  /** With asOf: whether what has no date counts. */
  undated?: boolean | null
  /** Ids of documents, in one of which somebody asserts, alleges or denies it. */
  sources?: readonly string[] | null
}

/** A filter as each statement takes it. What it means stands in `cypher/fragments/relation/passes.cypher`. */
export const conditions = {
  statuses: z.array(z.enum(RelationStatus)).nullable(),
  minStrength: z.bigint(),
  minSources: z.bigint(),
  documents: z.array(z.string()).nullable(),
  /** The days of asOf. */
  first: z.string().nullable(),
  last: z.string().nullable(),
  surely: z.boolean(),
  undated: z.boolean(),
}
export type Conditions = z.infer<z.ZodObject<typeof conditions>>

function whole(name: string, value: number | null | undefined, most: number): bigint {
  if (value === null || value === undefined) return 0n
  if (Number.isInteger(value) && value >= 1 && value <= most) return BigInt(value)
  throw new KnownError('BAD_INPUT', `${name} is ${value}; it may be a whole number from 1 to ${most}.`)
}

/** Does `read`, and names the field in what it refuses. */
function naming<T>(field: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof KnownError ? new KnownError(error.code, `${field}: ${error.message}`) : error
  }
}

const drawn = [RelationStatus.ASSERTED, RelationStatus.ALLEGED, RelationStatus.DISPUTED]

/** The time that is asked for. An empty text is refused like any other that is no date: it must not pass for no question. */
function timeOf({ asOf = null, surely, undated }: RelationFilter): Pick<Conditions, 'first' | 'last'> {
  if (asOf !== null) return naming('asOf', () => periodOf(asOf))
  if (surely) {
    throw new KnownError('BAD_INPUT', 'surely needs asOf: say at which time the relations surely held.')
  }
  if (undated === false) {
    throw new KnownError(
      'BAD_INPUT',
      'undated needs asOf: without a time, relations with and without a date all count.',
    )
  }
  return { first: null, last: null }
}

/** Checks a filter and makes it ready for Cypher. Throws KnownError BAD_INPUT. */
export function conditionsOf(filter: RelationFilter | null | undefined): Conditions {
  const { statuses, minStrength, minSources, surely, undated, sources } = filter ?? {}
  const some = statuses && !drawn.every((status) => statuses.includes(status))
  return {
    statuses: some ? [...statuses] : null,
    minStrength: whole('minStrength', minStrength, 5),
    minSources: whole('minSources', minSources, 1_000_000),
    documents: sources ? [...sources] : null,
    ...timeOf(filter ?? {}),
    surely: surely ?? false,
    undated: undated ?? true,
  }
}

/** Whether a filter looks at more than types, so that relations must be read to be counted. */
export const looksInside = ({ statuses, minStrength, minSources, documents, first }: Conditions): boolean =>
  statuses !== null || minStrength > 1n || minSources > 1n || documents !== null || first !== null

const all = Object.values(RelationType)

/** The types that both a filter and `types` let through. */
export const typesOf = (
  filter: RelationFilter | null | undefined,
  types?: readonly RelationType[] | null,
): RelationType[] => all.filter((type) => (filter?.types ?? all).includes(type) && (types ?? all).includes(type))

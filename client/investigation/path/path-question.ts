import type {
  EntityChipFragment,
  FindPathsQueryVariables,
  PathRank,
  RelationStatus,
  RelationType,
} from '../../generated/graphql'
import { nameWithin } from '../../../model/text/distinction'
import { mostOf } from '../../../model/limits'
import { typedTime, whyNotTyped } from '../../../model/time/typed-time'

/** A question for paths as the panel holds it. Empty lists and null ask for nothing. */
export type PathQuestion = {
  from: EntityChipFragment[]
  to: EntityChipFragment[]
  maxLength: number
  types: RelationType[]
  avoidTypes: RelationType[]
  requireTypes: RelationType[]
  /** Also relation types that tie anybody to anybody. */
  incidental: boolean
  statuses: RelationStatus[]
  minStrength: number
  /** Independent sources that each relation has at least. */
  minSources: number
  /** Each relation has a claim from one of these. */
  documents: EntityChipFragment[]
  /** EDTF; empty: at any time. */
  asOf: string
  /** With asOf: only relations that surely held then. */
  surely: boolean
  /** With asOf: whether relations without a date count. */
  undated: boolean
  via: EntityChipFragment[]
  avoid: EntityChipFragment[]
  avoidHubs: boolean
  directed: boolean
  sameTime: boolean
  rank: PathRank
  first: number
}

/** Why so many paths cannot be asked for; null when they can. */
export const whyNotSoMany = (first: number): string | null =>
  Number.isInteger(first) && first >= 1 && first <= mostOf.paths
    ? null
    : `From 1 to ${mostOf.paths} paths are given at once.`

/** The question nobody has changed yet. */
export const emptyQuestion: PathQuestion = {
  from: [],
  to: [],
  maxLength: 6,
  types: [],
  avoidTypes: [],
  requireTypes: [],
  incidental: false,
  statuses: [],
  minStrength: 1,
  minSources: 1,
  documents: [],
  asOf: '',
  surely: false,
  undated: true,
  via: [],
  avoid: [],
  avoidHubs: true,
  directed: false,
  sameTime: false,
  rank: 'WEAKEST_LINK',
  first: 5,
}

const ids = (entities: readonly { id: string }[]) => entities.map(({ id }) => id)

/** What the question asks of time, as the server takes it. */
function timeAsked({ asOf, surely, undated }: PathQuestion) {
  if (!asOf.trim()) return {}
  return { asOf: typedTime(asOf), ...(surely && { surely }), ...(!undated && { undated }) }
}

/** The question as the server takes it. */
export function pathVariables(question: PathQuestion): FindPathsQueryVariables {
  const { types, statuses, minStrength, minSources, documents } = question
  return {
    from: ids(question.from),
    to: ids(question.to),
    maxLength: question.maxLength,
    filter: {
      ...(types.length > 0 && { types }),
      ...(statuses.length > 0 && { statuses }),
      ...(minStrength > 1 && { minStrength }),
      ...(minSources > 1 && { minSources }),
      ...(documents.length > 0 && { sources: ids(documents) }),
      ...timeAsked(question),
    },
    avoid: ids(question.avoid),
    via: ids(question.via),
    avoidTypes: question.avoidTypes,
    requireTypes: question.requireTypes,
    incidental: question.incidental,
    avoidHubs: question.avoidHubs,
    directed: question.directed,
    sameTime: question.sameTime,
    rank: question.rank,
    first: question.first,
  }
}

/** Why the question cannot be asked yet, as a sentence; null when it can. */
export function whyNotAsked({ from, to, via, avoid, asOf, first }: PathQuestion): string | null {
  if (from.length === 0) return 'Choose where the path starts.'
  if (to.length === 0) return 'Choose where the path ends.'
  const starts = new Set(ids(from))
  const both = to.find(({ id }) => starts.has(id))
  if (both) return `${nameWithin(both)} is at both ends. A path ties two different entities.`
  const forbidden = new Set(ids(avoid))
  const clash = [...from, ...to, ...via].find(({ id }) => forbidden.has(id))
  return clash
    ? `${nameWithin(clash)} is to be avoided and needed at once.`
    : (whyNotSoMany(first) ?? whyNotTyped(asOf))
}

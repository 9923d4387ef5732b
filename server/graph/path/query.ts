/*
 * The question: checked, and every default in its place.
 */
import { KnownError } from '../../errors'
import { RelationType } from '../../../model/generated/vocabulary'
import { vocabulary } from '../../../model/vocabulary/relation-type'
import { conditionsOf, typesOf } from '../relation/filter'
import type { Conditions, RelationFilter } from '../relation/filter'
import { mostOf } from '../../../model/limits'

/** A question about paths as it is asked. Only the two ends must be given. */
export type PathArguments = {
  from: readonly string[]
  to: readonly string[]
  /** 1 to 8; 6 when left out. */
  maxLength?: number | null
  filter?: RelationFilter | null
  /** Entities that no path may run through. */
  avoid?: readonly string[] | null
  /** Entities that each path must run through, in any order. */
  via?: readonly string[] | null
  avoidTypes?: readonly RelationType[] | null
  /** Also over incidental types. False when left out: then only those that filter.types or requireTypes name. */
  incidental?: boolean | null
  /** Types of which each path must use every one. */
  requireTypes?: readonly RelationType[] | null
  /** True when left out. Hubs among from, to and via are let through. */
  avoidHubs?: boolean | null
  directed?: boolean | null
  sameTime?: boolean | null
  rank?: 'WEAKEST_LINK' | 'FEWEST_STEPS' | null
  /** How many paths, 1 to 20; 5 when left out. */
  first?: number | null
}

/** Which relations are looked at, as Cypher takes it; types null: all. */
export type RelationConditions = Conditions & { types: RelationType[] | null }

/** A question about paths that has been checked, every default in its place. */
export type PathQuery = {
  from: string[]
  to: string[]
  via: string[]
  avoid: ReadonlySet<string>
  maxLength: number
  relations: RelationConditions
  /** Incidental types that nobody asked for and nobody put away: none of `relations.types`. */
  leftOut: RelationType[]
  requireTypes: RelationType[]
  avoidHubs: boolean
  directed: boolean
  sameTime: boolean
  rank: 'WEAKEST_LINK' | 'FEWEST_STEPS'
  first: number
}

/** The whole vocabulary. */
export const allTypes = Object.values(RelationType)

const refuse = (sentence: string): never => {
  throw new KnownError('BAD_INPUT', sentence)
}

function whole(name: string, value: number | null | undefined, otherwise: number, least: number, most: number): number {
  const number = value ?? otherwise
  if (Number.isInteger(number) && number >= least && number <= most) return number
  return refuse(`${name} is ${number}; it may be a whole number from ${least} to ${most}.`)
}

function idList(name: string, ids: readonly string[] | null | undefined): string[] {
  const distinct = [...new Set(ids ?? [])]
  if (distinct.length > mostOf.items) refuse(`${name} has ${distinct.length} ids; at most ${mostOf.items} are taken.`)
  return distinct
}

function idsOfEnd(name: string, ids: readonly string[]): string[] {
  return ids.length > 0 ? idList(name, ids) : refuse(`${name} is empty: a path needs an entity at each end.`)
}

/** Types as Cypher takes them; null where none is missing. */
export const typesOrNull = (types: readonly RelationType[]): RelationType[] | null =>
  types.length < allTypes.length ? [...types] : null

function relationConditions(args: PathArguments): Pick<PathQuery, 'relations' | 'leftOut'> {
  const { filter, avoidTypes, requireTypes, incidental } = args
  const wanted = typesOf(filter).filter((type) => !avoidTypes?.includes(type))
  const isAsked = (type: RelationType) => filter?.types?.includes(type) || requireTypes?.includes(type)
  const leftOut = incidental ? [] : wanted.filter((type) => vocabulary[type].incidental && !isAsked(type))
  const types = typesOrNull(wanted.filter((type) => !leftOut.includes(type)))
  return { relations: { ...conditionsOf(filter), types }, leftOut }
}

/** What contradicts itself can have no path, and that is not the graph's doing. */
function refuseContradictions(query: PathQuery): void {
  const both = [...query.from, ...query.to, ...query.via].find((id) => query.avoid.has(id))
  if (both) refuse(`“${both}” is to be avoided and is an end or to be run through as well: take it out of one of them.`)
  const { types } = query.relations
  const barred = query.requireTypes.find((type) => types && !types.includes(type))
  if (barred) refuse(`${barred} is required and excluded as well: take it out of one of them.`)
}

/** Checks a question and fills in what was left out. Throws KnownError BAD_INPUT with a sentence. */
export function readPathQuery(args: PathArguments): PathQuery {
  const query: PathQuery = {
    from: idsOfEnd('from', args.from),
    to: idsOfEnd('to', args.to),
    via: idList('via', args.via),
    avoid: new Set(idList('avoid', args.avoid)),
    maxLength: whole('maxLength', args.maxLength, 6, 1, mostOf.pathLength),
    ...relationConditions(args),
    requireTypes: [...new Set(args.requireTypes ?? [])],
    avoidHubs: args.avoidHubs ?? true,
    directed: args.directed ?? false,
    sameTime: args.sameTime ?? false,
    rank: args.rank ?? 'WEAKEST_LINK',
    first: whole('first', args.first, 5, 1, mostOf.paths),
  }
  refuseContradictions(query)
  return query
}

/** The least strength that a relation may have. */
export const weakestOf = ({ relations }: PathQuery): number => Math.max(1, Number(relations.minStrength))

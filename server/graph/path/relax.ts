/*
 * Relaxations: a question that has no answer is asked again with one condition dropped at a time, as over-constrained
 * problems are explained (Junker, “QuickXplain: preferred explanations and relaxations for over-constrained problems”, 2004).
 */
import type { RelationType } from '../../../model/generated/vocabulary'
import { allTypes, typesOrNull, weakestOf } from './query'
import type { PathQuery } from './query'
import type { Path, PathRelation, PathStep } from './hydrate'
import type { Relation } from '../relation/relation'
import { vocabulary } from '../../../model/vocabulary/relation-type'
import { mostOf } from '../../../model/limits'
import { meet, spansIn } from '../../../model/time/spans'
import { listInWords } from '../../../model/text/list'

/** A question with one condition dropped, and what is said of a path that there is then. */
export type Relaxation = {
  query: PathQuery
  /** What the path does that the condition forbids, to be read after "one"; undefined: it keeps to the condition. */
  breaks(path: Path): string | undefined
}

const MOST_STEPS = mostOf.pathLength
const NAMED = 3

/** "A, B, C and 2 more" */
export const fewInWords = (words: readonly string[], last?: 'and' | 'or'): string => listInWords(words, last, NAMED)

/** The name of an entity that the question names. */
export type NameOf = (id: string) => string

/** “ZTE supplies TCI” */
export const relationInWords = ({ subject, label, object }: Relation): string =>
  `“${subject!.name} ${label} ${object!.name}”`

const relationWithDate = (relation: Relation): string =>
  `${relationInWords(relation)} (${relation.validity.text ?? 'not dated'})`
const when = (holds: boolean, words: string): string | undefined => (holds ? words : undefined)
/** “supplies” */
export const typeInWords = (type: RelationType): string => `“${vocabulary[type].label}”`
const is = (words: readonly unknown[], one: string, many: string) => (words.length === 1 ? one : many)

/** The two relations that hold farthest apart: the one that begins last and the one that ends first. */
function apart({ relations }: Path): [Relation, Relation] {
  const begins = relations.reduce((a, b) => ((b.validity.earliest ?? '') > (a.validity.earliest ?? '') ? b : a))
  const ends = relations.reduce((a, b) => ((b.validity.latest ?? '~') < (a.validity.latest ?? '~') ? b : a))
  return [ends, begins]
}

function hubs(query: PathQuery): Relaxation {
  const ends = new Set([...query.from, ...query.to, ...query.via])
  return {
    query: { ...query, avoidHubs: false },
    breaks({ entities }) {
      const names = entities.filter(({ id, hub }) => hub && !ends.has(id)).map(({ name }) => name)
      return when(names.length > 0, `runs over ${fewInWords(names)}, kept out as ${is(names, 'a hub', 'hubs')}`)
    },
  }
}

const avoided = (query: PathQuery): Relaxation => ({
  query: { ...query, avoid: new Set() },
  breaks({ entities }) {
    const names = entities.filter(({ id }) => query.avoid.has(id)).map(({ name }) => name)
    return when(names.length > 0, `runs through ${fewInWords(names)}, which ${is(names, 'is', 'are')} to be avoided`)
  },
})

const via = (query: PathQuery, nameOf: NameOf): Relaxation => ({
  query: { ...query, via: [] },
  breaks({ entities }) {
    const missing = query.via.filter((id) => !entities.some((entity) => entity.id === id))
    return when(missing.length > 0, `does not run through ${fewInWords(missing.map(nameOf))}`)
  },
})

const required = (query: PathQuery): Relaxation => ({
  query: { ...query, requireTypes: [] },
  breaks({ relations }) {
    const missing = query.requireTypes.filter((type) => !relations.some((relation) => relation.type === type))
    return when(missing.length > 0, `does without ${fewInWords(missing.map(typeInWords))}`)
  },
})

const together = (query: PathQuery): Relaxation => ({
  query: { ...query, sameTime: false },
  breaks(path) {
    const [first, last] = apart(path)
    return when(
      path.period === null,
      `was never possible at one time: ${relationWithDate(first)} and ${relationWithDate(last)} do not meet`,
    )
  },
})

function direction(query: PathQuery): Relaxation {
  return {
    query: { ...query, directed: false },
    breaks({ steps }) {
      const against = steps.find(({ from, relations }) =>
        relations.every(({ type, objectId }) => !vocabulary[type].symmetric && objectId === from.id),
      )
      const relation = against?.relation
      return relation && `follows ${relationInWords(relation)} against its direction`
    },
  }
}

const longer = (query: PathQuery): Relaxation => ({
  query: { ...query, maxLength: MOST_STEPS },
  breaks: ({ length }) => when(length > query.maxLength, `has ${length} relations`),
})

type Relations = PathQuery['relations']
const without = (query: PathQuery, relations: Partial<Relations>): PathQuery => ({
  ...query,
  relations: { ...query.relations, ...relations },
})

const weaker = (query: PathQuery): Relaxation => ({
  query: { ...without(query, { minStrength: 0n }), rank: 'WEAKEST_LINK' },
  breaks: ({ strength, weakest }) =>
    when(strength < weakestOf(query), `has strength ${strength}: its weakest relation is ${relationInWords(weakest)}`),
})

/** The steps of a path none of whose relations keeps to a condition. */
const stepsAgainst = ({ steps }: Path, keeps: (relation: PathRelation) => boolean): PathStep[] =>
  steps.filter(({ relations }) => !relations.some(keeps))

/** The relation of the first such step. */
const relationAgainst = (path: Path, keeps: (relation: PathRelation) => boolean): PathRelation | undefined =>
  stepsAgainst(path, keeps)[0]?.relation

/** “supplies” and “owns”, of the steps that use none of some types. */
const otherTypes = (path: Path, types: readonly RelationType[]): string[] => [
  ...new Set(stepsAgainst(path, ({ type }) => types.includes(type)).map(({ relation }) => typeInWords(relation.type))),
]

const types = (query: PathQuery): Relaxation => ({
  query: without(query, { types: typesOrNull(allTypes.filter((type) => !query.leftOut.includes(type))) }),
  breaks(path) {
    const names = otherTypes(path, query.relations.types ?? allTypes)
    return when(names.length > 0, `uses ${fewInWords(names)}, which ${is(names, 'is', 'are')} left out`)
  },
})

const incidental = (query: PathQuery): Relaxation => ({
  query: {
    ...without(query, { types: typesOrNull([...(query.relations.types ?? []), ...query.leftOut]) }),
    leftOut: [],
  },
  breaks(path) {
    const names = otherTypes(path, query.relations.types ?? allTypes)
    const words = is(names, 'ties anybody to anybody and is', 'tie anybody to anybody and are')
    return when(names.length > 0, `uses ${fewInWords(names)}, which ${words} left out`)
  },
})

const statuses = (query: PathQuery): Relaxation => ({
  query: without(query, { statuses: null }),
  breaks(path) {
    const other = relationAgainst(path, ({ status }) => query.relations.statuses?.includes(status) !== false)
    return other && `uses ${relationInWords(other)}, which is ${other.status.toLowerCase()}`
  },
})

const sources = (query: PathQuery): Relaxation => ({
  query: without(query, { minSources: 0n }),
  breaks(path) {
    const fewest = stepsAgainst(path, (relation) => BigInt(relation.sources) >= query.relations.minSources)
      .map(({ relations }) => relations.reduce((a, b) => (b.sources > a.sources ? b : a)))
      .sort((a, b) => a.sources - b.sources)[0]
    if (!fewest) return undefined
    const few = `${fewest.sources} independent ${fewest.sources === 1 ? 'source' : 'sources'}`
    return `rests on ${few} for ${relationInWords(fewest)}`
  },
})

const documents = (query: PathQuery): Relaxation => ({
  query: without(query, { documents: null }),
  breaks(path) {
    const other = relationAgainst(path, (relation) =>
      relation.documents.some((id) => query.relations.documents?.includes(id)),
    )
    return other && `rests on other documents for ${relationInWords(other)}`
  },
})

function otherTime(query: PathQuery): Relaxation {
  const [first, last] = [query.relations.first!, query.relations.last!]
  const isSure = ({ surely }: PathRelation) =>
    surely.some((held) => held.slice(0, 10) <= last && held.slice(11) >= first)
  const misses = ({ validity }: PathRelation) => !meet(spansIn(validity), { first, last })
  return {
    query: without(query, { first: null, last: null, surely: false, undated: true }),
    breaks(path) {
      const other = relationAgainst(path, (relation) => !misses(relation))
      if (other) return `does not hold at that time: ${relationWithDate(other)}`
      const bare = query.relations.undated ? undefined : relationAgainst(path, ({ surely }) => surely.length > 0)
      if (bare) return `runs over a relation without a date: ${relationInWords(bare)}`
      const unsure = query.relations.surely ? relationAgainst(path, isSure) : undefined
      return unsure && `does not surely hold at that time: ${relationWithDate(unsure)}`
    },
  }
}

/** Each condition of a question that can be dropped, those first that people drop first. One path each is asked for. */
export function relaxations(asked: PathQuery, nameOf: NameOf): Relaxation[] {
  const query: PathQuery = { ...asked, rank: 'FEWEST_STEPS', first: 1 }
  const { relations } = query
  const conditions: [isSet: boolean, drop: (query: PathQuery, nameOf: NameOf) => Relaxation][] = [
    [query.avoidHubs, hubs],
    [query.sameTime, together],
    [weakestOf(query) > 1, weaker],
    [(relations.types ?? allTypes).length + query.leftOut.length < allTypes.length, types],
    [query.leftOut.length > 0, incidental],
    [query.avoid.size > 0, avoided],
    [query.via.length > 0, via],
    [query.requireTypes.length > 0, required],
    [relations.statuses !== null, statuses],
    [relations.minSources > 1n, sources],
    [relations.documents !== null, documents],
    [relations.first !== null, otherTime],
    [query.directed, direction],
    [query.maxLength < MOST_STEPS, longer],
  ]
  return conditions.flatMap(([isSet, drop]) => (isSet ? [drop(query, nameOf)] : []))
}

/** The question with every condition dropped. */
export const loosest = (query: PathQuery): PathQuery => ({
  ...query,
  rank: 'FEWEST_STEPS',
  first: 1,
  avoid: new Set(),
  via: [],
  requireTypes: [],
  avoidHubs: false,
  sameTime: false,
  directed: false,
  maxLength: MOST_STEPS,
  leftOut: [],
  relations: {
    types: null,
    statuses: null,
    minStrength: 0n,
    minSources: 0n,
    documents: null,
    first: null,
    last: null,
    surely: false,
    undated: true,
  },
})

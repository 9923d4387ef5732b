import type { RelationType } from '../../../model/generated/vocabulary'
import { weakestOf } from './arguments'
import type { PathWish } from './arguments'
import type { Path, PathRelation } from './hydrate'
import type { Relation } from '../relation/relation'
import { vocabulary } from '../../../model/vocabulary/relation-type'

/** A question with one condition dropped, and what is said of a path that there is then. */
export type Relaxation = {
  wish: PathWish
  /** What the path does that the condition forbids, to be read after "one"; undefined: it keeps to the condition. */
  breaks(path: Path): string | undefined
}

const MOST_STEPS = 8
const NAMED = 3

/** "A, B and 2 more" */
export function listed(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  const more = words.length - NAMED
  const shown = more > 0 ? [...words.slice(0, NAMED), `${more} more`] : words
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} ${last} ${shown.at(-1)}` : (shown[0] ?? '')
}

/** The name of an entity that the question names. */
export type NameOf = (id: string) => string

/** “ZTE supplies TCI” */
export const told = ({ subject, label, object }: Relation): string => `“${subject!.name} ${label} ${object!.name}”`

const dated = (relation: Relation): string => `${told(relation)} (${relation.validity.text ?? 'not dated'})`
const when = (holds: boolean, words: string): string | undefined => (holds ? words : undefined)
/** “supplies” */
const word = (type: RelationType): string => `“${vocabulary[type].label}”`
const is = (words: readonly unknown[], one: string, many: string) => (words.length === 1 ? one : many)

/** The two relations that hold farthest apart: the one that begins last and the one that ends first. */
function apart({ relations }: Path): [Relation, Relation] {
  const begins = relations.reduce((a, b) => ((b.validity.earliest ?? '') > (a.validity.earliest ?? '') ? b : a))
  const ends = relations.reduce((a, b) => ((b.validity.latest ?? '~') < (a.validity.latest ?? '~') ? b : a))
  return [ends, begins]
}

function hubs(wish: PathWish): Relaxation {
  const ends = new Set([...wish.from, ...wish.to, ...wish.via])
  return {
    wish: { ...wish, avoidHubs: false },
    breaks({ entities }) {
      const names = entities.filter(({ id, hub }) => hub && !ends.has(id)).map(({ name }) => name)
      return when(names.length > 0, `runs over ${listed(names)}, kept out as ${is(names, 'a hub', 'hubs')}`)
    },
  }
}

const avoided = (wish: PathWish): Relaxation => ({
  wish: { ...wish, avoid: new Set() },
  breaks({ entities }) {
    const names = entities.filter(({ id }) => wish.avoid.has(id)).map(({ name }) => name)
    return when(names.length > 0, `runs through ${listed(names)}, which ${is(names, 'is', 'are')} to be avoided`)
  },
})

const via = (wish: PathWish, nameOf: NameOf): Relaxation => ({
  wish: { ...wish, via: [] },
  breaks({ entities }) {
    const missing = wish.via.filter((id) => !entities.some((entity) => entity.id === id))
    return when(missing.length > 0, `does not run through ${listed(missing.map(nameOf))}`)
  },
})

const required = (wish: PathWish): Relaxation => ({
  wish: { ...wish, requireTypes: [] },
  breaks({ relations }) {
    const missing = wish.requireTypes.filter((type) => !relations.some((relation) => relation.type === type))
    return when(missing.length > 0, `does without ${listed(missing.map(word))}`)
  },
})

const together = (wish: PathWish): Relaxation => ({
  wish: { ...wish, sameTime: false },
  breaks(path) {
    const [first, last] = apart(path)
    return when(path.period === null, `was never possible at one time: ${dated(first)} and ${dated(last)} do not meet`)
  },
})

function direction(wish: PathWish): Relaxation {
  const against = ({ relations, entities }: Path) =>
    relations.find(({ type, objectId }, i) => !vocabulary[type].symmetric && objectId === entities[i]!.id)
  return {
    wish: { ...wish, directed: false },
    breaks(path) {
      const relation = against(path)
      return relation && `follows ${told(relation)} against its direction`
    },
  }
}

const longer = (wish: PathWish): Relaxation => ({
  wish: { ...wish, maxLength: MOST_STEPS },
  breaks: ({ length }) => when(length > wish.maxLength, `has ${length} relations`),
})

type Relations = PathWish['relations']
const without = (wish: PathWish, relations: Partial<Relations>): PathWish => ({
  ...wish,
  relations: { ...wish.relations, ...relations },
})

const weaker = (wish: PathWish): Relaxation => ({
  wish: { ...without(wish, { minStrength: 0n }), rank: 'WEAKEST_LINK' },
  breaks: ({ strength, weakest }) =>
    when(strength < weakestOf(wish), `has strength ${strength}: its weakest relation is ${told(weakest)}`),
})

const types = (wish: PathWish): Relaxation => ({
  wish: without(wish, { types: null }),
  breaks({ relations }) {
    const other = relations.filter(({ type }) => wish.relations.types?.includes(type) === false)
    const names = [...new Set(other.map(({ type }) => word(type)))]
    return when(names.length > 0, `uses ${listed(names)}, which ${is(names, 'is', 'are')} left out`)
  },
})

const statuses = (wish: PathWish): Relaxation => ({
  wish: without(wish, { statuses: null }),
  breaks({ relations }) {
    const other = relations.find(({ status }) => wish.relations.statuses?.includes(status) === false)
    return other && `uses ${told(other)}, which is ${other.status.toLowerCase()}`
  },
})

const sources = (wish: PathWish): Relaxation => ({
  wish: without(wish, { minSources: 0n }),
  breaks({ relations }) {
    const least = relations.reduce((a, b) => (b.sources < a.sources ? b : a))
    const few = `${least.sources} independent ${least.sources === 1 ? 'source' : 'sources'}`
    return when(BigInt(least.sources) < wish.relations.minSources, `rests on ${few} for ${told(least)}`)
  },
})

const documents = (wish: PathWish): Relaxation => ({
  wish: without(wish, { documents: null }),
  breaks({ relations }) {
    const other = relations.find((relation) => !relation.documents.some((id) => wish.relations.documents?.includes(id)))
    return other && `rests on other documents for ${told(other)}`
  },
})

function otherTime(wish: PathWish): Relaxation {
  const [first, last] = [wish.relations.first!, wish.relations.last!]
  const isSure = ({ surely }: PathRelation) =>
    surely.some((held) => held.slice(0, 10) <= last && held.slice(11) >= first)
  const misses = (relation: PathRelation) =>
    (relation.validity.earliest ?? '') > last || (relation.validity.latest ?? '~') < first
  return {
    wish: without(wish, { first: null, last: null, surely: false, undated: true }),
    breaks({ relations }) {
      const other = relations.find(misses)
      if (other) return `does not hold at that time: ${dated(other)}`
      const bare = wish.relations.undated ? undefined : relations.find(({ surely }) => surely.length === 0)
      if (bare) return `runs over a relation without a date: ${told(bare)}`
      const unsure = wish.relations.surely ? relations.find((relation) => !isSure(relation)) : undefined
      return unsure && `does not surely hold at that time: ${dated(unsure)}`
    },
  }
}

/** Each condition of a question that can be dropped, those first that people drop first. One path each is asked for. */
export function relaxations(asked: PathWish, nameOf: NameOf): Relaxation[] {
  const wish: PathWish = { ...asked, rank: 'FEWEST_STEPS', first: 1 }
  const { relations } = wish
  const conditions: [isSet: boolean, drop: (wish: PathWish, nameOf: NameOf) => Relaxation][] = [
    [wish.avoidHubs, hubs],
    [wish.sameTime, together],
    [weakestOf(wish) > 1, weaker],
    [relations.types !== null, types],
    [wish.avoid.size > 0, avoided],
    [wish.via.length > 0, via],
    [wish.requireTypes.length > 0, required],
    [relations.statuses !== null, statuses],
    [relations.minSources > 1n, sources],
    [relations.documents !== null, documents],
    [relations.first !== null, otherTime],
    [wish.directed, direction],
    [wish.maxLength < MOST_STEPS, longer],
  ]
  return conditions.flatMap(([isSet, drop]) => (isSet ? [drop(wish, nameOf)] : []))
}

/** The question with every condition dropped. */
export const loosest = (wish: PathWish): PathWish => ({
  ...wish,
  rank: 'FEWEST_STEPS',
  first: 1,
  avoid: new Set(),
  via: [],
  requireTypes: [],
  avoidHubs: false,
  sameTime: false,
  directed: false,
  maxLength: MOST_STEPS,
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

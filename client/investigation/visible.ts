import type { EntityKind, RelationFilter, RelationStatus, RelationType } from '../generated/graphql'

import type { Drawing, DrawnEntity, DrawnRelation, Filters, TimeFilter } from './graph'
import { anyFilter } from './drawn-counts'
import { edtfInWords } from './time/dates'
import { passesTime } from './time/time'
import { nameWithin } from '../../model/text/distinction'
import { counted } from '../../model/text/counted'
import { kindPlural } from '../../model/vocabulary/kind'
import { statusWord } from '../../model/vocabulary/status'
import { vocabulary } from '../../model/vocabulary/relation-type'
import { listInWords } from '../../model/text/list'

/** What of the drawing is in sight. Derived, never edited. */
export type Visible = {
  entities: ReadonlyMap<string, DrawnEntity>
  relations: ReadonlyMap<string, DrawnRelation>
  /** How many entities and relations filters keep out of sight. What an entity hidden by hand took along is not among them. */
  filteredEntities: number
  filteredRelations: number
  /** How many entities were hidden by hand, and how many relations went out of sight with them. */
  hiddenByHand: number
  hiddenRelations: number
  /** Who was hidden by hand, and which kinds are out of sight: files say so and name none of them. */
  hidden: { entities: readonly string[]; kinds: readonly EntityKind[] }
  /** Those that stand back: who ties together what is left though of a kind that is put away, with those ties, and who is left without a tie by a filter. */
  pale: ReadonlySet<string>
  /** Of a kind that is put away, and in sight because they tie together what is left. Files leave them out. */
  between: ReadonlySet<string>
  /** The relations that all but the filter by time leaves in sight: what a time can be chosen of. */
  atAnyTime: ReadonlyMap<string, DrawnRelation>
  /** What the legend and the time bar let through, as the server takes it; null: every relation. */
  filter: RelationFilter | null
}

const passing = <T>(items: ReadonlyMap<string, T>, passes: (item: T) => boolean): ReadonlyMap<string, T> =>
  new Map([...items].filter(([, item]) => passes(item)))

const endsOf = (relations: ReadonlyMap<string, DrawnRelation>): Set<string> =>
  new Set([...relations.values()].flatMap(({ subjectId, objectId }) => [subjectId, objectId]))

/** Of some entities, those that have a relation now, those that are pinned, and those that had none before. */
function inSight(
  entities: ReadonlyMap<string, DrawnEntity>,
  before: ReadonlyMap<string, DrawnRelation>,
  now: ReadonlyMap<string, DrawnRelation>,
): ReadonlyMap<string, DrawnEntity> {
  const [were, are] = [endsOf(before), endsOf(now)]
  return passing(entities, ({ id, pinned }) => pinned || are.has(id) || !were.has(id))
}

/** Of some entities, those that are tied to two or more of others. */
function tying(
  candidates: ReadonlyMap<string, DrawnEntity>,
  others: ReadonlyMap<string, DrawnEntity>,
  relations: ReadonlyMap<string, DrawnRelation>,
): ReadonlyMap<string, DrawnEntity> {
  const tied = new Map([...candidates.keys()].map((id) => [id, new Set<string>()]))
  for (const { subjectId, objectId } of relations.values()) {
    if (others.has(objectId)) tied.get(subjectId)?.add(objectId)
    if (others.has(subjectId)) tied.get(objectId)?.add(subjectId)
  }
  return passing(candidates, ({ id }) => (tied.get(id)?.size ?? 0) > 1)
}

/** What is only denied is never drawn and cannot be hidden: a file tells of it whatever the legend hides. */
const allStatuses: readonly RelationStatus[] = ['ASSERTED', 'ALLEGED', 'DISPUTED', 'DENIED']

/** All but what is hidden; undefined where nothing is, or nothing would be left. */
function without<T>(all: readonly T[], hidden: readonly T[]): T[] | undefined {
  const left = all.filter((one) => !hidden.includes(one))
  return left.length > 0 && left.length < all.length ? left : undefined
}

function relationFilter({ hiddenTypes, hiddenStatuses, time }: Filters): RelationFilter | null {
  const types = without(Object.keys(vocabulary) as RelationType[], hiddenTypes)
  const statuses = without(allStatuses, hiddenStatuses)
  if (!types && !statuses && !time) return null
  return { ...(types && { types }), ...(statuses && { statuses }), ...time }
}

const cache = new WeakMap<Drawing, Visible>()

/**
 * A filter by time puts relations out of sight, and with them the entities that it leaves without any; those that are pinned
 * stay, and those that had none before. A filter by kind keeps, where that is wanted, who ties together what is left.
 */
function derive({ entities, relations, filters }: Drawing): Visible {
  const kinds = new Set<EntityKind>(filters.hiddenKinds)
  const types = new Set<RelationType>(filters.hiddenTypes)
  const statuses = new Set<RelationStatus>(filters.hiddenStatuses)
  const then = passesTime(filters.time)
  const wanted = passing(relations, ({ type, status }) => !types.has(type) && !statuses.has(status))
  const left = passing(entities, ({ kind, hidden }) => !hidden && !kinds.has(kind))
  const away = passing(entities, ({ kind, hidden }) => filters.ties && !hidden && kinds.has(kind))
  const between = tying(away, left, passing(wanted, then))
  const shown = new Map([...left, ...between])
  const atAnyTime = passing(
    wanted,
    ({ subjectId, objectId }) =>
      shown.has(subjectId) && shown.has(objectId) && (left.has(subjectId) || left.has(objectId)),
  )
  const inTime = filters.time ? passing(atAnyTime, then) : atAnyTime
  const seen = filters.time ? inSight(shown, atAnyTime, inTime) : shown
  const byHand = passing(entities, ({ hidden }) => hidden)
  const toBetween = passing(inTime, ({ subjectId, objectId }) => between.has(subjectId) || between.has(objectId))
  const [were, are] = [endsOf(relations), endsOf(inTime)]
  const untied = passing(seen, ({ id, pinned }) => anyFilter(filters) && !pinned && were.has(id) && !are.has(id))
  const gone = passing(relations, ({ subjectId, objectId }) => byHand.has(subjectId) || byHand.has(objectId))
  return {
    entities: seen,
    relations: inTime,
    filteredEntities: entities.size - seen.size - byHand.size,
    filteredRelations: relations.size - inTime.size - gone.size,
    hiddenByHand: byHand.size,
    hiddenRelations: gone.size,
    hidden: { entities: [...byHand.keys()], kinds: filters.hiddenKinds },
    pale: new Set([...between.keys(), ...toBetween.keys(), ...untied.keys()]),
    between: new Set(between.keys()),
    atAnyTime,
    filter: relationFilter(filters),
  }
}

/** What is in sight of a drawing; worked out once a drawing. */
export function visibleOf(drawing: Drawing): Visible {
  const known = cache.get(drawing)
  if (known) return known
  const fresh = derive(drawing)
  cache.set(drawing, fresh)
  return fresh
}

/** Why nothing can be seen though something is drawn, as a sentence; null while something can be seen, or nothing is drawn. */
export function blankInWords({ entities, filteredEntities, hiddenByHand }: Visible): string | null {
  if (entities.size > 0 || filteredEntities + hiddenByHand === 0) return null
  const parts = [
    filteredEntities > 0 && `${counted(filteredEntities, 'entity is', 'entities are')} filtered out`,
    hiddenByHand > 0 && `${counted(hiddenByHand, 'entity is', 'entities are')} hidden by hand`,
  ]
  return `Everything that is drawn is out of sight: ${parts.filter(Boolean).join(' and ')}.`
}

/** "what did not hold as of 2010" */
function timeReason(time: TimeFilter | null): string {
  const then = edtfInWords(time?.asOf ?? '')
  return time?.surely
    ? `what is not sure to have held as of ${then}`
    : `what did not hold as of ${then}, or has no date`
}

/**
 * That some of these, which were just drawn, cannot be seen because of filters, as a sentence; null when all can be seen.
 * Relations are told of only where the entities can be seen.
 */
export function filteredInWords(
  { entities, relations, filters }: Drawing,
  came: { entities?: Iterable<string>; relations?: Iterable<string> },
): string | null {
  const kinds = new Set(filters.hiddenKinds)
  const away = [...(came.entities ?? [])].flatMap((id) => entities.get(id) ?? []).filter(({ kind }) => kinds.has(kind))
  if (away.length > 0) {
    const what = away.length === 1 ? `${nameWithin(away[0])} is` : `${away.length} entities are`
    const which = listInWords([...new Set(away.map(({ kind }) => kindPlural(kind)))])
    return `${what} drawn, but ${which} are filtered out of sight.`
  }
  const types = new Set(filters.hiddenTypes)
  const statuses = new Set(filters.hiddenStatuses)
  const lines = [...(came.relations ?? [])].flatMap((id) => relations.get(id) ?? [])
  const then = passesTime(filters.time)
  const unseen = lines.filter((line) => types.has(line.type) || statuses.has(line.status) || !then(line))
  if (unseen.length === 0) return null
  const reason = ({ type, status }: DrawnRelation): string => {
    if (types.has(type)) return `“${vocabulary[type].label}”`
    return statuses.has(status) ? `what is ${statusWord[status]}` : timeReason(filters.time)
  }
  const which = unseen.map(reason)
  return `${counted(unseen.length, 'relation is', 'relations are')} drawn, but filtered out of sight: ${listInWords([...new Set(which)])}.`
}

import type { RelationStatus } from '../../../model/generated/vocabulary'
import type { Db, RunOptions } from '../../db/query'
import { entitiesByIds } from '../entity/entity'
import type { Entity } from '../entity/entity'
import { relationsByIds } from '../node/node'
import type { Projected } from '../projection/project'
import { readLedgers } from '../projection/then'
import type { Triple } from '../projection/projection'
import { fromRows } from '../relation/relation'
import type { Relation } from '../relation/relation'
import { projectedAt } from './grounds'
import type { Redefined } from './grounds'

/** A relation whose status or strength is otherwise than it was; null: no claim counted then, or none counts now. */
export type RelationChange = {
  /** As it is now; where no claim of it counts any more, as it was. */
  relation: Relation
  wasStatus: RelationStatus | null
  wasStrength: number | null
  status: RelationStatus | null
  strength: number | null
}

/** What relations were, and are, by their ids. */
export type ThenAndNow = {
  then: ReadonlyMap<string, Relation>
  now: ReadonlyMap<string, Relation>
}

const known = <T extends { id: string }>(found: readonly (T | undefined)[]): Map<string, T> =>
  new Map(found.flatMap((one) => (one ? [[one.id, one] as const] : [])))

/** A relation as its claims made it at some time. */
function asRelation({ id, type, subject, object }: Triple, made: Projected, ends: ReadonlyMap<string, Entity>) {
  const { documents: _, stakes: _stakes, control: _control, ...rest } = made
  const entities = [subject, object].flatMap((end) => ends.get(end) ?? [])
  return fromRows([{ id, type, subjectId: subject, objectId: object, ...rest }], entities)[0]!
}

/** Some relations as they were at a moment and as they are. */
export async function thenAndNow(
  db: Db,
  ids: readonly string[],
  moment: string,
  changed: Redefined,
  options?: RunOptions,
): Promise<ThenAndNow> {
  const [ledgers, now] = await Promise.all([
    readLedgers(db, ids, options),
    ids.length > 0 ? relationsByIds(db, ids, options) : [],
  ])
  const made = await projectedAt(db, ledgers, moment, changed, options)
  const triples = [...made.keys()].map((id) => ledgers.get(id)!.triple)
  const wanted = [...new Set(triples.flatMap(({ subject, object }) => [subject, object]))]
  const ends = known(wanted.length > 0 ? await entitiesByIds(db, wanted, options) : [])
  return {
    now: known(now),
    then: new Map(triples.map((triple) => [triple.id, asRelation(triple, made.get(triple.id)!, ends)])),
  }
}

/** Whether a relation is otherwise than it was. */
export const isOtherwise = (was: Relation | undefined, is: Relation | undefined): boolean =>
  was?.status !== is?.status || was?.strength !== is?.strength

/** Those of some relations that are otherwise than they were, in their order. */
export const changesAmong = (ids: readonly string[], { then, now }: ThenAndNow): RelationChange[] =>
  ids.flatMap((id) => {
    const [was, is] = [then.get(id), now.get(id)]
    const relation = is ?? was
    if (!relation || !isOtherwise(was, is)) return []
    return {
      relation,
      wasStatus: was?.status ?? null,
      wasStrength: was?.strength ?? null,
      status: is?.status ?? null,
      strength: is?.strength ?? null,
    }
  })

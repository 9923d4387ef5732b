import type { Changes, Diff } from '../diff'
import type { DrawnEntity, DrawnRelation } from '../graph'

/** What relations have become in the ledger, by id; null: nothing supports it any more, so it may not be drawn. */
export type Refreshed = ReadonlyMap<string, DrawnRelation | null>

/** What is now known of entities, by id; where each is drawn is not among it. */
export type EntityFacts = ReadonlyMap<string, Partial<Omit<DrawnEntity, 'id' | 'x' | 'y' | 'pinned' | 'hidden'>>>

const withFacts = (entities: Changes<DrawnEntity>, facts: EntityFacts): Changes<DrawnEntity> => {
  const now = (entity: DrawnEntity): DrawnEntity => ({ ...entity, ...facts.get(entity.id) })
  const all = (items: ReadonlyMap<string, DrawnEntity>) => new Map([...items].map(([id, item]) => [id, now(item)]))
  return {
    added: all(entities.added),
    removed: all(entities.removed),
    updated: new Map([...entities.updated].map(([id, [from, to]]) => [id, [now(from), now(to)] as const])),
  }
}

function rewriteMap(items: ReadonlyMap<string, DrawnRelation>, now: Refreshed): ReadonlyMap<string, DrawnRelation> {
  const entries = [...items].flatMap(([id, item]) => {
    const fresh = now.get(id)
    return fresh === null ? [] : [[id, fresh ?? item] as const]
  })
  return new Map(entries)
}

/**
 * A step of undo or redo with what the ledger now says, so that no step can bring back a line that has become false.
 */
export function rewrite(diff: Diff, now: Refreshed, facts: EntityFacts = new Map()): Diff {
  const { added, updated, removed } = diff.relations
  const relations: Changes<DrawnRelation> = {
    added: rewriteMap(added, now),
    removed: rewriteMap(removed, now),
    updated: new Map([...updated].filter(([id]) => !now.has(id))),
  }
  return { ...diff, relations, ...(facts.size > 0 && { entities: withFacts(diff.entities, facts) }) }
}

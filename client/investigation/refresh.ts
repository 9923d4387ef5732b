import type { Changes, Diff } from './diff'
import type { DrawnRelation } from './graph'

/** What relations have become in the ledger, by id; null: nothing supports it any more, so it may not be drawn. */
export type Refreshed = ReadonlyMap<string, DrawnRelation | null>

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
export function rewrite(diff: Diff, now: Refreshed): Diff {
  const { added, updated, removed } = diff.relations
  const relations: Changes<DrawnRelation> = {
    added: rewriteMap(added, now),
    removed: rewriteMap(removed, now),
    updated: new Map([...updated].filter(([id]) => !now.has(id))),
  }
  return { ...diff, relations }
}

import type { Diff } from './diff'
import type { DrawnEntity, DrawnRelation, Expansion, Filters } from './graph'
import type { Commit, Recorded } from './store'

type Packed = readonly [id: string, x: number, y: number, pinned: boolean, hidden: boolean]

/** A step as it is kept: what happened to which ids. What they are is asked of the graph, so that no step brings back what has become false. */
type PackedStep = {
  label: string
  recorded?: Recorded
  entities: { added: Packed[]; removed: Packed[]; updated: (readonly [from: Packed, to: Packed])[] }
  relations: { added: string[]; removed: string[] }
  expansions: { added: Expansion[]; removed: Expansion[] }
  filters?: readonly [from: Filters, to: Filters]
}

/** The steps of undo and redo, the last of each first in turn. `forgotten`: there were others before. */
export type PackedSteps = { undoable: PackedStep[]; redoable: PackedStep[]; forgotten?: boolean }

/** What is known of the entities and relations that steps speak of; places do not count. */
export type Facts = {
  entities: ReadonlyMap<string, DrawnEntity>
  relations: ReadonlyMap<string, DrawnRelation>
}

const packed = ({ id, x, y, pinned, hidden }: DrawnEntity): Packed => [id, x, y, pinned, hidden]

const packStep = ({ label, recorded, diff: { entities, relations, expansions, filters } }: Commit): PackedStep => ({
  label,
  ...(recorded && { recorded }),
  entities: {
    added: [...entities.added.values()].map(packed),
    removed: [...entities.removed.values()].map(packed),
    updated: [...entities.updated.values()].map(([from, to]) => [packed(from), packed(to)]),
  },
  relations: { added: [...relations.added.keys()], removed: [...relations.removed.keys()] },
  expansions: { added: [...expansions.added.values()], removed: [...expansions.removed.values()] },
  ...(filters && { filters }),
})

/** Steps as they can be kept. */
export const packSteps = (undoable: readonly Commit[], redoable: readonly Commit[]): PackedSteps => ({
  undoable: undoable.map(packStep),
  redoable: redoable.map(packStep),
})

/** All entities and relations that steps speak of. */
export function idsIn({ undoable, redoable }: PackedSteps): string[] {
  const all = [...undoable, ...redoable].flatMap(({ entities, relations }) => [
    ...[...entities.added, ...entities.removed].map(([id]) => id),
    ...entities.updated.map(([[id]]) => id),
    ...relations.added,
    ...relations.removed,
  ])
  return [...new Set(all)]
}

function unpackStep({ label, recorded, ...step }: PackedStep, facts: Facts): Commit {
  const entity = ([id, x, y, pinned, hidden]: Packed): (readonly [string, DrawnEntity])[] => {
    const known = facts.entities.get(id)
    return known ? [[id, { ...known, x, y, pinned, hidden }]] : []
  }
  const both = ([from, to]: readonly [Packed, Packed]) => {
    const [before, after] = [entity(from)[0], entity(to)[0]]
    return before && after ? [[before[0], [before[1], after[1]]] as const] : []
  }
  // A line needs both its ends.
  const relation = (id: string): (readonly [string, DrawnRelation])[] => {
    const known = facts.relations.get(id)
    return known && facts.entities.has(known.subjectId) && facts.entities.has(known.objectId) ? [[id, known]] : []
  }
  const byId = (items: readonly Expansion[]) => new Map(items.map((item) => [item.id, item]))
  const diff: Diff = {
    entities: {
      added: new Map(step.entities.added.flatMap(entity)),
      removed: new Map(step.entities.removed.flatMap(entity)),
      updated: new Map(step.entities.updated.flatMap(both)),
    },
    relations: {
      updated: new Map(),
      added: new Map(step.relations.added.flatMap(relation)),
      removed: new Map(step.relations.removed.flatMap(relation)),
    },
    expansions: { updated: new Map(), added: byId(step.expansions.added), removed: byId(step.expansions.removed) },
    ...(step.filters && { filters: step.filters }),
  }
  return { diff, label, ...(recorded && { recorded }) }
}

/** Kept steps with what is known now: what the graph does not hold any more is in none of them. */
export const unpackSteps = ({ undoable, redoable, forgotten = false }: PackedSteps, facts: Facts) => ({
  forgotten,
  undoable: undoable.map((step) => unpackStep(step, facts)),
  redoable: redoable.map((step) => unpackStep(step, facts)),
})

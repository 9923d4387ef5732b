import { createStore } from 'zustand/vanilla'

import type { EntityInput } from '../generated/graphql'
import { mostOf } from '../../model/limits'
import { apply, diffOf, isEmpty, reverse, squash } from './diff'
import type { Diff } from './diff'
import { emptyDrawing } from './graph'
import type { Drawing } from './graph'
import { rewrite } from './relation/refresh'
import type { EntityFacts, Refreshed } from './relation/refresh'

/** A claim or an entity that a step has recorded, by its id. `sentence`: what it says, "ZTE supplies TCI: Reuters asserts it.", or the name. */
export type Recorded =
  { what: 'CLAIM'; id: string; sentence: string } | { what: 'ENTITY'; id: string; sentence: string; input: EntityInput }

/** A diff with the words that undo shows: "Expand Huawei". With `recorded`, undoing it means retracting that. */
export type Commit = { diff: Diff; label: string; recorded?: Recorded }

export type InvestigationState = {
  drawing: Drawing
  /** Whether there were steps before the first that is left. */
  forgotten: boolean
  /** The last is undone first. */
  undoable: readonly Commit[]
  /** The last is redone first. */
  redoable: readonly Commit[]
}

/** The steps of undo and redo; `forgotten` left out: as it was. */
type Steps = Pick<InvestigationState, 'undoable' | 'redoable'> & { forgotten?: boolean }

/** Told of every change as it happens; `by` says which way. The drawing is the one after the change. */
export type Listener = (diff: Diff, by: 'begin' | 'commit' | 'undo' | 'redo', drawing: Drawing) => void

/** The state of the canvas and its one writer. */
export function createInvestigation() {
  const store = createStore<InvestigationState>(() => ({
    drawing: emptyDrawing,
    undoable: [],
    redoable: [],
    forgotten: false,
  }))
  const listeners = new Set<Listener>()

  const change = (diff: Diff, by: Parameters<Listener>[1], stacks: Steps) => {
    const drawing = apply(store.getState().drawing, diff)
    store.setState({ drawing, ...stacks })
    for (const listener of listeners) listener(diff, by, drawing)
  }

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,

    /** The drawing as it is now. */
    drawing: (): Drawing => store.getState().drawing,

    /** Tells of every diff, so that the canvas costs what changed and not what is drawn. Gives back how to stop. */
    onDiff(listener: Listener): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },

    /**
     * The one way to change the drawing. Empties redo. An empty diff is a step only where something was recorded with it.
     * `joinLast`: part of the last step, or of how the page began where there is none (the layout of what an address names).
     */
    commit(
      diff: Diff,
      label: string,
      { joinLast = false, recorded }: { joinLast?: boolean; recorded?: Recorded } = {},
    ): void {
      if (isEmpty(diff) && !recorded) return
      const { undoable } = store.getState()
      const last = undoable.at(-1)
      const joined = last ? [{ ...last, diff: squash(last.diff, diff) }] : []
      const fresh = { diff, label, ...(recorded && { recorded }) }
      const next = joinLast ? [...undoable.slice(0, -1), ...joined] : [...undoable, fresh]
      const over = next.length > mostOf.steps && { forgotten: true }
      change(diff, 'commit', { undoable: next.slice(-mostOf.steps), redoable: [], ...over })
    },

    /**
     * Brings drawn relations and entities up to date with the ledger. This is no step: what the ledger says is not undone by
     * undoing a drawing, and no step of undo or redo may bring back what it said before.
     */
    refresh(now: Refreshed, facts: EntityFacts = new Map()): void {
      const { drawing, undoable, redoable } = store.getState()
      const update = [...now.values()].filter((relation) => relation !== null)
      const remove = [...now].filter(([, relation]) => relation === null).map(([id]) => id)
      const known = [...facts].flatMap(([id, fact]) => {
        const entity = drawing.entities.get(id)
        return entity ? [{ ...entity, ...fact }] : []
      })
      const rewritten = (steps: readonly Commit[]) =>
        steps.map((step) => ({ ...step, diff: rewrite(step.diff, now, facts) }))
      const stacks = { undoable: rewritten(undoable), redoable: rewritten(redoable) }
      change(diffOf(drawing, { entities: { update: known }, relations: { update, remove } }), 'commit', stacks)
    },

    /**
     * Takes back the last step, of which what it recorded has been retracted. It is on neither stack then, and what was undone before it cannot be redone:
     * it was made for a drawing that held it. Does nothing where the last step has not recorded that.
     */
    takeBack(id: string): void {
      const { undoable } = store.getState()
      const last = undoable.at(-1)
      if (last?.recorded?.id !== id) return
      change(reverse(last.diff), 'undo', { undoable: undoable.slice(0, -1), redoable: [] })
    },

    /**
     * What a step recorded was retracted by other means, or cannot be: the step is about the drawing alone now, or about nothing and gone. `why`: what
     * is said of it.
     */
    settle(id: string, why = 'its claim was retracted already'): void {
      const settled = (steps: readonly Commit[]) =>
        steps.flatMap(({ diff, label, recorded }): Commit[] => {
          if (recorded?.id !== id) return [{ diff, label, ...(recorded && { recorded }) }]
          return isEmpty(diff) ? [] : [{ diff, label: `${label} (${why})` }]
        })
      const { undoable, redoable } = store.getState()
      store.setState({ undoable: settled(undoable), redoable: settled(redoable) })
    },

    /** Makes the drawing that the page starts with. It cannot be undone, but the steps that led to it before a reload can. */
    begin(diff: Diff, steps: Steps = { undoable: [], redoable: [], forgotten: false }): void {
      change(diff, 'begin', steps)
    },

    /** Takes the last commit back. Gives its label, or null when there is none. */
    undo: (): string | null => {
      const { undoable, redoable } = store.getState()
      const last = undoable.at(-1)
      if (!last) return null
      change(reverse(last.diff), 'undo', { undoable: undoable.slice(0, -1), redoable: [...redoable, last] })
      return last.label
    },

    /** Does again what was taken back last. Gives its label, or null when there is none. */
    redo: (): string | null => {
      const { undoable, redoable } = store.getState()
      const next = redoable.at(-1)
      if (!next) return null
      change(next.diff, 'redo', { undoable: [...undoable, next], redoable: redoable.slice(0, -1) })
      return next.label
    },
  }
}

/** The one investigation of the page. */
export const investigation = createInvestigation()

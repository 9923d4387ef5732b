import { createStore } from 'zustand/vanilla'

import { apply, diffOf, isEmpty, reverse, squash } from './diff'
import type { Diff } from './diff'
import { emptyDrawing } from './graph'
import type { Drawing } from './graph'
import { rewrite } from './refresh'
import type { Refreshed } from './refresh'

/** A diff with the words that undo shows: "Expand Huawei". */
export type Commit = { diff: Diff; label: string }

export type InvestigationState = {
  drawing: Drawing
  /** The last is undone first. */
  undoable: readonly Commit[]
  /** The last is redone first. */
  redoable: readonly Commit[]
}

/** Told of every change as it happens; `by` says which way. The drawing is the one after the change. */
export type Listener = (diff: Diff, by: 'begin' | 'commit' | 'undo' | 'redo', drawing: Drawing) => void

/** More steps than this are forgotten, the oldest first. */
const stepsKept = 200

/** The state of the canvas and its one writer. */
export function createInvestigation() {
  const store = createStore<InvestigationState>(() => ({ drawing: emptyDrawing, undoable: [], redoable: [] }))
  const listeners = new Set<Listener>()

  const change = (diff: Diff, by: Parameters<Listener>[1], stacks: Omit<InvestigationState, 'drawing'>) => {
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
     * The one way to change the drawing. Empties redo. An empty diff is not recorded.
     * `joinLast`: part of the last step, or of how the page began where there is none (the layout of what an address names).
     */
    commit(diff: Diff, label: string, { joinLast = false } = {}): void {
      if (isEmpty(diff)) return
      const { undoable } = store.getState()
      const last = undoable.at(-1)
      const joined = last ? [{ diff: squash(last.diff, diff), label: last.label }] : []
      const next = joinLast ? [...undoable.slice(0, -1), ...joined] : [...undoable, { diff, label }].slice(-stepsKept)
      change(diff, 'commit', { undoable: next, redoable: [] })
    },

    /**
     * Brings drawn relations up to date with the ledger. This is no step: what the ledger says is not undone by undoing a
     * drawing, and no step of undo or redo may bring back what it said before.
     */
    refresh(now: Refreshed): void {
      const { drawing, undoable, redoable } = store.getState()
      const update = [...now.values()].filter((relation) => relation !== null)
      const remove = [...now].filter(([, relation]) => relation === null).map(([id]) => id)
      const rewritten = (steps: readonly Commit[]) =>
        steps.map(({ diff, label }) => ({ diff: rewrite(diff, now), label }))
      const stacks = { undoable: rewritten(undoable), redoable: rewritten(redoable) }
      change(diffOf(drawing, { relations: { update, remove } }), 'commit', stacks)
    },

    /** Makes the drawing that the page starts with, which cannot be undone. */
    begin(diff: Diff): void {
      change(diff, 'begin', { undoable: [], redoable: [] })
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

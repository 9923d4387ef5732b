import { createStore } from 'zustand/vanilla'

import { keep, readStored } from '../../browser-storage'
import type { InvestigationQuery } from '../../generated/graphql'
import type { Drawing } from '../graph'
import { nothingBeside } from './saved-view'
import type { Beside } from './saved-view'

/** An investigation as the graph has it, with all that is in it. */
export type Whole = NonNullable<InvestigationQuery['investigation']>

/** A note as it is shown here. `by` and `at` null: it is not saved yet. */
export type WorkNote = {
  id: string | null
  text: string
  about: string | null
  x: number | null
  y: number | null
  by: string | null
  at: string | null
}

/** What somebody else has saved while something was changed here. `summary`: what they changed, in words. */
export type Theirs = Omit<Whole, 'versions'> & { summary: string }

/**
 * The investigation that is under way. `state`: NEW, nothing was drawn for it; CHANGED, not saved yet; FAILED, for the reason in `why`;
 * CONFLICT, somebody else has saved another version, which is in `theirs`.
 */
export type Work = {
  /** What entries of the history call it: it has an id only once it is saved. */
  mark: string
  id: string | null
  version: number
  name: string
  description: string | null
  notes: readonly WorkNote[]
  beside: Beside
  state: 'NEW' | 'CHANGED' | 'SAVING' | 'SAVED' | 'FAILED' | 'CONFLICT'
  why: string | null
  /** When it was saved last from here. */
  savedAt: string | null
  theirs: Theirs | null
  /** What others have changed since it was changed here, as a sentence. */
  news: string | null
  /** An earlier version that is looked at. */
  looking: number | null
}

/** What this tab keeps of an investigation for a reload and for Back; `dirty`: something of it was not saved. */
type Kept = Pick<Work, 'id' | 'version' | 'name' | 'description' | 'notes' | 'beside' | 'looking' | 'savedAt'> & {
  dirty: boolean
}

/** What an investigation is called until somebody names it. */
export const UNTITLED = 'Untitled'
const listName = 'throughline.works'
/** Of how many investigations a tab keeps what they are called, for Back. */
const KEPT_AT_MOST = 20

const fresh = (): Work => ({
  mark: crypto.randomUUID(),
  id: null,
  version: 0,
  name: UNTITLED,
  description: null,
  notes: [],
  beside: nothingBeside,
  state: 'NEW',
  why: null,
  savedAt: null,
  theirs: null,
  news: null,
  looking: null,
})

export const work = createStore<Work>(fresh)

/** The drawing as it is saved; null: none is. It is no part of the state, as nothing that is shown hangs on it. */
let saved: Drawing | null = null
export const isSaved = (drawing: Drawing): boolean => saved === drawing
export const setSaved = (drawing: Drawing | null): void => void (saved = drawing)

function readKept(): Record<string, Kept> {
  try {
    return JSON.parse(readStored('sessionStorage', listName, 'DRAFTS') ?? '{}') as Record<string, Kept>
  } catch {
    return {}
  }
}

const isDirty = ({ state }: Work): boolean => !['NEW', 'SAVED'].includes(state)

work.subscribe((now, before) => {
  if (now.mark !== before.mark && now.state === 'NEW') return
  const { mark, id, version, name, description, notes, beside, looking, savedAt } = now
  const kept: Kept = { id, version, name, description, notes, beside, looking, savedAt, dirty: isDirty(now) }
  const others = Object.entries(readKept()).filter(([other]) => other !== mark)
  const all = Object.fromEntries([...others, [mark, kept] as const].slice(-KEPT_AT_MOST))
  keep('sessionStorage', listName, JSON.stringify(all), 'DRAFTS')
})

/** What this tab keeps of the investigation with a mark; undefined where it knows of none. */
export const keptOf = (mark: unknown): Kept | undefined => {
  const all = readKept()
  return typeof mark === 'string' && Object.hasOwn(all, mark) ? all[mark] : undefined
}

/** Goes on with an investigation that this tab keeps, as after a reload. */
export function resume(mark: string, { dirty, ...kept }: Kept): void {
  saved = null
  work.setState({ ...fresh(), mark, ...kept, state: dirty ? 'CHANGED' : kept.id === null ? 'NEW' : 'SAVED' }, true)
}

/** Begins a new one, of which nothing is saved. `mark`: where entries of the history know it already. */
export function beginNew(mark: string = crypto.randomUUID()): void {
  saved = null
  work.setState({ ...fresh(), mark }, true)
}

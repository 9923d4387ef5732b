import type { Drawing } from '../graph'
import type { Memory } from './memory'

/** An investigation as the graph has it. `take`: to be called once it is drawn, so that what is drawn counts as it. */
export type Found = { ids: string[]; memory: Memory; take: () => void }

/**
 * What addresses and entries of the history need to know of investigations. Each has a mark from its beginning, and an id once the graph has it.
 */
export type Works = {
  /** The mark of the one that is under way. */
  mark: () => string
  /** The id under which the graph has just this drawing; null: it has not. */
  savedAs: (drawing: Drawing) => string | null
  /** The id of the one with a mark, as far as this tab knows; null: it has none, or is not known. */
  idOf: (mark: unknown) => string | null
  /** Goes on with the one that has a mark, after a reload. False where this tab does not know it. */
  resume: (mark: unknown) => boolean
  /** It is drawn again as it was: what was not saved before the reload is to be saved. */
  resumed: () => void
  /** Asks the graph; null: it has none of that id. Throws an ApiError. */
  fetch: (id: string) => Promise<Found | null>
  /** Saves the one under way as far as it can be, before another is begun. */
  leave: () => Promise<void>
  /** Begins another one. `mark`: where entries of the history know it already. */
  begin: (mark?: string) => void
  /** Hears each time something was saved. */
  onSaved: (listener: () => void) => void
}

/** Which investigation an entry of the history is of: that under way, or another one. */
export type Owner = { same: true } | { same: false; mark: string | undefined; id: string | null }

import type { InvestigationInput, NoteInput, SavedViewInput } from '../../generated/graphql'
import type { Drawing } from '../graph'
import { besideOf, savedViewOf } from './saved-view'
import { setSaved, UNTITLED, work } from './work'
import type { Theirs, Whole, Work, WorkNote } from './work'

/** A note of which nothing is written is none yet. */
export const isWritten = ({ text }: Pick<WorkNote, 'text'>): boolean => text.trim() !== ''

/** Notes as they are to be saved. */
export const notesIn = (notes: readonly WorkNote[]): NoteInput[] =>
  notes.filter(isWritten).map(({ id, text, about, x, y }) => ({ id, text, about, x, y }))

/** All that is to be saved of what is under way. */
export const inputOf = (drawing: Drawing, { name, description, notes, beside }: Work): InvestigationInput => ({
  name: name.trim() || UNTITLED,
  description: description ?? '',
  view: savedViewOf(drawing, beside),
  notes: notesIn(notes),
})

/** What of it is saved, in one text: the same text, nothing to save. Null: nothing is known to be. */
let base: string | null = null

const textOf = (input: InvestigationInput): string => JSON.stringify(input)

/** Whether just this is saved already. */
export const isBase = (input: InvestigationInput): boolean => base === textOf(input)
export const setBase = (input: InvestigationInput | null): void => void (base = input && textOf(input))

type Shown = Pick<SavedViewInput, 'entities' | 'relations' | 'pinned' | 'hidden'> & {
  positions: readonly { id: string | number; x: number; y: number }[]
}
const shownBy = (view: Shown) =>
  JSON.stringify([
    view.entities,
    view.relations,
    view.positions.map(({ id, x, y }) => [id, x, y]),
    view.pinned,
    view.hidden,
  ])

/** Whether the graph has just this already, as where the answer to saving it was lost by a reload. */
export function isThere({ name, view, notes }: InvestigationInput, theirs: Theirs): boolean {
  const { entities = [], relations = null, positions, pinned, hidden } = view ?? {}
  const mine = { entities, relations, positions: positions ?? [], pinned: pinned ?? [], hidden: hidden ?? [] }
  const texts = (all: readonly { text: string }[]) => JSON.stringify(all.map(({ text }) => text))
  return name === theirs.name && shownBy(mine) === shownBy(theirs.view) && texts(notes ?? []) === texts(theirs.notes)
}

/** Takes what is drawn for a version that the graph has: there is nothing to save until it is changed. */
export function takeFor(drawing: Drawing, whole: Omit<Whole, 'versions'> | Theirs, more: Partial<Work> = {}): void {
  const { id, name, description, version, notes, changedAt, view } = whole
  work.setState({
    ...{ id, name, description, version, notes, beside: besideOf(view) },
    ...{ state: 'SAVED', why: null, theirs: null, looking: null, savedAt: changedAt },
    ...more,
  })
  setBase(inputOf(drawing, work.getState()))
  setSaved(drawing)
}

import { investigation } from '../store'
import { counted } from '../../../model/text/counted'
import { saveNow } from './autosave'
import { drawWhole } from './others'
import { besideOf } from './saved-view'
import { setBase } from './content'
import { work } from './work'
import type { Theirs, Work, WorkNote } from './work'

/** Notes of mine that theirs lacks: they stay, whichever is taken. */
const ownNotes = (mine: readonly WorkNote[], theirs: Theirs['notes']): WorkNote[] => {
  const known = new Map(theirs.map((note) => [note.id, note.text]))
  return mine.filter(({ id, text }) => id === null || (known.has(id) && known.get(id) !== text))
}

/** Takes what the other has saved. What was drawn here comes back by undo, and what was noted here stays as notes of its own. Throws an ApiError. */
export async function takeTheirs(): Promise<void> {
  const { theirs, notes } = work.getState()
  if (!theirs) return
  const own = ownNotes(notes, theirs.notes).map((note) => ({ ...note, id: null }))
  await drawWhole(theirs, `Take what ${theirs.by} saved`, null)
  if (own.length > 0) {
    work.setState(({ notes: taken }) => ({ notes: [...taken, ...own] }))
    await saveNow()
  }
}

/** Keeps what is here as the version after theirs. */
export async function keepMine(): Promise<void> {
  const { theirs } = work.getState()
  if (!theirs) return
  work.setState({ version: theirs.version, beside: besideOf(theirs.view), theirs: null, state: 'CHANGED', why: null })
  setBase(null)
  await saveNow()
}

/** Keeps what is here as an investigation of its own, and goes on with that. */
export async function keepAsCopy(): Promise<void> {
  const { name } = work.getState()
  const notes = work.getState().notes.map((note) => ({ ...note, id: null }))
  const alone = { id: null, version: 0, name: `${name} (copy)`.slice(0, 200), notes }
  work.setState({ ...alone, theirs: null, state: 'CHANGED', why: null })
  setBase(null)
  await saveNow()
}

const names = (ids: readonly string[]): string => {
  const known = ids.flatMap((id) => investigation.drawing().entities.get(id)?.name ?? [])
  return known.length === 0 ? '' : ` (${known.slice(0, 3).join(', ')}${known.length > 3 ? ' …' : ''})`
}

/** In what the two differ, as sentences. */
export function differences({ name, notes }: Work, theirs: Theirs): string[] {
  const { entities, relations } = investigation.drawing()
  const there = new Set(theirs.view.entities)
  const mine = [...entities.keys()].filter((id) => !there.has(id))
  const lacking = theirs.view.entities.filter((id) => !entities.has(id)).length
  const lines = new Set(theirs.view.relations ?? [])
  const ownLines = [...relations.keys()].filter((id) => !lines.has(id)).length
  return [
    ...(name === theirs.name ? [] : [`Here it is called “${name}”, there “${theirs.name}”.`]),
    ...(mine.length > 0 ? [`Only here: ${counted(mine.length, 'entity', 'entities')}${names(mine)}.`] : []),
    ...(lacking > 0 ? [`Only there: ${counted(lacking, 'entity', 'entities')}.`] : []),
    ...(ownLines > 0 ? [`Only here: ${counted(ownLines, 'relation')}.`] : []),
    ...(ownNotes(notes, theirs.notes).length > 0 ? ['Some notes say something else here.'] : []),
  ]
}

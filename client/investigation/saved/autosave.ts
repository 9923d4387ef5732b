import { ApiError, connection, describeError, write } from '../../api'
import type { InvestigationInput } from '../../generated/graphql'
import type { Drawing } from '../graph'
import { investigation } from '../store'
import { inputOf, isBase, isThere, isWritten, notesIn, setBase } from './content'
import { saveDocument } from './saved-documents'
import { isSaved, setSaved, work } from './work'
import type { Theirs, Work } from './work'

/** A change is saved when nothing more has come for so long, and at the latest so long after it. In milliseconds. */
const AFTER_MS = 700
const LATEST_MS = 1_500
/** What failed for a reason that may pass is tried again. */
const AGAIN_MS = 10_000

/** What is sent, with what it was made of: where no answer comes it is sent again as it was, so that nothing is saved twice. */
type Sent = {
  operation: string
  mark: string
  drawing: Drawing
  input: InvestigationInput
  id: string | null
  version: number | null
}

let timer: ReturnType<typeof setTimeout> | undefined
let since = 0
let sent: Sent | null = null
let running: Promise<void> | null = null
/** Somebody has typed something, or drawn: only then is a new investigation worth to be kept in the graph. */
let touched = false

const isEmptyNew = (now: Work): boolean => {
  const { drawing, undoable } = investigation.getState()
  return now.id === null && (drawing.entities.size === 0 || (undoable.length === 0 && !touched))
}

/** Whether there is something that may be saved now. */
const mayRun = (now: Work): boolean =>
  now.theirs === null && now.looking === null && !isEmptyNew(now) && connection.getState().state === 'OK'

function next(now: Work): Sent | null {
  const drawing = investigation.drawing()
  const input = inputOf(drawing, now)
  if (isBase(input)) {
    setSaved(drawing)
    work.setState({ state: 'SAVED', why: null })
    return null
  }
  const { mark, id, version } = now
  return { operation: crypto.randomUUID(), mark, drawing, input, id, version: id === null ? null : version }
}

/** What was saved of notes is known by its id from then on; what was typed since stays. */
function withIds(notes: Work['notes'], known: Theirs['notes']): Work['notes'] {
  let at = 0
  return notes.map((note) => {
    const as = isWritten(note) ? known[at++] : undefined
    return as && as.text === note.text && as.about === note.about && (note.id === null || note.id === as.id) ? as : note
  })
}

async function send(what: Sent): Promise<void> {
  const { operation, id, version, input } = what
  const { saveInvestigation: saved } = await write(saveDocument, { operation, id, version, input })
  sent = null
  if (work.getState().mark !== what.mark) return
  setSaved(what.drawing)
  work.setState(({ notes }) => ({
    ...{ id: saved.id, version: saved.version, savedAt: saved.changedAt, notes: withIds(notes, saved.notes) },
    ...{ why: null, news: null, state: 'SAVED' },
  }))
  const now = work.getState()
  setBase({ ...input, notes: notesIn(saved.notes) })
  if (isBase(inputOf(investigation.drawing(), now))) return setSaved(investigation.drawing())
  due()
}

/** Where just what was sent is there already, as an answer got lost, it is saved; else somebody is to choose. */
function conflict(theirs: Theirs, mine: InvestigationInput | undefined): void {
  if (mine && isThere(mine, theirs)) {
    const notes = withIds(work.getState().notes, theirs.notes)
    work.setState({ version: theirs.version, savedAt: theirs.changedAt, notes, state: 'CHANGED', why: null })
    setBase({ ...mine, notes: notesIn(theirs.notes) })
    return due()
  }
  work.setState({ state: 'CONFLICT', theirs, why: `${theirs.by} has saved it too` })
}

function failed(error: unknown): void {
  const { code, message, retry } = describeError(error)
  const mine = sent?.input
  if (code !== 'UNSURE' && code !== 'UNAUTHENTICATED') sent = null
  if (error instanceof ApiError && code === 'CONFLICT' && error.now) return conflict(error.now as Theirs, mine)
  if (code === 'NOT_FOUND') {
    // Another graph, or one that was restored from before: it is kept there as a new one.
    work.setState({ id: null, version: 0, state: 'CHANGED' })
    return due()
  }
  work.setState({ state: 'FAILED', why: message })
  if (retry) timer = setTimeout(() => void saveNow(), AGAIN_MS)
}

async function run(): Promise<void> {
  if (!mayRun(work.getState())) return
  sent ??= next(work.getState())
  if (!sent) return
  work.setState({ state: 'SAVING' })
  await send(sent)
}

/** Saves what is not saved. Never throws: how it went is in the state. */
export function saveNow(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  since = 0
  running ??= run()
    .catch(failed)
    .finally(() => (running = null))
  return running
}

/** Saves all before something else is opened; what cannot be saved is kept by its address. */
export async function saveAll(): Promise<void> {
  await saveNow()
  if (timer !== undefined && work.getState().state === 'CHANGED') await saveNow()
}

/** Something was changed: it is saved in a moment. */
export function due(): void {
  const now = work.getState()
  if (isEmptyNew(now)) return
  if (now.state !== 'SAVING' && now.state !== 'CONFLICT') work.setState({ state: 'CHANGED', why: null })
  const at = Date.now()
  since ||= at
  clearTimeout(timer)
  timer = setTimeout(() => void saveNow(), Math.max(0, Math.min(AFTER_MS, since + LATEST_MS - at)))
}

/** Something was typed: the name, a note. */
export function edit(what: Partial<Pick<Work, 'name' | 'description' | 'notes' | 'beside'>>): void {
  touched = true
  work.setState(what)
  due()
}

/** Whatever was under way is over: what was sent of it is not sent again. */
export function forgetSent(): void {
  clearTimeout(timer)
  timer = undefined
  since = 0
  sent = null
  touched = false
  setBase(null)
}

/** Whether all is saved, or there is nothing to save. */
export const isClean = (): boolean => {
  const now = work.getState()
  return running === null && sent === null && isBase(inputOf(investigation.drawing(), now))
}

/** Saves by itself, from now on. */
export function keepSaving(): void {
  investigation.onDiff((_, by, drawing) => {
    if (by === 'begin') return
    if (work.getState().looking !== null) work.setState({ looking: null })
    if (!isSaved(drawing)) due()
  })
  connection.subscribe((now, before) => {
    if (now.state === 'OK' && before.state !== 'OK' && work.getState().state !== 'SAVED') void saveNow()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && timer !== undefined) void saveNow()
  })
}

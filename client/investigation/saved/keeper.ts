import { ask } from '../../api'
import type { Found, Works } from '../address/works'
import { investigation } from '../store'
import { due, forgetSent, saveAll } from './autosave'
import { inputOf, setBase, takeFor } from './content'
import { wholeInvestigation } from './saved-documents'
import { memoryIn } from './saved-view'
import { beginNew, isSaved, keptOf, resume, setSaved, work } from './work'
import type { Whole } from './work'

/** An investigation as it is in the graph now; null: there is none of that id. Throws an ApiError. */
export const fetchWhole = async (id: string): Promise<Whole | null> =>
  (await ask(wholeInvestigation, { id })).investigation

async function fetch(id: string): Promise<Found | null> {
  const whole = await fetchWhole(id)
  return whole && { ...memoryIn(whole.view), take: () => takeFor(investigation.drawing(), whole) }
}

/** After a reload: what was not saved is to be saved; what was, is as it is drawn. */
function resumed(): void {
  const now = work.getState()
  if (now.state === 'CHANGED') return due()
  if (now.id === null) return
  setBase(inputOf(investigation.drawing(), now))
  setSaved(investigation.drawing())
}

/** What addresses and entries of the history are told of investigations. */
export const keeper: Works = {
  mark: () => work.getState().mark,
  savedAs: (drawing) => (isSaved(drawing) ? work.getState().id : null),
  idOf: (mark) => keptOf(mark)?.id ?? null,
  resume: (mark) => {
    const kept = keptOf(mark)
    if (!kept || typeof mark !== 'string') return false
    forgetSent()
    resume(mark, kept)
    return true
  },
  resumed,
  fetch,
  leave: saveAll,
  begin: (mark) => {
    forgetSent()
    beginNew(mark)
  },
  onSaved: (listener) =>
    void work.subscribe((now, before) => {
      // After a reload it was saved before, and what the tab keeps of it is still to be read.
      if (now.mark === before.mark && now.state === 'SAVED' && before.state !== 'SAVED') listener()
    }),
}

import { ApiError, ask, connection } from '../../api'
import { changeTo } from '../address/change-to'
import { investigation } from '../store'
import { tell } from '../messages'
import { isClean, saveNow } from './autosave'
import { takeFor } from './content'
import { fetchWhole } from './keeper'
import { versionNow } from './saved-documents'
import { memoryIn } from './saved-view'
import { work } from './work'
import type { Whole, Work } from './work'

/** How often the graph is asked, while the page is looked at, whether somebody else has saved the investigation. In milliseconds. */
const EVERY_MS = 2_000

let looking = false

const summaryOf = ({ versions }: Whole): string => versions?.edges[0]?.node.summary ?? ''

/**
 * Draws a version that the graph has, as one step; `news`: what is told of it. Where something was changed here meanwhile nothing is
 * done: that is told as a conflict when it is saved. Throws an ApiError.
 */
export async function drawWhole(whole: Omit<Whole, 'versions'>, label: string, news: string | null): Promise<void> {
  const before = work.getState().mark
  const { ids, memory } = memoryIn(whole.view)
  const { diff, told } = await changeTo(ids, memory, null)
  if (work.getState().mark !== before) return
  investigation.commit(diff, label)
  takeFor(investigation.drawing(), whole, { news })
  tell(told)
}

/** Whether there is something to be asked about: nothing that waits for a choice, nor an earlier version that is looked at. */
const maySee = ({ id, theirs, looking: at }: Work): boolean =>
  id !== null && theirs === null && at === null && connection.getState().state === 'OK'

/** Whether a version is one that this page does not have, of the investigation under way. */
const isLater = (mark: string, version: number): boolean => {
  const now = work.getState()
  return now.mark === mark && version > now.version
}

/** Draws what somebody else has saved; where something was changed here too, it is saved, which tells of both. */
async function follow(id: string, mark: string): Promise<void> {
  const whole = isClean() ? await fetchWhole(id) : null
  if (!isClean()) return saveNow()
  if (whole && isLater(mark, whole.version))
    await drawWhole(whole, `Changes by ${whole.by}`, `${whole.by} changed it: ${summaryOf(whole)}`)
}

/** Asks whether there is another version. What cannot be asked is asked the next time. */
async function look(): Promise<void> {
  const { id, mark } = work.getState()
  if (looking || id === null || !maySee(work.getState())) return
  looking = true
  try {
    const { investigation: now } = await ask(versionNow, { id })
    if (now && isLater(mark, now.version)) await follow(id, mark)
  } catch (error) {
    // The connection tells of itself.
    if (!(error instanceof ApiError)) throw error
  } finally {
    looking = false
  }
}

/** Shows what others save of the investigation under way. Gives back how to stop. */
export function watchVersions(): () => void {
  const visible = () => document.visibilityState === 'visible' && void look()
  document.addEventListener('visibilitychange', visible)
  const every = setInterval(visible, EVERY_MS)
  return () => {
    clearInterval(every)
    document.removeEventListener('visibilitychange', visible)
  }
}

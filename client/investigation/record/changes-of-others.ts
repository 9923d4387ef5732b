import { counted } from '../../../model/text/counted'
import { ask } from '../../api'
import { checkWriting } from '../../refused-writes'
import { graphql } from '../../generated'
import { tell } from '../messages'
import { onWritten, refreshDrawn } from './ledger'

const changesMade = graphql(`
  query Changes {
    changes
  }
`)

/** How often the graph is asked, while the page is looked at, whether others have changed it. In milliseconds. */
const EVERY_MS = 20_000

/** How many changes were recorded when what is shown was asked; null: not known yet. */
let known: number | null = null
let looking = false

/** Asks whether anything can be recorded, and whether somebody else has changed the graph since; where that is so, what is shown is asked anew. What cannot be asked is asked the next time. */
async function look(): Promise<void> {
  if (looking) return
  looking = true
  void checkWriting()
  try {
    const { changes } = await ask(changesMade, {})
    const before = known
    if (before !== null && changes !== before) {
      const otherwise = await refreshDrawn()
      if (otherwise > 0)
        tell(
          `Somebody else has changed the graph: ${counted(otherwise, 'entity or relation', 'entities and relations')} that are drawn here are shown as they are now.`,
        )
    }
    known = changes
  } catch {
    // The connection tells of itself.
  } finally {
    looking = false
  }
}

/** Keeps what is shown in step with what other windows, browsers and tools record. Gives back how to stop. */
export function watchOthers(): () => void {
  const windows = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('throughline')
  windows?.addEventListener('message', () => void look())
  onWritten(() => {
    if (known !== null) known++
    windows?.postMessage('written')
  })
  const visible = () => document.visibilityState === 'visible' && void look()
  addEventListener('focus', visible)
  document.addEventListener('visibilitychange', visible)
  const every = setInterval(visible, EVERY_MS)
  void look()
  return () => {
    clearInterval(every)
    windows?.close()
    removeEventListener('focus', visible)
    document.removeEventListener('visibilitychange', visible)
  }
}

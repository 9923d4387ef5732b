import { useState } from 'react'
import { useStore } from 'zustand'

import { refused } from '../../browser-storage'
import type { Keepsake } from '../../browser-storage'
import { Alarm } from '../../ui/alarm'

const words: Record<Keepsake, string> = {
  ACCESS: 'the access token (after a reload, open the address that the program printed)',
  DRAFTS: 'what is being written in a form',
  ADDRESS: 'the drawing in the address, or beside it where it is too large for one (save a file of it)',
  BACK: 'the way back of the browser (undo leads back)',
  STEPS: 'the steps of undo and redo',
  SETTINGS: 'your settings',
}

/** Says what this browser refuses to keep, until it is closed; again where that becomes more. */
export function StorageNotice() {
  const { what } = useStore(refused)
  const [seen, setSeen] = useState<ReadonlySet<Keepsake>>(new Set())
  const fresh = [...what].filter((one) => !seen.has(one))
  if (fresh.length === 0) return null
  return (
    <Alarm
      withCloseButton
      closeButtonLabel="Close"
      onClose={() => setSeen(new Set(what))}
      title="This browser does not keep everything: its storage is full, or forbidden"
    >
      All works as long as this page is open. It does not keep: {[...what].map((one) => words[one]).join('; ')}.
    </Alarm>
  )
}

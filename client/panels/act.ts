import { notifications } from '@mantine/notifications'
import { useState } from 'react'

import { describeError, isCancelled } from '../api'

/** Does something that asks the server; what goes wrong is told in a corner of the window. */
async function act(what: () => Promise<unknown>): Promise<void> {
  try {
    await what()
  } catch (error) {
    if (isCancelled(error)) return
    const { title, message, advice } = describeError(error)
    notifications.show({ color: 'red', title, message: `${message} ${advice}` })
  }
}

/** Something that takes a while: whether it runs, and how to start it. It is not started twice at once. */
export function useAct(): [busy: boolean, run: (what: () => Promise<unknown>) => void] {
  const [busy, setBusy] = useState(false)
  const run = (what: () => Promise<unknown>) => {
    if (busy) return
    setBusy(true)
    void act(what).finally(() => setBusy(false))
  }
  return [busy, run]
}

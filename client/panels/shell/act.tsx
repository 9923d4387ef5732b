import { notifications } from '@mantine/notifications'
import { useState } from 'react'

import { describeError, isCancelled } from '../../api'
import { drawRelationsAmong } from '../../investigation/expansion/draw'
import { errorText } from './error-words'

/** Tells in a corner of the window what went wrong, and what to do. */
export function tellError(thrown: unknown): void {
  const error = describeError(thrown)
  notifications.show({ color: 'red', title: error.title, message: errorText(error) })
}

/** Does something that asks the server; what goes wrong is told in a corner of the window. */
export async function act(what: () => Promise<unknown>): Promise<void> {
  try {
    await what()
  } catch (error) {
    if (isCancelled(error)) return
    tellError(error)
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

/** Draws all relations among what is drawn; where that changes nothing it says so. */
export async function drawAmong(): Promise<void> {
  if ((await drawRelationsAmong()) > 0) return
  notifications.show({ message: 'Nothing to add: every relation among what is drawn is drawn already.' })
}

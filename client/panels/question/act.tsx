import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useRef, useState } from 'react'

import { ApiError, connection, describeError, isCancelled, isLost } from '../../api'
import { onTold } from '../../investigation/messages'
import { errorText } from './error-words'

/** Something that asks the server, and may ask again. */
type Act = () => Promise<unknown>

/** Tells in a corner of the window what went wrong, and what to do. */
export function tellError(thrown: unknown): void {
  const error = describeError(thrown)
  notifications.show({ color: 'red', title: error.title, message: errorText(error) })
}

/** Gives up what still waits to be done again. */
type GiveUp = () => void

/**
 * Tells that something failed which can be done again, with a button for it. It stays until somebody closes it, which gives it up. What failed
 * because nobody answered is done again by itself when somebody does.
 */
function offerAgain(thrown: unknown, again: () => void): GiveUp {
  const error = describeError(thrown, { byItself: true })
  let over = false
  const end = (): boolean => {
    if (over) return false
    over = true
    stop()
    notifications.hide(id)
    return true
  }
  const once = () => void (end() && again())
  const stop = isLost(thrown)
    ? connection.subscribe((now, before) => {
        if (now.state === 'OK' && before.state !== 'OK') once()
      })
    : () => undefined
  const id = notifications.show({
    color: 'red',
    title: error.title,
    autoClose: false,
    onClose: end,
    message: (
      <>
        {errorText(error)}
        <Group mt={6}>
          <Button size="compact-sm" variant="default" onClick={once}>
            Try again
          </Button>
        </Group>
      </>
    ),
  })
  return end
}

/** Whether the page may do it again: what was being written is for its form to send again, as it is then. */
const mayRepeat = (thrown: unknown): boolean =>
  describeError(thrown).retry && !(thrown instanceof ApiError && thrown.wrote)

/** Tells that something failed, and how to try it again where that may help. */
export function tellFailure(thrown: unknown, again: () => void): GiveUp | undefined {
  if (isCancelled(thrown)) return undefined
  if (mayRepeat(thrown)) return offerAgain(thrown, again)
  tellError(thrown)
  return undefined
}

/** Does something that asks the server; what goes wrong is told in a corner of the window, and can be tried again there. */
export async function act(what: Act, again: () => void = () => void act(what)): Promise<GiveUp | undefined> {
  try {
    await what()
  } catch (error) {
    return tellFailure(error, again)
  }
  return undefined
}

/** Something that takes a while: whether it runs, and how to start it. It is not started twice at once, nor again where it was started anew meanwhile. */
export function useAct(): [busy: boolean, run: (what: Act) => void] {
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const giveUp = useRef<GiveUp>(undefined)
  const run = (what: Act) => {
    if (running.current) return
    running.current = true
    giveUp.current?.()
    setBusy(true)
    void act(what, () => run(what)).then((waiting) => {
      giveUp.current = waiting
      running.current = false
      setBusy(false)
    })
  }
  return [busy, run]
}

/** Shows what the user is to know of what was just done, until it is closed. */
export const showTold = (): (() => void) => onTold((message) => notifications.show({ message, autoClose: false }))

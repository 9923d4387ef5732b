import { Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { flushSync } from 'react-dom'
import type { FormEvent, KeyboardEvent, ReactNode } from 'react'

type Props = {
  label: string
  /** Why it cannot be submitted now; null when it can. Ctrl+Enter says so too, far from the button that would. */
  why: string | null
  onSubmit: () => void
  children: ReactNode
}

/** What a window that is opened from within the form does comes up here as well, and is not for it. */
const isWithin = ({ currentTarget, target }: { currentTarget: Element; target: EventTarget }): boolean =>
  target instanceof Node && currentTarget.contains(target)

const isOneLine = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && !['checkbox', 'radio', 'submit'].includes(target.type)

/** What is typed into a field that only takes it when it is left, such as one more name of a list, is taken. */
function takeTyped(target: EventTarget): void {
  if (!(target instanceof HTMLElement) || !target.matches('[role="combobox"]')) return
  flushSync(() => target.blur())
  target.focus()
}

/** A form that Ctrl+Enter (or Cmd+Enter) submits from any field. Enter alone does not: in a field whose list is open it chooses. */
export function Form({ label, why, onSubmit, children }: Props) {
  const onKeyDownCapture = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !isWithin(event) || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    const form = event.currentTarget
    takeTyped(event.target)
    form.requestSubmit()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && isWithin(event) && isOneLine(event.target)) event.preventDefault()
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (event.target !== event.currentTarget) return
    event.preventDefault()
    if (why === null) onSubmit()
    else notifications.show({ id: 'why-not', color: 'yellow', message: why })
  }
  return (
    <form aria-label={label} onSubmit={submit} onKeyDown={onKeyDown} onKeyDownCapture={onKeyDownCapture} noValidate>
      <Stack gap="xs">{children}</Stack>
    </form>
  )
}

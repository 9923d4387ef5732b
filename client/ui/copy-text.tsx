import { Button, Textarea } from '@mantine/core'
import { IconCheck, IconCopy } from '../generated/icons'
import { useEffect, useState } from 'react'

/** Copies a text that is made when it is asked for. Where the browser does not allow it, the text is shown to be copied by hand. */
export function CopyText({ label, text }: { label: string; text: () => string | Promise<string> }) {
  const [state, setState] = useState<'idle' | 'busy' | 'copied' | 'failed' | { byHand: string }>('idle')
  useEffect(() => {
    if (state !== 'copied') return
    const timer = setTimeout(() => setState('idle'), 2000)
    return () => clearTimeout(timer)
  }, [state])
  const copy = async () => {
    setState('busy')
    try {
      const made = await text()
      const done = await navigator.clipboard.writeText(made).then(
        () => true,
        () => false,
      )
      setState(done ? 'copied' : { byHand: made })
    } catch {
      setState('failed')
    }
  }
  const copied = state === 'copied'
  return (
    <>
      <Button
        size="compact-xs"
        loading={state === 'busy'}
        variant="default"
        leftSection={copied ? <IconCheck size={13} aria-hidden /> : <IconCopy size={13} aria-hidden />}
        onClick={() => void copy()}
      >
        <span aria-live="polite">
          {copied ? 'Copied' : state === 'failed' ? 'Not copied: the evidence could not be fetched. Try again' : label}
        </span>
      </Button>
      {typeof state === 'object' && (
        <Textarea
          label="The browser does not allow copying here: select the text and copy it."
          value={state.byHand}
          readOnly
          autosize
          maxRows={8}
          w="100%"
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  )
}

import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'

import type { ClaimCardFragment } from '../../generated/graphql'
import { draftOf } from '../../investigation/record/claim-draft'
import { undoClaim } from '../../investigation/record/ledger'
import { claimAbout } from '../../investigation/record/record-form'
import { keepRecorded, retraction } from '../../investigation/record/retraction'
import { ExplainedButton } from '../../ui/explained-button'
import { Form } from '../../ui/form'
import { Sentence } from '../../ui/text'
import { useAct } from '../question/act'
import { focusDrawing } from '../../ui/window/focus'

export const retractedAlready = 'That claim was retracted already. Nothing was retracted twice.'

/** Says that something was retracted, in place of what was said so before, and offers to record the same once more. */
export function offerToRecord({ what, message, record }: { what: string; message: string; record: () => void }): void {
  const id = `retracted-${what}`
  const again = () => {
    notifications.hide(id)
    record()
  }
  notifications.hide(id)
  notifications.show({
    id,
    title: `Retracted. The ${what} is kept in the history.`,
    message: (
      <>
        {message}
        <br />
        <Button size="compact-sm" variant="light" mt={6} onClick={again}>
          Record it again
        </Button>
      </>
    ),
  })
}

/** Says that a claim was retracted, and offers to record the same once more. */
export const tellRetracted = (claim: ClaimCardFragment, message: string): void =>
  offerToRecord({ what: 'claim', message, record: () => claimAbout(draftOf(claim), 'statement') })

type QuestionProps = {
  sentence: string
  /** What is retracted: "claim". */
  what: string
  children: string
  retract: (operation: string, reason: string) => Promise<void>
}

/** Asks why something that was recorded here does not count any more, and retracts it. */
export function RetractQuestion({ sentence, what, children, retract }: QuestionProps) {
  const [reason, setReason] = useState('Recorded by mistake.')
  // Kept over a retry, which asks for the same; with another reason it would be another operation.
  const [operation, setOperation] = useState(() => crypto.randomUUID())
  const [busy, run] = useAct()
  // What was told before would stand over the question on a narrow screen.
  useEffect(() => notifications.clean(), [])
  const why = reason.trim() ? null : `Say why first: the reason is kept with the ${what}.`
  const done = async () => {
    await retract(operation, reason.trim())
    keepRecorded()
    focusDrawing()
  }
  return (
    <Form label={`Retract the ${what}`} why={why} onSubmit={() => run(done)}>
      <Stack gap="xs">
        <Text size="sm" fw={600}>
          <Sentence>{sentence}</Sentence>
        </Text>
        <Text size="sm">{children}</Text>
        <Textarea
          label="Why does it no longer count?"
          size="sm"
          autosize
          minRows={2}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value)
            setOperation(crypto.randomUUID())
          }}
        />
        <Group gap="xs" mt={4}>
          <ExplainedButton size="sm" color="red" why={why} loading={busy} type="submit">
            Retract it
          </ExplainedButton>
          <Button size="sm" variant="default" onClick={keepRecorded}>
            Keep it
          </Button>
        </Group>
      </Stack>
    </Form>
  )
}

async function retractClaim(operation: string, id: string, reason: string): Promise<void> {
  const retracted = await undoClaim(operation, id, reason)
  if (retracted) tellRetracted(retracted, 'The drawing is as it was before.')
  else notifications.show({ message: retractedAlready })
}

/** Undo came to a claim that was recorded: it is retracted, or kept. */
export function UndoClaim() {
  const asked = useStore(retraction, (state) => state.asked)
  const claim = asked?.what === 'CLAIM' ? asked : null
  return (
    <Modal opened={claim !== null} onClose={keepRecorded} title="Undo: retract this claim?">
      {claim && (
        <RetractQuestion
          key={claim.id}
          what="claim"
          sentence={claim.sentence}
          retract={(operation, reason) => retractClaim(operation, claim.id, reason)}
        >
          You recorded this claim. Nothing is deleted: undoing it retracts it. It no longer counts, and stays in the
          history with your name, the time and your reason.
        </RetractQuestion>
      )}
    </Modal>
  )
}

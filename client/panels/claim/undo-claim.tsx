import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'

import type { ClaimCardFragment } from '../../generated/graphql'
import { draftOf } from '../../investigation/record/claim-draft'
import { undoClaim } from '../../investigation/record/ledger'
import { claimAbout } from '../../investigation/record/record-form'
import { keepClaim, retraction } from '../../investigation/record/retraction'
import type { Recorded } from '../../investigation/store'
import { ExplainedButton } from '../../ui/explained-button'
import { Form } from '../../ui/form'
import { Sentence } from '../../ui/text'
import { useAct } from '../shell/act'
import { focusDrawing } from '../shell/focus'

const note = 'retracted'

export const retractedAlready = 'That claim was retracted already. Nothing was retracted twice.'

/** Says that a claim was retracted, and offers to record the same once more. */
export function tellRetracted(claim: ClaimCardFragment, message: string): void {
  const again = () => {
    notifications.hide(note)
    claimAbout(draftOf(claim), 'statement')
  }
  notifications.hide(note)
  notifications.show({
    id: note,
    title: 'Retracted. The claim is kept in the history.',
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

function Question({ recorded: { claim, sentence } }: { recorded: Recorded }) {
  const [reason, setReason] = useState('Recorded by mistake.')
  // Kept over a retry, which asks for the same; with another reason it would be another operation.
  const [operation, setOperation] = useState(() => crypto.randomUUID())
  const [busy, run] = useAct()
  // What was told before would stand over the question on a narrow screen.
  useEffect(() => notifications.clean(), [])
  const why = reason.trim() ? null : 'Say why first: the reason is kept with the claim.'
  const retract = async () => {
    const retracted = await undoClaim(operation, claim, reason.trim())
    keepClaim()
    focusDrawing()
    if (retracted) tellRetracted(retracted, 'The drawing is as it was before.')
    else notifications.show({ message: retractedAlready })
  }
  return (
    <Form label="Retract the claim" why={why} onSubmit={() => run(retract)}>
      <Stack gap="xs">
        <Text size="sm" fw={600}>
          <Sentence>{sentence}</Sentence>
        </Text>
        <Text size="sm">
          You recorded this claim. Nothing is deleted: undoing it retracts it. It no longer counts, and stays in the
          history with your name, the time and your reason.
        </Text>
        <Textarea
          label="Why does it no longer count?"
          size="sm"
          autosize
          minRows={2}
          data-autofocus
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
          <Button size="sm" variant="default" onClick={keepClaim}>
            Keep it
          </Button>
        </Group>
      </Stack>
    </Form>
  )
}

/** Undo came to a claim that was recorded: it is retracted, or kept. */
export function UndoClaim() {
  const asked = useStore(retraction, (state) => state.asked)
  return (
    <Modal opened={asked !== null} onClose={keepClaim} title="Undo: retract this claim?">
      {asked && <Question key={asked.claim} recorded={asked} />}
    </Modal>
  )
}

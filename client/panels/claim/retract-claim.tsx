import { Button, Group, Popover, Stack, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'

import type { ClaimCardFragment } from '../../generated/graphql'
import { retractClaim } from '../../investigation/record/ledger'
import { ExplainedButton } from '../../ui/explained-button'
import { useAct } from '../question/act'
import { retractedAlready, tellRetracted } from './undo-claim'

/** Taking a claim back: it stays in the ledger with the reason, and no longer counts. */
export function RetractClaim({ claim }: { claim: ClaimCardFragment }) {
  const [opened, setOpened] = useState(false)
  const [reason, setReason] = useState('')
  // Kept over a retry, which asks for the same; with another reason it would be another operation.
  const [operation, setOperation] = useState(() => crypto.randomUUID())
  const [busy, run] = useAct()
  const why = reason.trim() ? null : 'Say why first: the reason is kept with the claim.'
  const retract = async () => {
    const retracted = await retractClaim(operation, claim.id, reason.trim())
    setOpened(false)
    if (!retracted) return notifications.show({ message: retractedAlready })
    const { relation } = retracted
    const message = relation ? `The relation is now: ${relation.reason}.` : 'What only it supported is no longer drawn.'
    tellRetracted(claim, message)
  }
  return (
    <Popover opened={opened} onChange={setOpened} width={300} trapFocus withArrow position="bottom-end">
      <Popover.Target>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setOpened(!opened)}>
          Retract
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Textarea
            label="Why does this claim no longer count?"
            description="Nothing is deleted. The claim stays in the history with your name, the time and this reason."
            size="xs"
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
          <Group gap="xs">
            <ExplainedButton size="xs" color="red" why={why} loading={busy} onClick={() => run(retract)}>
              Retract it
            </ExplainedButton>
            <Button size="xs" variant="default" onClick={() => setOpened(false)}>
              Keep it
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

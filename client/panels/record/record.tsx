import { SegmentedControl, Stack } from '@mantine/core'
import { useStore } from 'zustand'

import { recordForm } from '../../investigation/record/record-form'
import { RecordClaim } from './record-claim'
import { RecordEntity } from './record-entity'

/** The tool that writes: a claim that a document makes, or an entity that is not there yet. */
export function RecordPanel() {
  const what = useStore(recordForm, (state) => state.what)
  return (
    <Stack gap="sm">
      <SegmentedControl
        size="xs"
        fullWidth
        value={what}
        onChange={(next) => recordForm.setState({ what: next })}
        aria-label="What to record"
        data={[
          { value: 'CLAIM', label: 'A claim' },
          { value: 'ENTITY', label: 'An entity or document' },
        ]}
      />
      {what === 'CLAIM' ? <RecordClaim /> : <RecordEntity />}
    </Stack>
  )
}

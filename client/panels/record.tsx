import { SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'

import { RecordClaim } from './record-claim'
import { RecordEntity } from './record-entity'

/** The tool that writes: a claim that a document makes, or an entity that is not there yet. */
export function RecordPanel() {
  const [what, setWhat] = useState('CLAIM')
  return (
    <Stack gap="sm">
      <SegmentedControl
        size="xs"
        fullWidth
        value={what}
        onChange={setWhat}
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

import { SegmentedControl } from '@mantine/core'
import { useStore } from 'zustand'

import { asking, setAsked } from '../../investigation/ask/asking'
import type { Asked } from '../../investigation/ask/asking'
import { AskClaims } from './ask-claims'
import { AskCommon } from './ask-common'
import { AskEntities } from './ask-entities'
import { AskNames } from './ask-names'

const choices: { value: Asked; label: string }[] = [
  { value: 'ENTITIES', label: 'Entities' },
  { value: 'CLAIMS', label: 'Claims' },
  { value: 'NAMES', label: 'Names' },
  { value: 'COMMON', label: 'In common' },
]

/** What is in the graph: lists of entities and claims by what they are, pasted names, what chosen entities share; ticked and drawn. */
export function AskPanel() {
  const asked = useStore(asking, (state) => state.asked)
  return (
    <section aria-label="Ask">
      <h2 className="visually-hidden">Ask</h2>
      <SegmentedControl
        size="xs"
        fullWidth
        mb={10}
        aria-label="What to list"
        data={choices}
        value={asked}
        onChange={(value) => setAsked(value)}
      />
      {asked === 'ENTITIES' && <AskEntities />}
      {asked === 'CLAIMS' && <AskClaims />}
      {asked === 'NAMES' && <AskNames />}
      {asked === 'COMMON' && <AskCommon />}
    </section>
  )
}

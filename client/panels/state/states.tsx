import { SegmentedControl } from '@mantine/core'
import { useEffect } from 'react'
import { useStore } from 'zustand'

import { light } from '../../investigation/selection/selection'
import { setStateTool, startWithSelected, stateTool } from '../../investigation/state/state-tool'
import type { TiesShown } from '../../investigation/state/state-tool'
import { CompareTies } from './compare-ties'
import { TieTable } from './tie-table'
import { Ties } from './ties'

const choices: { value: TiesShown; label: string }[] = [
  { value: 'TIES', label: 'One' },
  { value: 'COMPARE', label: 'Two compared' },
  { value: 'TABLE', label: 'Table' },
]

/** By what entities are tied to states: one, two beside each other, or a table of several against states. */
export function StatesPanel() {
  const shown = useStore(stateTool, (state) => state.shown)
  useEffect(startWithSelected, [])
  useEffect(() => () => light([]), [])
  return (
    <section aria-label="Ties to states">
      <h2 className="visually-hidden">Ties to states</h2>
      <SegmentedControl
        size="xs"
        fullWidth
        mb={10}
        aria-label="Whose ties"
        data={choices}
        value={shown}
        onChange={(value) => setStateTool({ shown: value })}
      />
      {shown === 'TIES' && <Ties />}
      {shown === 'COMPARE' && <CompareTies />}
      {shown === 'TABLE' && <TieTable />}
    </section>
  )
}

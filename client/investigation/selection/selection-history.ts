import { createStore } from 'zustand/vanilla'

import { inspect, selection } from './selection'
import type { Ref } from './selection'

/** What was inspected before, the latest last, and what is inspected now. */
export const inspectionHistory = createStore<{ past: readonly Ref[]; now: Ref | null }>(() => ({ past: [], now: null }))

const same = (one: Ref | null, other: Ref | null) => one?.id === other?.id && one?.type === other?.type

selection.subscribe(({ focus }) => {
  const { past, now } = inspectionHistory.getState()
  if (!focus || same(focus, now)) return
  inspectionHistory.setState({ now: focus, past: now ? [...past, now] : past })
})

/** Inspects again what was inspected before. */
export function inspectBefore(): void {
  const { past } = inspectionHistory.getState()
  const last = past.at(-1)
  if (!last) return
  inspectionHistory.setState({ past: past.slice(0, -1), now: last })
  inspect(last)
}

import { createStore } from 'zustand/vanilla'

import type { Commit, Recorded } from '../store'

/** The recorded claim or entity of which undo asks whether to retract it; null while it asks nothing. */
export const retraction = createStore<{ asked: Recorded | null }>(() => ({ asked: null }))

/** Leaves what is recorded and the drawing as they are. */
export const keepRecorded = (): void => retraction.setState({ asked: null })

/** What undoing a step does, in words: “Expand Huawei”, or that it retracts a claim or an entity. */
export const undoWords = ({ label, recorded }: Commit): string => (recorded ? `retract “${recorded.sentence}”` : label)

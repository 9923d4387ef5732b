import { createStore } from 'zustand/vanilla'

import type { DisplayError } from '../../api'

/**
 * The drawing that the address names, while it is not there: how many entities it has, why it could not be opened, and what can be done then.
 * `unreadable`: why the address itself is of no use, as a sentence.
 */
export type Opening = {
  count: number
  error: DisplayError | null
  unreadable: string | null
  /** Tries again at once. */
  retry: () => void
  /** Begins with an empty drawing instead. */
  leave: () => void
}

const nothing = () => undefined

export const notOpening: Opening = { count: 0, error: null, unreadable: null, retry: nothing, leave: nothing }

export const opening = createStore<Opening>(() => notOpening)

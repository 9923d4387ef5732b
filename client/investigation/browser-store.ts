import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'

import { keep, readStored } from '../browser-storage'

/** What the browser kept under a name; what it lacks, or all of it where it cannot be read, is as in `empty`. */
function read<T extends object>(name: string, empty: () => T): T {
  try {
    return { ...empty(), ...(JSON.parse(readStored('localStorage', name, 'DRAFTS') ?? '{}') as Partial<T>) }
  } catch {
    return empty()
  }
}

/** A store whose state the browser keeps under a name, so that it survives a reload; where it cannot, the state lasts as long as the page. */
export function persistentStore<T extends object>(name: string, empty: () => T): StoreApi<T> {
  const store = createStore<T>(() => read(name, empty))
  store.subscribe((state) => keep('localStorage', name, JSON.stringify(state), 'DRAFTS'))
  return store
}

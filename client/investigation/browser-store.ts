import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'

/** What the browser kept under a name; what it lacks, or all of it where it cannot be read, is as in `empty`. */
function read<T extends object>(name: string, empty: () => T): T {
  try {
    return { ...empty(), ...(JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<T>) }
  } catch {
    return empty()
  }
}

/** A store whose state the browser keeps under a name, so that it survives a reload. */
export function persistentStore<T extends object>(name: string, empty: () => T): StoreApi<T> {
  const store = createStore<T>(() => (typeof localStorage === 'undefined' ? empty() : read(name, empty)))
  store.subscribe((state) => localStorage.setItem(name, JSON.stringify(state)))
  return store
}

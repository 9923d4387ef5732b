import { useStore } from 'zustand'

import { connection } from '../../api'
import { savedWords } from '../../investigation/saved/words'
import { work } from '../../investigation/saved/work'

/** How far the investigation is saved, in words. */
export function useSavedWords(): string {
  const now = useStore(work)
  const connected = useStore(connection, ({ state }) => state === 'OK')
  return savedWords(now, connected)
}

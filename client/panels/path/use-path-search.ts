import { useStore } from 'zustand'

import { pathSearch } from '../../investigation/path/path-search'
import type { PathSearchState } from '../../investigation/path/path-search'

/** A part of the path tool's state. */
export const usePathSearch = <T>(part: (state: PathSearchState) => T): T => useStore(pathSearch, part)

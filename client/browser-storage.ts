import { createStore } from 'zustand/vanilla'

/** What the page asks the browser to keep. */
export type Keepsake = 'ACCESS' | 'DRAFTS' | 'ADDRESS' | 'BACK' | 'STEPS' | 'SETTINGS'

type Area = 'localStorage' | 'sessionStorage'

/** What the browser refused to keep: its storage is full, or forbidden. The page works on; a reload forgets it. */
export const refused = createStore<{ what: ReadonlySet<Keepsake> }>(() => ({ what: new Set() }))

/** What this page has written, for where the browser gives or takes nothing; it lasts as long as the page is open. */
const here = new Map<string, string>()
/** The names under which the browser has something older than this page. */
const refusedNames = new Set<string>()

function note(what: Keepsake, done: boolean): boolean {
  const now = refused.getState().what
  if (now.has(what) === done) refused.setState({ what: done ? without(now, what) : new Set([...now, what]) })
  return done
}

const without = (all: ReadonlySet<Keepsake>, one: Keepsake) => new Set([...all].filter((other) => other !== one))

/** Tries something that a browser may forbid; whether that went well is told to the user as far as `what` is concerned. */
function tried(what: Keepsake, act: () => void): boolean {
  try {
    act()
    return note(what, true)
  } catch {
    return note(what, false)
  }
}

/** What was kept under a name; null: nothing, or it cannot be read. Never throws. */
export function readStored(area: Area, name: string, what: Keepsake): string | null {
  const written = here.get(name) ?? null
  if (refusedNames.has(name)) return written
  try {
    return globalThis[area].getItem(name)
  } catch {
    note(what, false)
    return written
  }
}

/** Keeps a text under a name. False where the browser refuses: then it is known until the page goes. Never throws. */
export function keep(area: Area, name: string, text: string, what: Keepsake): boolean {
  const done = tried(what, () => globalThis[area].setItem(name, text))
  here.set(name, text)
  if (done) refusedNames.delete(name)
  else refusedNames.add(name)
  return done
}

/** What this entry of the browser's history holds. Never throws. */
export function historyState(): unknown {
  try {
    return history.state
  } catch {
    return null
  }
}

/**
 * Writes an entry of the browser's history, or over the one there is. A state that is too much for the browser is left out before the address
 * is. False where it refuses both. Never throws.
 */
export function writeHistory(how: 'push' | 'replace', state: unknown, address?: string): boolean {
  const put = (state: unknown) => () => history[how === 'push' ? 'pushState' : 'replaceState'](state, '', address)
  const what = how === 'push' ? 'BACK' : 'ADDRESS'
  return tried(what, put(state)) || ((how === 'push' || address !== undefined) && tried(what, put(null)))
}

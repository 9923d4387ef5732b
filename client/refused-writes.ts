import { createStore } from 'zustand/vanilla'

/** Why nothing may be recorded or imported now, in the server's words; null while it may. */
export const writing = createStore<{ refused: string | null }>(() => ({ refused: null }))

/** How often the server is asked whether there is room again, while there is none. In milliseconds. */
const AGAIN_MS = 5_000
let watching = false

type Readiness = { writing?: boolean; reason?: string }

/** What the server says of itself; null where it does not answer, of which the connection tells. */
const readiness = (): Promise<Readiness | null> =>
  fetch('/readyz', { signal: AbortSignal.timeout(AGAIN_MS) })
    .then((answer) => (answer.ok ? (answer.json() as Promise<Readiness>) : null))
    .catch(() => null)

/**
 * Asks `/readyz` whether changes are recorded now, and goes on asking every five seconds for as long as they are not. Where there is no
 * answer, what was known stands. Never throws.
 */
export async function checkWriting(): Promise<void> {
  const said = await readiness()
  if (said?.writing !== undefined) writing.setState({ refused: said.writing ? null : (said.reason ?? '') })
  if (writing.getState().refused === null || watching) return
  watching = true
  setTimeout(() => {
    watching = false
    void checkWriting()
  }, AGAIN_MS)
}

import { useState } from 'react'

/** What is ticked in a list. */
export type Ticks = {
  ticked: ReadonlySet<string>
  toggle: (id: string) => void
}

/** Ticks of a list, by id, in the order in which they were set. `first`: what is ticked to begin with. */
export function useTicks(first: readonly string[] = []): Ticks {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(first))
  const toggle = (id: string) =>
    setTicked((now) => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  return { ticked, toggle }
}

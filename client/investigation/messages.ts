type Listener = (sentence: string) => void

const listeners = new Set<Listener>()

/** Hears what the user is to know of what was just done: a limit that was met, or what could not be had whole. Gives back how to stop. */
export function onTold(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Tells the user a sentence; null: there is nothing to tell. */
export function tell(sentence: string | null): void {
  if (sentence !== null) for (const listener of listeners) listener(sentence)
}

/**
 * Does `run` as a step that is shown under `title`; `run` is given a function that says how far it is.
 * Answers, or fails with, what `run` does. Steps may go on side by side.
 */
export function step<T>(title: string, run: (say: (detail: string) => void) => Promise<T>): Promise<T>
/** Prints a line above the steps that are going on. */
export function note(text: string): void

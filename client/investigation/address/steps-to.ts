import { apply } from '../diff'
import type { Diff } from '../diff'
import type { Drawing } from '../graph'
import { investigation } from '../store'
import type { Commit } from '../store'

/** Whether a drawing has just these entities. */
export const same = (drawing: Drawing, ids: readonly string[]): boolean =>
  drawing.entities.size === ids.length && ids.every((id) => drawing.entities.has(id))

/** How many of the steps lead to a drawing of just these entities; null when none does. */
export function stepsTo(ids: readonly string[], steps: readonly Commit[], turn: (diff: Diff) => Diff): number | null {
  let drawing = investigation.drawing()
  for (let i = 0; i < steps.length; i++) {
    drawing = apply(drawing, turn(steps[steps.length - 1 - i]!.diff))
    if (same(drawing, ids)) return i + 1
  }
  return null
}

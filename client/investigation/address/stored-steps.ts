import { keep, readStored } from '../../browser-storage'
import type { Commit, InvestigationState } from '../store'
import { packSteps } from '../steps'
import type { PackedSteps } from '../steps'

const name = 'throughline.steps'

/** Browsers give a page some five million characters for all that it keeps. */
const LENGTH_AT_MOST = 2_000_000

/** What is kept belongs to one state of the drawing, which bears the same mark. */
type StoredSteps = PackedSteps & { mark: string }

/** Keeps the steps of undo and redo for a reload, as many as there is room for, the latest first, and whether there were others before. */
export function storeSteps(mark: string, { undoable, redoable, forgotten }: Omit<InvestigationState, 'drawing'>): void {
  for (let back = undoable, forth = redoable; ; back = later(back), forth = later(forth)) {
    const fewer = forgotten || back.length < undoable.length
    const text = JSON.stringify({ mark, ...packSteps(back, forth), forgotten: fewer } satisfies StoredSteps)
    const least = back.length + forth.length === 0
    if ((text.length <= LENGTH_AT_MOST || least) && (keep('sessionStorage', name, text, 'STEPS') || least)) return
  }
}

/** The half of the steps that come first when one goes on from here. */
const later = (steps: readonly Commit[]) => steps.slice(Math.ceil(steps.length / 2))

/** The steps that were kept with a mark; null where none were. */
export function storedSteps(mark: unknown): PackedSteps | null {
  if (typeof mark !== 'string') return null
  try {
    const stored = JSON.parse(readStored('sessionStorage', name, 'STEPS') ?? 'null') as StoredSteps | null
    return stored?.mark === mark ? stored : null
  } catch {
    return null
  }
}

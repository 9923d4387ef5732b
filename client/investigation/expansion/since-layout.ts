import type { Commit, InvestigationState } from '../store'

/** After so many expansions everything is worth laying out anew: each only finds room for what is new. */
const enough = 3

/**
 * How many expansions were made since everything was laid out last, or since the step after which the offer was declined; 0 while
 * they are too few to offer a layout.
 */
export function expansionsSinceLayout(
  { undoable }: Pick<InvestigationState, 'undoable'>,
  declined: Commit | null,
): number {
  const last = undoable.findLastIndex((commit) => commit === declined || commit.label.startsWith('Lay out'))
  const expansions = undoable.slice(last + 1).filter(({ diff }) => diff.expansions.added.size > 0).length
  return expansions < enough ? 0 : expansions
}

import { mostOf } from '../../model/limits'
import type { Drawing } from './graph'
import type { InvestigationState } from './store'

/** Why something that needs a drawing cannot be done; null when it can. */
export const whyNothing = ({ entities }: Drawing): string | null =>
  entities.size === 0 ? 'Nothing is drawn yet. Search for a name first.' : null

/** Why there can be no relations among what is drawn; null when there can. */
export const whyFew = ({ entities }: Drawing): string | null =>
  entities.size < 2 ? 'Draw two entities or more first.' : null

/** Why there is no step to undo; null where there is one. */
export const whyNoUndo = ({
  undoable,
  forgotten,
}: Pick<InvestigationState, 'undoable' | 'forgotten'>): string | null => {
  if (undoable.length > 0) return null
  return forgotten
    ? `Steps before this are forgotten: the last ${mostOf.steps} are kept, and by a reload as many as the browser has room for.`
    : 'There is nothing to undo.'
}

import type { Drawing } from './graph'

/** Why something that needs a drawing cannot be done; null when it can. */
export const whyNothing = ({ entities }: Drawing): string | null =>
  entities.size === 0 ? 'Nothing is drawn yet. Search for a name first.' : null

/** Why there can be no relations among what is drawn; null when there can. */
export const whyFew = ({ entities }: Drawing): string | null =>
  entities.size < 2 ? 'Draw two entities or more first.' : null

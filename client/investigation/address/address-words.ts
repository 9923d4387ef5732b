import { mostOf } from '../../../model/limits'
import { counted } from '../../../model/text/counted'
import type { Lacking } from './content'

/** Why an address opens nothing. */
export const unreadableWords = {
  DAMAGED:
    'The address of this drawing is damaged: a part of it is missing or changed, so nothing of it can be opened. Ask for it again, or open it from where it was first written.',
  ELSEWHERE: `This drawing was too large for an address, so only the browser in which it was made keeps it, the last ${mostOf.keptDrawings} of such. Open it there, or ask for a file of it.`,
} as const

/** That a drawing which was too large for its address is kept no more. */
export const forgottenWords = `This browser keeps the last ${mostOf.keptDrawings} drawings that are too large for their addresses. The oldest is kept no more: its address opens without what had no room in it. Save as a file what you need longer.`

/** That the graph has no investigation of the id in an address. */
export const noInvestigationWords =
  'This graph has no investigation of the id in the address. What else the address holds is drawn as a new one.'

const lacks: Record<Lacking, string> = {
  PLACES: 'where things are, so they are laid out anew',
  RELATIONS: 'which relations were drawn, so all among its entities are',
}

/** That an address does not hold all of a drawing, as it was too large; null where it does. */
export const lackingWords = (lacking: readonly Lacking[]): string | null =>
  lacking.length === 0
    ? null
    : `The drawing was too large for its address, which does not say ${lacking.map((one) => lacks[one]).join(', nor ')}. The browser in which it was made has it whole.`

const some = (ids: readonly string[]): string => {
  const names = ids.slice(0, 3).map((id) => `“${id}”`)
  return ids.length > names.length ? `${names.join(', ')} and ${ids.length - names.length} more` : names.join(', ')
}

/** Which entities and how many relations of an address the graph does not show any more; null where it shows all. */
export function goneWords(entities: readonly string[], relations: number): string | null {
  if (entities.length > 0) return `The address names what is not in this graph: ${some(entities)}.`
  if (relations === 0) return null
  return `${counted(relations, 'relation')} of the address ${relations === 1 ? 'is' : 'are'} not drawn: no claim supports ${relations === 1 ? 'it' : 'them'} now.`
}

import { edtfInWords } from './dates'
import type { DrawnRelation, TimeFilter } from '../graph'
import { isDated } from './time'
import { counted } from '../../../model/text/counted'

/** What a filter by time does with some relations, of which so many are in sight, as a sentence: none is dropped in silence. */
export function timeInWords(time: TimeFilter | null, relations: readonly DrawnRelation[], inSight: number): string {
  const undated = relations.filter((relation) => !isDated(relation)).length
  const without = undated === 0 ? '' : `${undated} without a date`
  if (!time) return [counted(relations.length, 'relation'), without].filter(Boolean).join(', ')
  const then = edtfInWords(time.asOf)
  const held = `${inSight} of ${counted(relations.length, 'relation')}`
  if (time.surely) return `${held} surely held as of ${then}${without && `; ${without} put away`}`
  return `${held} may have held as of ${then}${without && `; ${without} ${time.undated ? 'among them' : 'put away'}`}`
}

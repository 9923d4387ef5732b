import type { ImportFormat } from '../job/job'
import { csv } from './csv'
import { followTheMoney } from './follow-the-money/follow-the-money'
import type { Format } from './format'

/** The forms that can be read. */
export const formats: Partial<Record<ImportFormat, Format>> = {
  FOLLOW_THE_MONEY: followTheMoney,
  CSV: csv,
}

import { readEdtf } from '../../../model/time/edtf'
import type { Edtf } from '../../../model/time/edtf'
import type { DaySpan } from '../../../model/time/calendar'
import { readPeriod } from '../../../model/time/spans'
import { KnownError } from '../../errors'

/** Reads a time in the Extended Date/Time Format. Throws KnownError BAD_INPUT with a sentence that shows how it is written. */
export function parseEdtf(written: string): Edtf {
  const { time, fault } = readEdtf(written)
  if (!time) throw new KnownError('BAD_INPUT', fault)
  return time
}

/**
 * The days from the first to the last of a time that is asked for ("as of 2010"); what is open or not known on a side
 * reaches to the end of the calendar. Throws KnownError BAD_INPUT, also for several times with gaps between.
 */
export function periodOf(asked: string): DaySpan {
  const { days, fault } = readPeriod(asked)
  if (!days) throw new KnownError('BAD_INPUT', fault)
  return days
}

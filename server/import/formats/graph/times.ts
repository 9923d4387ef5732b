import { cleanTime } from '../../clean'
import { readDate } from '../../mapping/dates'

const dayIn = (text: string | undefined): string | undefined => {
  const read = text === undefined || !/\d{4}/.test(text) ? undefined : readDate(text, undefined)
  return read && 'value' in read ? read.value : undefined
}

/** The time from a start to an end in EDTF, as far as both that are written are dates; null: they are none. */
export function spanOf({ start, end }: { start?: string; end?: string }): string | null {
  const [from, to] = [dayIn(start), dayIn(end)]
  const isLost = (start !== undefined && from === undefined) || (end !== undefined && to === undefined)
  if (isLost || (from === undefined && to === undefined)) return null
  const span = cleanTime(`${from ?? ''}/${to ?? ''}`)
  return 'value' in span ? span.value.text : null
}

/** A time in EDTF; undefined: it is none. */
export const timeIn = dayIn

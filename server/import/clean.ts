import type { z } from 'zod'

import { inDigits } from '../../model/limits'
import { country, edtf, line, text, webAddress } from '../graph/input'
import { parseEdtf } from '../graph/time/edtf'

/** A value as it is recorded, or why it cannot be, as a sentence. */
export type Cleaned<T = string> = { value: T } | { reason: string }

/** Reads values by a schema of what may be recorded. */
const by =
  <T extends z.ZodType>(schema: T) =>
  (written: unknown): Cleaned<z.output<T>> => {
    const { success, data, error } = schema.safeParse(written)
    return success ? { value: data } : { reason: `It ${error.issues[0]!.message.replace(/\.$/, '')}.` }
  }

/** A name, an alias. */
export const cleanName = by(line(500))
/** The value of an attribute, a quotation. */
export const cleanText = by(text(65_000))
/** The longest role of a relation. */
export const LONGEST_ROLE = 200
export const cleanRole = by(line(LONGEST_ROLE))
export const cleanCountry = by(country)
export const cleanTopic = by(line(100).toLowerCase())
export const cleanAddress = by(webAddress)
export const cleanTime = by(edtf)

/** The first `most` characters of a text, no character broken in two. What that leaves out is told, with the numbers. */
export function cutTo(text: string, most: number, tell: (reason: string) => void): string {
  if (text.length <= most) return text
  tell(`It has ${inDigits(text.length)} characters; the first ${inDigits(most)} are taken.`)
  // The half of a character.
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
}

/** What a record calls a relation, as its role: no longer than one may be, which is told like what cannot be one. Null: it has none. */
export function roleFrom(words: string, tell: (reason: string) => void): string | null {
  if (words.trim() === '') return null
  const cleaned = cleanRole(cutTo(words.trim(), LONGEST_ROLE, tell))
  if ('value' in cleaned) return cleaned.value
  tell(cleaned.reason)
  return null
}

/** A text of at most `most` characters; an ellipsis at its end shows that it was longer. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${cutTo(text, most - 1, () => undefined)}…`

/** The first `most` of some values. That there are more is told, with the numbers. */
export function firstOf<T>(values: readonly T[], most: number, what: string, tell: (reason: string) => void): T[] {
  if (values.length > most) tell(`It has ${inDigits(values.length)} ${what}; the first ${inDigits(most)} are taken.`)
  return values.slice(0, most)
}

/** A moment without its time of the day, as only the day matters. */
export const dayOf = (moment: string): string => moment.trim().replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1')

/** The time in EDTF from one time to another, either of which may be left open; null: neither is given, or they make none, which is told. */
export function spanOf(
  from: string | undefined,
  to: string | undefined,
  tell: (reason: string) => void,
): string | null {
  if (!from && !to) return null
  const span = cleanTime(`${from ?? ''}/${to ?? ''}`)
  if ('value' in span) return span.value.text
  tell(span.reason)
  return null
}

/** The days that a time in EDTF means, as they are recorded with a claim. */
export function boundsOf(validity: string | null) {
  if (validity === null) return { earliest: null, latest: null, surelyFrom: null, surelyTo: null }
  const { text: _, ...bounds } = parseEdtf(validity)
  return bounds
}

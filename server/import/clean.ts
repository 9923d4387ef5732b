import type { z } from 'zod'

import { country, edtf, line, text, webAddress } from '../graph/input'
import { parseEdtf } from '../graph/time/edtf'

/** A value as it is recorded, or why it cannot be, as a sentence. */
export type Cleaned<T = string> = { value: T } | { reason: string }

/** Reads values by a schema of what may be recorded. */
const by =
  <T extends z.ZodType>(schema: T) =>
  (written: unknown): Cleaned<z.output<T>> => {
    const { success, data, error } = schema.safeParse(written)
    return success ? { value: data } : { reason: `It ${error.issues[0]!.message}.` }
  }

/** A name, an alias. */
export const cleanName = by(line(500))
/** The value of an attribute, a quotation. */
export const cleanText = by(text(65_000))
export const cleanRole = by(line(200))
export const cleanCountry = by(country)
export const cleanTopic = by(line(100).toLowerCase())
export const cleanAddress = by(webAddress)
export const cleanTime = by(edtf)

/** The days that a time in EDTF means, as they are recorded with a claim. */
export function boundsOf(validity: string | null) {
  if (validity === null) return { earliest: null, latest: null, surelyFrom: null, surelyTo: null }
  const { text: _, ...bounds } = parseEdtf(validity)
  return bounds
}

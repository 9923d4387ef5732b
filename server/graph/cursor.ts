import type { z } from 'zod'

import { KnownError } from '../errors'

/** Where a page ended, as an opaque text. */
export const toCursor = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url')

const bad = () =>
  new KnownError('BAD_INPUT', 'after is not the endCursor of a page of this list. Leave it out to begin at the start.')

function read(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw bad()
  }
}

/** Reads a cursor back. Throws KnownError BAD_INPUT for one that is not of `place`. */
export function fromCursor<T>(place: z.ZodType<T>, cursor: string): T {
  const { success, data } = place.safeParse(read(cursor))
  if (!success) throw bad()
  return data
}

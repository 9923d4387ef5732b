import { createHash } from 'node:crypto'

import type { z } from 'zod'

import { KnownError } from '../errors'
import { canonical } from './canonical-json'

/** The order in which lists are told does not tell questions apart, nor does what is left out from what is null. */
const normal = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(normal).map(canonical).sort()
  if (!value || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) =>
      part === null || part === undefined ? [] : [[name, normal(part)]],
    ),
  )
}

/** Places in the answers to one question. */
export type Cursors<P> = {
  /** A place as an opaque text. */
  write(place: P): string
  /** Reads one back; null where none is given. Throws KnownError BAD_INPUT for one that is not of this question. */
  read(after: string | null | undefined): P | null
}

const bad = () =>
  new KnownError(
    'BAD_INPUT',
    'after is not the endCursor of a page of this list, asked with the same arguments. Leave it out to begin at the start.',
  )

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

/**
 * The cursors of one list: `list` is the field, `question` whatever else decides what is in it and in which order. A cursor holds a
 * mark of both, and in another list or beside other arguments it is refused: it would begin at a wrong place, in silence.
 */
export function cursorsOf<P>(place: z.ZodType<P>, list: string, question: object): Cursors<P> {
  const asked = canonical([list, normal(question)])
  const markOf = (text: string) => createHash('sha256').update(`${asked} ${text}`).digest('base64url').slice(0, 12)
  return {
    write: (where) => {
      const text = Buffer.from(JSON.stringify(where)).toString('base64url')
      return `${text}.${markOf(text)}`
    },
    read: (after) => {
      if (after === null || after === undefined) return null
      const [text = '', mark, ...more] = after.split('.')
      if (mark !== markOf(text) || more.length > 0) throw bad()
      const { success, data } = place.safeParse(parsed(text))
      if (!success) throw bad()
      return data
    },
  }
}

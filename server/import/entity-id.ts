import { createHash } from 'node:crypto'

import { cleanName } from './clean'
import { newId } from '../graph/input'
import { kinds } from '../../model/vocabulary/kind'

const OURS = new RegExp(
  `^(${Object.values(kinds)
    .map(({ prefix }) => prefix)
    .join('|')}):\\S`,
)

/** A mark by which a text is told from others: the beginning of its SHA-256. */
export const shortMark = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length)

/**
 * The id under which what a file calls `id` is recorded: with the form's own prefix, as files of one form share their ids
 * ("ftm:Q42"), unless it is one that Throughline made. Always the same for the same text.
 */
export function entityId(namespace: string, id: string): string {
  const own = OURS.test(id) ? id : `${namespace}:${id}`
  const { success } = newId.safeParse(own)
  return success && own === own.trim() ? own : `${namespace}:${shortMark(id, 20)}`
}

/** What the ids of entities that are read from a document begin with. */
export const namespaceFor = (
  { namespace, isLocal }: { namespace: string; isLocal?: boolean },
  source: string,
): string => (isLocal ? `${namespace}-${shortMark(source, 10)}` : namespace)

/** The id of something that a file calls as something else is called that is there already. */
export const entityIdApart = (id: string, source: string): string => `${id.slice(0, 190)}~${shortMark(source, 6)}`

/** Why what a file calls something by cannot be shown; undefined: it can. */
export function wrongId(id: string): string | undefined {
  const cleaned = cleanName(id)
  return 'reason' in cleaned
    ? `The id cannot be used: ${cleaned.reason.charAt(0).toLowerCase()}${cleaned.reason.slice(1)}`
    : undefined
}

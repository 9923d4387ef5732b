import type { CitedDocument } from '../draft'
import { cutTo, shortened } from '../clean'
import { shortMark } from '../entity-id'

/** A document that claims are read in. Only with a name is it one that may have to be recorded. */
export type DocumentRecord = { id: string; name?: string; url?: string | null; publisher?: string | null }

/** The id of what is at an address, or has a title; undefined: neither is given. */
export function documentIdOf(cited: CitedDocument | undefined): string | undefined {
  const by = cited?.url ?? cited?.title
  return by === undefined ? undefined : `doc:${shortMark(by, 16)}`
}

/** The longest name of an entity, and of a publisher. */
const LONGEST_NAME = 500
const LONGEST_PUBLISHER = 300

/**
 * The document at an address, or of a title, that records cite: the same one whichever file cites it. What of title and publisher is left
 * out is told; an address stands whole beside the name that is made of it.
 */
export function documentOf(
  cited: CitedDocument | undefined,
  tell: (field: string, reason: string) => void,
): DocumentRecord | null {
  const id = documentIdOf(cited)
  if (!cited || id === undefined) return null
  const { url, title, publisher } = cited
  return {
    id,
    name: title === undefined ? shortened(url!, LONGEST_NAME) : cutTo(title, LONGEST_NAME, (why) => tell('title', why)),
    url: url ?? null,
    publisher: publisher === undefined ? null : cutTo(publisher, LONGEST_PUBLISHER, (why) => tell('publisher', why)),
  }
}

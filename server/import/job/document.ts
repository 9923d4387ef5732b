import { createHash } from 'node:crypto'

import type { CitedDocument } from '../draft'

/** A document that claims are read in. Only with a name is it one that may have to be recorded. */
export type DocumentRecord = { id: string; name?: string; url?: string | null; publisher?: string | null }

/** The document at an address, or of a title, that records cite: the same one whichever file cites it. */
export function documentOf(cited: CitedDocument | undefined): DocumentRecord | null {
  if (!cited) return null
  const { url, title, publisher } = cited
  const by = url ?? title
  if (by === undefined) return null
  const mark = createHash('sha256').update(by).digest('hex').slice(0, 16)
  return {
    id: `doc:${mark}`,
    name: (title ?? by).slice(0, 500),
    url: url ?? null,
    publisher: publisher?.slice(0, 300) ?? null,
  }
}

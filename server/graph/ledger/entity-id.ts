import { createHash } from 'node:crypto'

import type { EntityKind } from '../../../model/generated/vocabulary'
import { fold } from '../fold-text'
import { kinds } from '../../../model/vocabulary/kind'

/** Lower case Latin letters and digits with hyphens between words; empty for a name in another script. */
const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')

/** An id made from kind and name: "company:zte". A name without Latin letters gives a short mark of it instead. */
export const idFor = (kind: EntityKind, name: string): string =>
  `${kinds[kind].prefix}:${slug(name) || createHash('sha256').update(fold(name)).digest('hex').slice(0, 12)}`

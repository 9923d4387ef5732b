import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import { KnownError } from '../../errors'
import { EntityKind } from '../../../model/generated/vocabulary'
import { aKind } from '../../../model/vocabulary/kind'

const knownRow = z.object({ id: z.string(), kind: z.enum(EntityKind), name: z.string() })
const known = defineQuery('ledger/existing-entities.cypher', z.object({ ids: z.array(z.string()) }), knownRow)

/** What an entity is and what it is called. */
export type Known = z.infer<typeof knownRow>

/** Looks up entities that an input names. Throws KnownError NOT_FOUND with those that are not there. */
export async function lookUp(tx: Runner, ids: Iterable<string>): Promise<(id: string) => Known> {
  const wanted = [...new Set(ids)]
  const found = new Map((await tx.run(known, { ids: wanted })).map((entity) => [entity.id, entity]))
  const missing = wanted.filter((id) => !found.has(id)).map((id) => `“${id}”`)
  if (missing.length > 0) {
    throw new KnownError('NOT_FOUND', `There is no entity ${missing.join(', ')}. Record it first.`)
  }
  return (id) => found.get(id)!
}

/** Throws KnownError BAD_INPUT unless an entity is a document. */
export function checkDocument({ name, kind }: Known, as: string): void {
  if (kind === EntityKind.DOCUMENT) return
  throw new KnownError('BAD_INPUT', `${as} is a document, and “${name}” is ${aKind(kind)}.`)
}

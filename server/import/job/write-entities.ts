import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import { EntityKind } from '../../../model/generated/vocabulary'
import { searchableIdentifiers } from '../../graph/entity/identifier'
import { kinds } from '../../../model/vocabulary/kind'
import type { ClaimRecord, Hand } from '../../graph/ledger/ledger'
import { attributesOf } from '../../graph/projection/attribute'
import { agreedValue } from '../../graph/projection/settle'
import type { AttributeClaim } from '../../graph/projection/settle'
import { searchable } from '../../graph/fold'
import type { NewEntity } from './batch'
import type { DocumentRecord } from './document'

const texts = z.array(z.string())
const lists = z.array(texts)
const ids = z.object({ ids: texts })
const value = z.union([z.string(), z.number(), z.null()])
const add = defineQuery(
  'import/add-entities.cypher',
  z.object({
    ids: texts,
    labels: texts,
    own: z.array(z.record(z.string(), value)),
    kinds: texts,
    names: texts,
    aliases: lists,
    descriptions: z.array(z.string().nullable()),
    countries: lists,
    topics: lists,
    folded: lists,
    identifiers: lists,
    claimed: z.array(texts.nullable()),
    import: z.string(),
    by: z.string(),
    when: z.string(),
  }),
  ids,
)
const revive = defineQuery('import/revive.cypher', ids, ids)

/** An entity with what follows from the claims that come with it. */
type Whole = NewEntity & {
  own: Record<string, z.infer<typeof value>>
  claimed: string[] | null
  identifiers: string[]
}

/** Attributes that claims give entities, by the entity. */
function saidIn(claims: readonly ClaimRecord[]): Map<string, AttributeClaim[]> {
  const said = new Map<string, AttributeClaim[]>()
  for (const { subject, attribute, value, stance, modality } of claims) {
    if (attribute === null || value === null) continue
    const about = said.get(subject)
    const claim = { attribute, value, stance, modality }
    if (about) about.push(claim)
    else said.set(subject, [claim])
  }
  return said
}

/** What follows for a new entity from the claims about it: the same as `settleAttributes` would find. */
function settled(entity: NewEntity, about: readonly AttributeClaim[]): Whole {
  const names = about.length === 0 ? [] : Object.keys(attributesOf(entity.kind))
  const open = names.filter((name) => name !== 'description' || entity.description === null)
  const own = Object.fromEntries(open.map((name) => [name, agreedValue(entity.kind, name, about)]))
  const claimed = open.filter((name) => own[name] !== null).sort()
  return {
    ...entity,
    own,
    claimed: claimed.length > 0 ? claimed : null,
    identifiers: searchableIdentifiers(about),
  }
}

const asEntity = ({ id, name, url, publisher }: DocumentRecord): Whole => ({
  id,
  kind: EntityKind.DOCUMENT,
  name: name!,
  aliases: [],
  description: null,
  countries: [],
  topics: [],
  own: { url: url ?? null, publisher: publisher ?? null },
  claimed: null,
  identifiers: [],
})

/** What a batch adds: entities, and documents that claims cite. */
export type Added = { entities: readonly NewEntity[]; documents: readonly DocumentRecord[] }

/**
 * Adds entities and documents that are not there, with what the claims about them make of them; gives the ids of those that
 * are new. `mayReturn`: some may have been taken out of sight with an undone import.
 */
export async function writeEntities(
  tx: Runner,
  { entities, documents }: Added,
  claims: readonly ClaimRecord[],
  of: { id: string; mayReturn: boolean },
  { by, at }: Hand,
): Promise<string[]> {
  const said = saidIn(claims)
  const all = [...entities.map((entity) => settled(entity, said.get(entity.id) ?? [])), ...documents.map(asEntity)]
  if (all.length === 0) return []
  // In one order, as everybody takes locks.
  all.sort((a, b) => (a.id < b.id ? -1 : 1))
  if (of.mayReturn) await tx.run(revive, { ids: all.map(({ id }) => id) })
  const [row] = await tx.run(add, {
    ids: all.map(({ id }) => id),
    labels: all.map(({ kind }) => kinds[kind].label),
    own: all.map(({ own }) => own),
    kinds: all.map(({ kind }) => kind),
    names: all.map(({ name }) => name),
    aliases: all.map(({ aliases }) => aliases),
    descriptions: all.map(({ description }) => description),
    countries: all.map(({ countries }) => countries),
    topics: all.map(({ topics }) => topics),
    folded: all.map(({ name, aliases, identifiers }) => searchable(name, aliases, identifiers)),
    identifiers: all.map(({ identifiers }) => identifiers),
    claimed: all.map(({ claimed }) => claimed),
    import: of.id,
    by,
    when: at,
  })
  return row!.ids
}

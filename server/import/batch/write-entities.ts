import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import { EntityKind } from '../../../model/generated/vocabulary'
import { kinds } from '../../../model/vocabulary/kind'
import type { ClaimRecord, Hand } from '../../graph/ledger/ledger'
import { attributesOf } from '../../graph/projection/attribute'
import { agreedValue, identifiersOf } from '../../graph/projection/settle-attributes'
import type { AttributeClaim } from '../../graph/projection/settle-attributes'
import { searchable } from '../../graph/fold-text'
import type { DocumentRecord } from './cited-document'
import type { Retracted } from './existing-entities'
import type { NewEntity } from './merge'

const texts = z.array(z.string())
const lists = z.array(texts)
const ids = z.object({ ids: texts })
const value = z.union([z.string(), z.number(), z.null()])
const add = defineQuery(
  'batch/add-entities.cypher',
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
    versions: z.array(z.bigint().nullable()),
    import: z.string(),
    by: z.string(),
    when: z.string(),
  }),
  ids,
)
const alsoIn = defineQuery('batch/described-too.cypher', ids.extend({ import: z.string() }), z.object({}))

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
  const names = about.length === 0 ? [] : [...attributesOf(entity.kind).keys()]
  const open = names.filter((name) => name !== 'description' || entity.description === null)
  const own = Object.fromEntries(open.map((name) => [name, agreedValue(entity.kind, name, about)]))
  const claimed = open.filter((name) => own[name] !== null).sort()
  return {
    ...entity,
    own,
    claimed: claimed.length > 0 ? claimed : null,
    identifiers: identifiersOf(about),
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

/** What a batch adds: entities, and documents that claims cite; and what entities of their ids were before they were retracted. */
export type Added = {
  entities: readonly NewEntity[]
  documents: readonly DocumentRecord[]
  before: ReadonlyMap<string, Retracted>
}

/**
 * Adds entities and documents that are not there, with what the claims about them make of them; gives the ids of those that
 * are new. One that was retracted goes on counting its versions.
 */
export async function writeEntities(
  tx: Runner,
  { entities, documents, before }: Added,
  claims: readonly ClaimRecord[],
  of: { id: string },
  { by, at }: Hand,
): Promise<string[]> {
  const said = saidIn(claims)
  const all = [...entities.map((entity) => settled(entity, said.get(entity.id) ?? [])), ...documents.map(asEntity)]
  if (all.length === 0) return []
  // In one order, as everybody takes locks.
  all.sort((a, b) => (a.id < b.id ? -1 : 1))
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
    versions: all.map(({ id }) => {
      const last = before.get(id)?.version
      return last === undefined ? null : BigInt(last + 1)
    }),
    import: of.id,
    by,
    when: at,
  })
  return row!.ids
}

/** Keeps with entities that other imports brought that an import describes them too. */
export async function describeAlso(tx: Runner, entities: readonly string[], importId: string): Promise<void> {
  if (entities.length > 0) await tx.run(alsoIn, { ids: [...entities].sort(), import: importId })
}

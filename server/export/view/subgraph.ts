import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { KnownError } from '../../errors'
import { RelationStatus, RelationType } from '../../../model/generated/vocabulary'
import { columns, textColumn } from '../../graph/columns'
import { entityColumns, toEntities } from '../../graph/entity/entity'
import type { Entity } from '../../graph/entity/entity'
import { distinctionsOf } from '../../graph/entity/distinction'
import { conditions, conditionsOf, typesOf } from '../../graph/relation/filter'
import { relationColumns, toRelations } from '../../graph/relation/relation'
import type { Relation } from '../../graph/relation/relation'
import { claimColumns, documentColumns, toClaims, toDocuments } from './claim-columns'
import type { ExportedClaim, ExportedDocument } from './claim-columns'
import { searchesOf } from './searches'
import type { ExportedSearch } from './searches'
import type { View } from './view'
import { reading, readingLimits, refuseToRead } from '../../graph/expansion/to-read'
import { mostOf } from '../../../model/limits'

/** What tells something apart from others of the same name; null: none has it. */
type Apart = { distinction: string | null }

/** What one export is made from; every list in a stable order. */
export type Subgraph = {
  entities: (Entity & Apart)[]
  relations: Relation[]
  /** All claims behind and against the relations and about the entities; empty for a picture. */
  claims: ExportedClaim[]
  /** All recorded searches about the entities; empty for a picture. */
  searches: ExportedSearch[]
  /** The most cited first. */
  documents: (ExportedDocument & Apart)[]
  /** Those who speak, by their ids; empty for a picture. */
  speakers: Map<string, { name: string } & Apart>
  /** Ids of relations among the entities that only denials speak of: they are not drawn. */
  denied: string[]
}

const ask = defineQuery(
  'export/view.cypher',
  z.object({
    ...conditions,
    entities: z.array(z.string()),
    named: z.array(z.string()).nullable(),
    types: z.array(z.enum(RelationType)),
    data: z.boolean(),
    denials: z.boolean(),
    ...reading,
    mostRelations: z.bigint(),
    mostClaims: z.bigint(),
  }),
  z.object({
    toRead: z.number(),
    entities: entityColumns,
    relations: relationColumns,
    filteredOut: z.array(z.string()),
    denied: z.array(z.string()),
    claimTotal: z.number(),
    claims: claimColumns,
    documents: documentColumns,
    speakers: columns({ id: textColumn, name: textColumn }),
  }),
)

/** The most claims in a data file; those of a picture are only counted. */
const MOST_CLAIMS = { data: mostOf.fileClaims, picture: 200_000 }

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

/** Throws KnownError NOT_FOUND that names the first few of what is missing. */
function refuseMissing(what: string, asked: readonly string[], found: ReadonlySet<string>): void {
  const missing = [...new Set(asked)].filter((id) => !found.has(id))
  if (missing.length === 0) return
  const named = missing.slice(0, 3).map((id) => `"${id.slice(0, 100)}"`)
  const more = missing.length > 3 ? ` and ${missing.length - 3} more` : ''
  throw new KnownError('NOT_FOUND', `There is no such ${what}: ${named.join(', ')}${more}.`)
}

/** Whether relations that only denials speak of may stand beside those that the filter lets through. */
const letsDenialsIn = ({ statuses, minStrength, minSources, first }: ReturnType<typeof conditionsOf>) =>
  (statuses === null || statuses.includes(RelationStatus.DENIED)) &&
  minStrength <= 1n &&
  minSources <= 1n &&
  first === null

/**
 * The entities and relations of a view with, for data, all their claims and the recorded searches about them, and what tells those of one name apart. Throws KnownError NOT_FOUND where an
 * id is not known, TOO_LARGE above 10,000 relations, 20,000 claims or 2,000
 * recorded searches.
 */
export async function subgraphOf(db: Db, view: View, data: boolean, options?: RunOptions): Promise<Subgraph> {
  const filter = conditionsOf(view.filter)
  const mostClaims = data ? MOST_CLAIMS.data : MOST_CLAIMS.picture
  const [row] = await db.run(
    ask,
    {
      ...filter,
      entities: [...new Set(view.entities)],
      named: view.relations ? [...view.relations] : null,
      types: typesOf(view.filter),
      data,
      denials: letsDenialsIn(filter),
      ...readingLimits,
      mostRelations: BigInt(mostOf.relations + 1),
      mostClaims: BigInt(mostClaims + 1),
    },
    options,
  )
  const { toRead, filteredOut, denied, claimTotal, claims, documents, speakers, ...drawn } = row!
  refuseToRead(toRead, view.entities.length)
  const entities = toEntities(drawn.entities).sort(byId)
  refuseMissing('entity', view.entities, new Set(entities.map(({ id }) => id)))
  const relations = toRelations(drawn.relations, entities).sort(byId)
  const known = [...relations.map(({ id }) => id), ...filteredOut, ...denied]
  refuseMissing('relation among these entities', view.relations ?? [], new Set(known))
  refuseTooMany(relations.length, claimTotal, mostClaims)
  const named = [...entities.map(({ id }) => id), ...documents.id, ...speakers.id]
  const distinctions = await distinctionsOf(db, named, options, new Set(view.hidden))
  const apart = (id: string): Apart => ({ distinction: distinctions.get(id) ?? null })
  return {
    entities: entities.map((entity) => ({ ...entity, ...apart(entity.id) })),
    relations,
    denied: denied.sort(),
    claims: toClaims(claims).sort(byId),
    searches: data ? await searchesOf(db, view.entities, options) : [],
    documents: toDocuments(documents).map((document) => ({ ...document, ...apart(document.id) })),
    speakers: new Map(speakers.id.map((id, i) => [id, { name: speakers.name[i]!, ...apart(id) }])),
  }
}

function refuseTooMany(relations: number, claims: number, mostClaims: number): void {
  const [what, most] = relations > mostOf.relations ? ['relations', mostOf.relations] : ['claims', mostClaims]
  if (relations <= mostOf.relations && claims <= mostClaims) return
  throw new KnownError(
    'TOO_LARGE',
    `There are more than ${most.toLocaleString('en')} ${what} among these entities. Export fewer of them, or set a filter.`,
  )
}

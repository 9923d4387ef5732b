import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import type { ControlMechanism, EntityKind, Modality, RelationType, Stance } from '../../../model/generated/vocabulary'
import { storedStake } from '../../../model/stake/stake'
import type { Stake } from '../../../model/stake/stake'
import { searchable } from '../fold-text'
import { endsOf, relationId } from '../../../model/vocabulary/relation-id'
import { kinds } from '../../../model/vocabulary/kind'
import type { Triple } from '../projection/projection'

/** An entity to add to the graph. `own`: the attributes of its kind, by their names in the schema. */
export type EntityRecord = {
  id: string
  kind: EntityKind
  name: string
  aliases: string[]
  description: string | null
  countries: string[]
  topics: string[]
  own: Record<string, string | number | null>
}

/** A claim to add to the ledger; of a relation where it has a type and an object, else of an attribute of its subject. */
export type ClaimRecord = {
  id: string
  subject: string
  type: RelationType | null
  object: string | null
  role: string | null
  article: string | null
  /** Of OWNS alone, as are the ways of control without a stake, and the id of the law by which that is given. */
  stakes: readonly Stake[]
  control: readonly ControlMechanism[]
  law: string | null
  attribute: string | null
  value: string | null
  stance: Stance
  modality: Modality
  statement: string
  aspect: string | null
  quote: string | null
  locator: string | null
  note: string | null
  lang: string | null
  /** EDTF as written and its bounds, see `Edtf`. */
  validity: string | null
  earliest: string | null
  latest: string | null
  surelyFrom: string | null
  surelyTo: string | null
  source: string
  speakers: string[]
}

/** Who records, and when (ISO 8601, UTC). */
export type Hand = { by: string; at: string }

const texts = z.array(z.string())
const optional = z.array(z.string().nullable())
const lists = z.array(texts)
const hand = { by: z.string(), when: z.string() }

const entityParams = z.object({
  ids: texts,
  kinds: texts,
  labels: texts,
  names: texts,
  aliases: lists,
  descriptions: optional,
  countries: lists,
  topics: lists,
  folded: lists,
  own: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
  ...hand,
})
/** The parameters by which claims are added, a list each: what `columnsOfClaims` gives. */
export const claimParams = {
  ids: texts,
  relations: optional,
  attributesOf: optional,
  subjects: texts,
  types: optional,
  objects: optional,
  roles: optional,
  stakes: z.array(texts.nullable()),
  controls: z.array(texts.nullable()),
  attributes: optional,
  values: optional,
  stances: texts,
  modalities: texts,
  statements: texts,
  aspects: optional,
  quotes: optional,
  locators: optional,
  notes: optional,
  langs: optional,
  validities: optional,
  earliest: optional,
  latest: optional,
  surelyFrom: optional,
  surelyTo: optional,
  sources: texts,
}
const added = z.object({ ids: texts })
const addEntities = defineQuery('ledger/add-entities.cypher', entityParams, added)
const addClaims = defineQuery(
  'ledger/add-claims.cypher',
  z.object({ ...claimParams, articles: optional, laws: optional, about: lists, speakers: lists, ...hand }),
  added,
)
const derive = defineQuery('document/derive.cypher', z.object({ ids: texts, originals: lists }), z.object({}))
const trace = defineQuery('document/store-originals.cypher', z.object({ ids: texts }), z.object({}))

/** Adds entities, those that are there already excepted; gives the ids of the new ones. */
export async function writeEntities(tx: Runner, records: readonly EntityRecord[], { by, at }: Hand): Promise<string[]> {
  const [row] = await tx.run(addEntities, {
    ids: records.map(({ id }) => id),
    kinds: records.map(({ kind }) => kind),
    labels: records.map(({ kind }) => kinds[kind].label),
    names: records.map(({ name }) => name),
    aliases: records.map(({ aliases }) => aliases),
    descriptions: records.map(({ description }) => description),
    countries: records.map(({ countries }) => countries),
    topics: records.map(({ topics }) => topics),
    folded: records.map(({ name, aliases }) => searchable(name, aliases)),
    own: records.map(({ own }) => own),
    by,
    when: at,
  })
  return row!.ids
}

/** The relation that a claim speaks of; null: it speaks of an attribute. */
export function tripleOf({ type, subject, object }: Pick<ClaimRecord, 'type' | 'subject' | 'object'>): Triple | null {
  if (type === null || object === null) return null
  const [from, to] = endsOf(type, subject, object)
  return { id: relationId(type, subject, object), type, subject: from, object: to }
}

/** A list as a property holds it: none at all where it is empty. */
const listed = (texts: readonly string[]): string[] | null => (texts.length > 0 ? [...texts] : null)

/** What claims have, a list for each parameter. Their articles and laws, and who says them, are written by those who know them. */
export const columnsOfClaims = (records: readonly ClaimRecord[]) => ({
  ids: records.map(({ id }) => id),
  relations: records.map((claim) => tripleOf(claim)?.id ?? null),
  attributesOf: records.map(({ type, subject }) => (type === null ? subject : null)),
  subjects: records.map(({ subject }) => subject),
  types: records.map(({ type }) => type),
  objects: records.map(({ object }) => object),
  roles: records.map(({ role }) => role),
  stakes: records.map(({ stakes }) => listed(stakes.map(storedStake))),
  controls: records.map(({ control }) => listed(control)),
  attributes: records.map(({ attribute }) => attribute),
  values: records.map(({ value }) => value),
  stances: records.map(({ stance }) => stance),
  modalities: records.map(({ modality }) => modality),
  statements: records.map(({ statement }) => statement),
  aspects: records.map(({ aspect }) => aspect),
  quotes: records.map(({ quote }) => quote),
  locators: records.map(({ locator }) => locator),
  notes: records.map(({ note }) => note),
  langs: records.map(({ lang }) => lang),
  validities: records.map(({ validity }) => validity),
  earliest: records.map(({ earliest }) => earliest),
  latest: records.map(({ latest }) => latest),
  surelyFrom: records.map(({ surelyFrom }) => surelyFrom),
  surelyTo: records.map(({ surelyTo }) => surelyTo),
  sources: records.map(({ source }) => source),
})

/** Adds claims, those that are there already excepted; gives the ids of the new ones. The relations are not redrawn. */
export async function writeClaims(tx: Runner, records: readonly ClaimRecord[], { by, at }: Hand): Promise<string[]> {
  const [row] = await tx.run(addClaims, {
    ...columnsOfClaims(records),
    articles: records.map(({ article }) => article),
    laws: records.map(({ law }) => law),
    about: records.map(({ subject, object, law }) => [...new Set([subject, object ?? subject, law ?? subject])]),
    speakers: records.map(({ speakers }) => speakers),
    by,
    when: at,
  })
  return row!.ids
}

/** What documents take their content from, by their ids. */
export type Derivations = readonly { id: string; derivedFrom: readonly string[] }[]

/** Says what documents take their content from, in place of what was said before. Their originals are still to be traced. */
export async function writeDerivations(tx: Runner, some: Derivations): Promise<void> {
  await tx.run(derive, { ids: some.map(({ id }) => id), originals: some.map(({ derivedFrom }) => [...derivedFrom]) })
}

/** Keeps with each of some documents the originals that it goes back to. */
export const traceOrigins = async (tx: Runner, documents: readonly string[]): Promise<void> => {
  await tx.run(trace, { ids: [...documents] })
}

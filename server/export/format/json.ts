import type { Relation } from '../../graph/relation/relation'
import { vocabulary } from '../../../model/vocabulary/relation-type'
import { stakeIn } from '../../../model/stake/stake'
import { filterWords } from '../view/filter-words'
import type { Hidden } from '../view/filter-words'
import type { Subgraph } from '../view/subgraph'
import type { ExportedClaim } from '../view/claim-columns'
import type { View } from '../view/view'

const documentOf = ({ id, name, distinction, publisher, published, url, lang }: Subgraph['documents'][number]) => ({
  id,
  name,
  distinction,
  publisher,
  published,
  url,
  lang,
})

/** Stakes and control, where a claim gives any. */
const heldOf = ({ stakes, control, lawId }: ExportedClaim) => ({
  ...(stakes.length > 0 && { stakes: stakes.map(stakeIn) }),
  ...(control.length > 0 && { control, law: lawId }),
})

/** A claim with its document and speakers written out: each can be cited by itself. */
function claimOf(
  claim: ExportedClaim,
  documents: ReadonlyMap<string, Subgraph['documents'][number]>,
  speakers: Subgraph['speakers'],
) {
  const { id, relation, subjectId, type, objectId, attribute, value, role, article, validity, earliest, latest } = claim
  const source = documents.get(claim.sourceId)
  return {
    id,
    relation,
    subject: subjectId,
    ...(relation === null ? { attribute, value } : { type, object: objectId, role, article, ...heldOf(claim) }),
    stance: claim.stance,
    modality: claim.modality,
    statement: claim.statement,
    aspect: claim.aspect,
    quote: claim.quote,
    locator: claim.locator,
    note: claim.note,
    lang: claim.lang,
    validity: { text: validity, earliest, latest },
    source: source ? documentOf(source) : { id: claim.sourceId },
    speakers: claim.speakerIds.map((speaker) => ({
      id: speaker,
      name: speaker,
      distinction: null,
      ...speakers.get(speaker),
    })),
    confidence: claim.confidence,
    recordedBy: claim.recordedBy,
    recordedAt: claim.recordedAt,
  }
}

/** Ids of claims by what `keyOf` gives of them. */
function idsBy(
  claims: readonly ExportedClaim[],
  keyOf: (claim: ExportedClaim) => string | null,
): Map<string, string[]> {
  const ids = new Map<string, string[]>()
  for (const claim of claims) {
    const key = keyOf(claim)
    if (key !== null) ids.set(key, [...(ids.get(key) ?? []), claim.id])
  }
  return ids
}

const entityOf = (
  { id, kind, name, distinction, aliases, description, countries, topics }: Subgraph['entities'][number],
  claims: readonly string[],
) => ({
  id,
  kind,
  name,
  distinction,
  aliases,
  description,
  countries,
  topics,
  claims,
})

const relationOf = (relation: Relation, claims: readonly string[]) => ({
  id: relation.id,
  type: relation.type,
  label: relation.label,
  subject: relation.subjectId,
  object: relation.objectId,
  role: relation.role,
  articles: relation.articles,
  status: relation.status,
  reason: relation.reason,
  modality: relation.modality,
  strength: relation.strength,
  sources: relation.sources,
  validity: relation.validity,
  claims,
})

/** A relation that only denials speak of: it is not drawn, but what is said against it is evidence. */
const deniedOf = (id: string, denials: readonly ExportedClaim[]) => {
  const { type, subjectId, objectId } = denials[0]!
  const label = type && vocabulary[type].label
  return {
    id,
    type,
    label,
    subject: subjectId,
    object: objectId,
    status: 'DENIED',
    claims: denials.map((claim) => claim.id),
  }
}

/** What was looked for and what came of it: no claim, and what is not known because of it stands here alone. */
const searchOf = ({ id, about, question, where, on, outcome, source, by, at }: Subgraph['searches'][number]) => ({
  id,
  about,
  question,
  where,
  on,
  outcome,
  source,
  recordedBy: by,
  recordedAt: at,
})

/** How much was kept out of sight by hand or by kind; null: nothing. Who it was is not said. */
function hiddenOf({ hidden, hiddenKinds }: Hidden) {
  const inWords = filterWords(null, [], { hidden, hiddenKinds })
  return inWords && { entities: new Set(hidden).size, kinds: hiddenKinds ?? [], inWords }
}

/** Writes entities, relations, claims, recorded searches and documents as JSON; keys and lists always in the same order. */
export function writeJson(subgraph: Subgraph, view: Partial<View>, made: Date): string {
  const { title = null, filter = null } = view
  const { entities, relations, claims, searches, documents, speakers, denied } = subgraph
  const known = new Map(documents.map((document) => [document.id, document]))
  const [ofRelations, ofEntities] = [
    idsBy(claims, ({ relation }) => relation),
    idsBy(claims, ({ relation, subjectId }) => (relation === null ? subjectId : null)),
  ]
  const counts = {
    entities: entities.length,
    relations: relations.length,
    denied: denied.length,
    claims: claims.length,
    searches: searches.length,
    documents: documents.length,
  }
  const content = {
    generator: 'Throughline',
    made: made.toISOString(),
    title,
    filter: filter && { ...filter, inWords: filterWords(filter, relations) },
    hidden: hiddenOf(view),
    counts,
    entities: entities.map((entity) => entityOf(entity, ofEntities.get(entity.id) ?? [])),
    relations: relations.map((relation) => relationOf(relation, ofRelations.get(relation.id) ?? [])),
    denied: denied.map((id) =>
      deniedOf(
        id,
        claims.filter(({ relation }) => relation === id),
      ),
    ),
    claims: claims.map((claim) => claimOf(claim, known, speakers)),
    searches: searches.map(searchOf),
    documents: documents.map(documentOf).sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

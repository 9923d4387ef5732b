import { EntityKind } from '../../../model/generated/vocabulary'
import { fold } from '../../graph/fold-text'
import { shortened } from '../clean'
import { entityId, entityIdApart, wrongId } from '../entity-id'
import { problem, remark } from '../draft'
import type { AttributeDraft, EntityDraft, FileDraft, Place, ProblemDraft, RelationDraft } from '../draft'
import type { Known, Retracted } from './existing-entities'
import { documentIdOf, documentOf } from './cited-document'
import type { DocumentRecord } from './cited-document'
import { areOfOneFile } from '../job/import-id'
import { extending, isLonger, merged, otherDescription, otherNames, ownDescription } from './merge'
import type { NewEntity } from './merge'

/** What a batch needs to know of its import. */
export type BatchImport = {
  id: string
  source: string
  asserts: boolean
  namespace: string
  /** What is meant by names alone: the ids of entities that are there, by those that the batch has for them. */
  named?: ReadonlyMap<string, string>
}

/** Something said of a relation or of an attribute; its ends and who says it are the ids under which they are recorded. */
export type Saying = { place: Place; document: DocumentRecord | null; speakers: string[] } & (
  { relation: RelationDraft; subject: string; object: string } | { attribute: AttributeDraft; subject: string }
)
/** What a batch of drafts comes to, once it is known what is there. */
export type Batch = {
  entities: NewEntity[]
  documents: DocumentRecord[]
  /** Entities that the batch describes and that are there already. */
  known: string[]
  /** Those of them that came with the file, with what the batch adds to them, and where it does so first. */
  extended: { entity: NewEntity; place: Place }[]
  sayings: Saying[]
  problems: ProblemDraft[]
  kinds: ReadonlyMap<string, { kind: EntityKind; name: string }>
  /** Where the batch speaks first of entities that somebody retracted by hand, and whether it describes them. */
  retracted: ReadonlyMap<string, { place: Place; isDescribed: boolean }>
}

/** What is there of what a batch may touch, and what was there and was retracted. */
export type There = { known: ReadonlyMap<string, Known>; retracted: ReadonlyMap<string, Retracted> }

/** Ids of a file that something said refers to, beside its subject. */
const otherIds = (said: RelationDraft | AttributeDraft): string[] => [
  ...(said.document?.id === undefined ? [] : [said.document.id]),
  ...(said.speakers ?? []),
]

/** All ids that a batch may touch, in order: those it names, and those they have where they stand apart. */
export function idsOf(drafts: readonly FileDraft[], { namespace, source, named }: BatchImport): string[] {
  const ids = new Set<string>([source])
  const add = (id: string) => {
    const own = entityId(namespace, id)
    ids.add(own).add(entityIdApart(own, source))
    const meant = named?.get(own)
    if (meant !== undefined) ids.add(meant)
  }
  const refer = (said: RelationDraft | AttributeDraft) => {
    otherIds(said).forEach(add)
    const cited = documentIdOf(said.document)
    if (cited !== undefined) ids.add(cited)
  }
  for (const draft of drafts) {
    if (draft.what === 'problem') continue
    if (draft.what === 'relation') {
      add(draft.subject)
      add(draft.object)
      refer(draft)
    } else {
      add(draft.id)
      draft.attributes.forEach(refer)
    }
  }
  return [...ids].sort()
}

/** Whether an entity that is there may be the one that a file means: it came with this file, or bears one of its names. */
const isSame = (known: Known, draft: EntityDraft, importId: string): boolean =>
  areOfOneFile(known.import, importId) ||
  [draft.name, ...draft.aliases].map(fold).some((name) => known.folded.includes(name))

const nothingMore = { aliases: [], description: null, countries: [], topics: [] }

/** Finds the places of a file's entities among those that are there, and collects those that are not. */
function makeEntities({ known: there, retracted }: There, of: BatchImport) {
  const entities = new Map<string, NewEntity>()
  const known = new Set<string>()
  const extended = new Map<string, { entity: NewEntity; place: Place }>()
  const more = new Map<EntityDraft, AttributeDraft[]>()
  const problems: ProblemDraft[] = []
  const kinds = new Map<string, { kind: EntityKind; name: string }>(there)
  const again = new Map<string, { place: Place; isDescribed: boolean }>()

  /** The id that belongs to what the file calls `id`: that of what its name means, where it is still there. */
  const ownId = (id: string): string => {
    const own = entityId(of.namespace, id)
    const meant = of.named?.get(own)
    return meant !== undefined && there.has(meant) ? meant : own
  }
  /** The id under which what the file calls `id` is, or is to be: apart, where something else is called so already. */
  const placeOf = (id: string): string => {
    const own = ownId(id)
    const apart = entityIdApart(own, of.source)
    return there.has(apart) || entities.has(apart) ? apart : own
  }
  const put = (entity: NewEntity, place: Place, isDescribed: boolean): void => {
    const { id, kind, name } = entity
    entities.set(id, entity)
    kinds.set(id, { kind, name })
    if (retracted.get(id)?.undone === false && !again.has(id)) again.set(id, { place, isDescribed })
  }
  const idFor = (draft: EntityDraft): string => {
    const own = ownId(draft.id)
    const apart = entityIdApart(own, of.source)
    const found = there.get(own)
    const isOther = found !== undefined && !isSame(found, draft, of.id)
    if (isOther && !there.has(apart)) {
      const reason = `“${draft.id}” is the id of “${found.name}” already, which bears another name: recorded apart from it.`
      problems.push(remark(draft.place, 'id', reason))
    }
    return isOther || there.has(apart) ? apart : own
  }
  /** What two records say of one entity; a description beside its own is a claim. */
  const together = (before: NewEntity, draft: EntityDraft): NewEntity => {
    if (before.description !== null) more.set(draft, otherDescription(before.description, draft))
    return merged(before, draft)
  }
  const extend = (found: Known, draft: EntityDraft): void => {
    const before = extended.get(found.id) ?? { entity: extending(found), place: draft.place }
    extended.set(found.id, { ...before, entity: together(before.entity, draft) })
  }
  /** Takes an entity that the file describes; undefined: it cannot be taken. */
  const add = (draft: EntityDraft): string | undefined => {
    const wrong = wrongId(draft.id)
    if (wrong !== undefined) {
      problems.push(problem({ ...draft.place, record: '' }, 'id', wrong))
      return undefined
    }
    const id = idFor(draft)
    const found = there.get(id)
    if (found) {
      known.add(id)
      if (areOfOneFile(found.import, of.id)) extend(found, draft)
      else more.set(draft, [...otherNames(found, draft), ...otherDescription(ownDescription(found), draft)])
      return id
    }
    const { what: _, byName: _byName, attributes: _attributes, place, ...entity } = draft
    const before = entities.get(id)
    put(before ? together(before, draft) : { ...entity, id }, place, true)
    return id
  }
  /** What the file refers to. What no record describes becomes what it was before it was retracted, or an entity without a name of its own. */
  const refer = (id: string, field: string, from: Place, kind: EntityKind = EntityKind.ORGANIZATION): string => {
    const where = placeOf(id)
    if (kinds.has(where)) return where
    const before = retracted.get(where)
    if (before) {
      const { name, aliases, description, countries, topics } = before
      put({ id: where, kind: before.kind, name, aliases, description, countries, topics }, from, false)
      return where
    }
    const isShown = wrongId(id) === undefined
    const name = `Unnamed (${isShown ? shortened(id, 400) : 'id that cannot be shown'})`
    const reason = `“${isShown ? id : '…'}” is not described in the file: it is recorded without a name.`
    problems.push(remark(from, field, reason))
    put({ ...nothingMore, id: where, kind, name }, from, false)
    return where
  }
  /** Entities of the file with what is added to them, those of which something is. */
  const longer = () => [...extended.values()].filter(({ entity }) => isLonger(there.get(entity.id)!, entity))
  return { entities, known, longer, more, problems, kinds, again, placeOf, add, refer }
}

/** Says of some drafts what is new, what is there, and what cannot be taken. Nothing is read or written. */
export function batchOf(drafts: readonly FileDraft[], there: There, of: BatchImport): Batch {
  const { entities, known, longer, more, problems, kinds, again, placeOf, add, refer } = makeEntities(there, of)
  const documents = new Map<string, DocumentRecord>()
  const sayings: Saying[] = []

  const cite = (draft: RelationDraft | AttributeDraft, place: Place): DocumentRecord | null => {
    if (draft.document?.id !== undefined) {
      const id = placeOf(draft.document.id)
      return kinds.get(id)?.kind === EntityKind.DOCUMENT ? { id } : null
    }
    const told: ProblemDraft[] = []
    const cited = documentOf(draft.document, (field, reason) => told.push(problem(place, field, reason)))
    if (!cited || there.known.has(cited.id)) return cited
    if (!documents.has(cited.id)) problems.push(...told)
    documents.set(cited.id, cited)
    return cited
  }
  const sayingOf = (said: RelationDraft | AttributeDraft, place: Place) => ({
    place,
    document: cite(said, place),
    speakers: [...new Set((said.speakers ?? []).map((id) => refer(id, 'speakers', place)))],
  })
  const describe = (subject: string, attributes: readonly AttributeDraft[], place: Place): void => {
    for (const attribute of attributes) sayings.push({ ...sayingOf(attribute, place), attribute, subject })
  }
  const relate = (relation: RelationDraft): void => {
    const { place } = relation
    const subject = refer(relation.subject, 'subject', place)
    const object = refer(relation.object, 'object', place)
    sayings.push({ ...sayingOf(relation, place), relation, subject, object })
    if (subject !== object) return
    const reason = `“${kinds.get(subject)!.name}” is tied to itself in the file: it is recorded as it stands there.`
    problems.push(remark(place, null, reason))
  }

  // All that the batch describes before what refers to it.
  const subjects = drafts.map((draft) => (draft.what === 'entity' ? add(draft) : undefined))
  drafts.forEach((draft, at) => {
    if (draft.what === 'problem') problems.push(draft)
    if (draft.what === 'entity' && subjects[at] !== undefined)
      describe(subjects[at], [...draft.attributes, ...(more.get(draft) ?? [])], draft.place)
    if (draft.what === 'description')
      describe(refer(draft.id, 'id', draft.place, draft.kind), draft.attributes, draft.place)
    if (draft.what === 'relation') relate(draft)
  })
  return {
    entities: [...entities.values()],
    documents: [...documents.values()],
    known: [...known],
    extended: longer(),
    sayings,
    problems: problems.sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0)),
    kinds,
    retracted: again,
  }
}

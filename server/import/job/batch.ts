import { EntityKind } from '../../../model/generated/vocabulary'
import { fold } from '../../graph/fold'
import { entityId, entityIdApart, wrongId } from '../entity-id'
import { problem } from '../draft'
import type { AttributeDraft, Draft, EntityDraft, Place, ProblemDraft, RelationDraft } from '../draft'
import type { Known } from './known'
import { documentOf } from './document'
import type { DocumentRecord } from './document'

/** What a batch needs to know of its import. */
export type BatchImport = { id: string; source: string; asserts: boolean; namespace: string }

/** An entity of a batch that is not there yet. */
export type NewEntity = Omit<EntityDraft, 'what' | 'attributes' | 'place'>
/** Something said of a relation or of an attribute, its ends the ids under which they are recorded. */
export type Saying = { place: Place; document: DocumentRecord | null } & (
  { relation: RelationDraft; subject: string; object: string } | { attribute: AttributeDraft; subject: string }
)
/** What a batch of drafts comes to, once it is known what is there. */
export type Batch = {
  entities: NewEntity[]
  documents: DocumentRecord[]
  /** How many entities of the batch are there already. */
  known: number
  sayings: Saying[]
  problems: ProblemDraft[]
  kinds: ReadonlyMap<string, { kind: EntityKind; name: string }>
}

/** All ids that a batch may touch, in order: those it names, and those they have where they stand apart. */
export function idsOf(drafts: readonly Draft[], { namespace, source }: BatchImport): string[] {
  const ids = new Set<string>([source])
  const add = (id: string) => {
    const own = entityId(namespace, id)
    ids.add(own).add(entityIdApart(own, source))
  }
  for (const draft of drafts) {
    if (draft.what === 'entity' || draft.what === 'description') add(draft.id)
    if (draft.what === 'relation') {
      add(draft.subject)
      add(draft.object)
      if (draft.document?.id !== undefined) add(draft.document.id)
      const cited = documentOf(draft.document)
      if (cited) ids.add(cited.id)
    }
  }
  return [...ids].sort()
}

/** Whether an entity that is there may be the one that a file means: it came with this import, or bears one of its names. */
const isSame = (known: Known, draft: EntityDraft, importId: string): boolean =>
  known.import === importId || [draft.name, ...draft.aliases].map(fold).some((name) => known.folded.includes(name))

/** Puts two records of one entity together. */
function merged(one: NewEntity, other: EntityDraft): NewEntity {
  const names = [...one.aliases, other.name, ...other.aliases].filter((name) => name !== one.name)
  return {
    ...one,
    aliases: [...new Set(names)],
    description: one.description ?? other.description,
    countries: [...new Set([...one.countries, ...other.countries])],
    topics: [...new Set([...one.topics, ...other.topics])],
  }
}

/** Says of some drafts what is new, what is there, and what cannot be taken. Nothing is read or written. */
export function batchOf(drafts: readonly Draft[], there: ReadonlyMap<string, Known>, of: BatchImport): Batch {
  const entities = new Map<string, NewEntity>()
  const documents = new Map<string, DocumentRecord>()
  const seen = new Set<string>()
  const sayings: Saying[] = []
  const problems: ProblemDraft[] = []
  const kinds = new Map<string, { kind: EntityKind; name: string }>(there)

  /** The id under which what the file calls `id` is, or is to be: apart, where something else is called so already. */
  const place = (id: string): string => {
    const own = entityId(of.namespace, id)
    const apart = entityIdApart(own, of.source)
    return there.has(apart) || entities.has(apart) ? apart : own
  }
  const add = (draft: EntityDraft): string | undefined => {
    const wrong = wrongId(draft.id)
    if (wrong !== undefined) {
      problems.push(problem({ ...draft.place, record: '' }, 'id', wrong))
      return undefined
    }
    const own = entityId(of.namespace, draft.id)
    const known = there.get(own)
    const isOther = known !== undefined && !isSame(known, draft, of.id)
    const id = isOther || there.has(entityIdApart(own, of.source)) ? entityIdApart(own, of.source) : own
    if (isOther && !there.has(id)) {
      const reason = `“${draft.id}” is the id of “${known.name}” already, which bears another name: recorded apart from it.`
      problems.push({ ...problem(draft.place, 'id', reason), lost: false })
    }
    if (there.has(id)) {
      if (there.get(id)!.import !== of.id) seen.add(id)
    } else {
      const { what: _, attributes: _attributes, place: _place, ...entity } = draft
      const before = entities.get(id)
      entities.set(id, before ? merged(before, draft) : { ...entity, id })
      kinds.set(id, { kind: draft.kind, name: draft.name })
    }
    return id
  }
  /** An end that no record of the file describes becomes an entity without a name of its own. */
  const end = (id: string, field: string, from: Place): string => {
    const where = place(id)
    if (kinds.has(where)) return where
    const name = `Unnamed (${wrongId(id) ? 'id that cannot be shown' : id.slice(0, 400)})`
    const reason = `“${wrongId(id) ? '…' : id}” is not described in the file: it is recorded without a name.`
    problems.push({ ...problem(from, field, reason), lost: false })
    const kind = EntityKind.ORGANIZATION
    entities.set(where, { id: where, kind, name, aliases: [], description: null, countries: [], topics: [] })
    kinds.set(where, { kind, name })
    return where
  }
  const cite = (draft: RelationDraft | AttributeDraft): DocumentRecord | null => {
    if (draft.document?.id !== undefined) {
      const id = place(draft.document.id)
      return kinds.get(id)?.kind === EntityKind.DOCUMENT ? { id } : null
    }
    const cited = documentOf(draft.document)
    if (cited && !there.has(cited.id)) documents.set(cited.id, cited)
    return cited
  }

  for (const draft of drafts) if (draft.what === 'problem') problems.push(draft)
  for (const draft of drafts) {
    if (draft.what !== 'entity') continue
    const subject = add(draft)
    if (subject === undefined) continue
    for (const attribute of draft.attributes) {
      sayings.push({ place: draft.place, document: cite(attribute), attribute, subject })
    }
  }
  for (const draft of drafts) {
    if (draft.what === 'description') {
      const subject = end(draft.id, 'id', draft.place)
      for (const attribute of draft.attributes) {
        sayings.push({ place: draft.place, document: cite(attribute), attribute, subject })
      }
    }
    if (draft.what === 'relation') {
      const subject = end(draft.subject, 'subject', draft.place)
      const object = end(draft.object, 'object', draft.place)
      sayings.push({ place: draft.place, document: cite(draft), relation: draft, subject, object })
    }
  }
  return {
    entities: [...entities.values()],
    documents: [...documents.values()],
    known: seen.size,
    sayings,
    problems: problems.sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0)),
    kinds,
  }
}

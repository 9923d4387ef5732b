import { createHash } from 'node:crypto'

import { Modality, RelationType, Stance } from '../../../model/generated/vocabulary'
import type { EntityKind } from '../../../model/generated/vocabulary'
import type { ClaimRecord } from '../../graph/ledger/ledger'
import { vocabulary } from '../../../model/vocabulary/relation-type'
import { wrongEnds } from '../../../model/vocabulary/ends'
import { boundsOf } from '../clean'
import type { AttributeDraft, Place, RelationDraft } from '../draft'
import { attributeLabel } from '../../graph/entity/attribute-label'
import type { Saying } from './batch'

/** What claims need to know of their import. */
export type ClaimImport = { source: string; asserts: boolean; fileName: string }

type Named = ReadonlyMap<string, { kind: EntityKind; name: string }>

const LONGEST_STATEMENT = 4_000
const shorten = (text: string): string =>
  text.length > LONGEST_STATEMENT ? `${text.slice(0, LONGEST_STATEMENT - 1)}…` : text

/** "line 12": where in the file, and in which file where the claim's document is another. */
function locatorOf({ line, record }: Place, file: string | null): string {
  const parts = [file, line === null ? null : `line ${line}`, record === '' ? null : record]
  return parts
    .filter((part) => part !== null)
    .join(', ')
    .slice(0, 500)
}

/** The same for the same thing said in the same record of the same document, whichever import reads it. */
const claimId = (...parts: (string | null)[]): string =>
  `claim:${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)}`

const stanceOf = (stance: Stance | undefined, asserts: boolean): Stance =>
  stance === undefined || stance === Stance.ASSERTS ? (asserts ? Stance.ASSERTS : Stance.ALLEGES) : stance

/** The type of a relation between two kinds; what its ends cannot have is linked in a way that the role says. */
function typeFor(asked: RelationType, role: string | null, subject: EntityKind, object: EntityKind) {
  if (wrongEnds(asked, subject, object) === null) return { type: asked, role }
  const { label } = vocabulary[asked]
  return { type: RelationType.LINKED_TO, role: (role ? `${label}: ${role}` : label).slice(0, 200) }
}

const wordingOf = ({ aspect = null, quote = null, note = null, lang = null }: RelationDraft | AttributeDraft) => ({
  aspect,
  quote,
  note,
  lang,
})

/** What every claim has, whatever it speaks of. */
function sharedOf({ place, document, subject, ...saying }: Saying, of: ClaimImport) {
  const said = 'relation' in saying ? saying.relation : saying.attribute
  const { validity = null, speakers = [] } = said
  return {
    ...wordingOf(said),
    subject,
    article: null,
    stance: stanceOf(said.stance, of.asserts),
    modality: said.modality ?? Modality.FACT,
    locator: said.locator ?? locatorOf(place, document ? of.fileName : null),
    validity,
    ...boundsOf(validity),
    source: document?.id ?? of.source,
    speakers,
  }
}

/** "is linked to (uncle)", "leads": what a relation says between the names of its ends, and what it says after them. */
function wordsOf(type: RelationType, role: string | null): [between: string, after: string] {
  const { label } = vocabulary[type]
  if (role === null) return [label, '']
  return type === RelationType.LINKED_TO ? [`${label} (${role})`, ''] : [label, ` (${role})`]
}

/** A claim for what was said of a relation or of an attribute. */
export function claimOf(saying: Saying, kinds: Named, of: ClaimImport): ClaimRecord {
  const shared = sharedOf(saying, of)
  const { source, subject, stance, validity, note } = shared
  const { record } = saying.place
  const from = kinds.get(subject)!
  if ('attribute' in saying) {
    const { name, value, detail } = saying.attribute
    return {
      ...shared,
      id: claimId(source, record, subject, name, value, stance, validity),
      type: null,
      object: null,
      role: null,
      attribute: name,
      value,
      statement: shorten(`${from.name}: ${attributeLabel(name)} ${value}${detail ? `, ${detail}` : ''}`),
    }
  }
  const { object, relation } = saying
  const to = kinds.get(object)!
  const { type, role } = typeFor(relation.type, relation.role, from.kind, to.kind)
  const [between, after] = wordsOf(type, role)
  const detail = relation.detail ? `: ${relation.detail}` : ''
  return {
    ...shared,
    id: claimId(source, record, subject, type, object, role, stance, validity, note),
    type,
    object,
    role,
    attribute: null,
    value: null,
    statement: shorten(`${from.name} ${between} ${to.name}${after}${detail}.`),
  }
}

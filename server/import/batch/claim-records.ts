import { createHash } from 'node:crypto'

import { Modality, RelationType, Stance } from '../../../model/generated/vocabulary'
import type { EntityKind } from '../../../model/generated/vocabulary'
import type { ClaimRecord } from '../../graph/ledger/ledger'
import { vocabulary } from '../../../model/vocabulary/relation-type'
import { wrongEnds } from '../../../model/vocabulary/ends'
import { boundsOf, cutTo, LONGEST_ROLE, shortened } from '../clean'
import type { AttributeDraft, Place, RelationDraft } from '../draft'
import { attributeLabel } from '../../graph/entity/attribute-label'
import type { Saying } from './batch'

/** What claims need to know of their import. */
export type ClaimImport = { source: string; asserts: boolean; fileName: string }

type Named = ReadonlyMap<string, { kind: EntityKind; name: string }>

const LONGEST_STATEMENT = 4_000
const LONGEST_LOCATOR = 500

/** Says that something of what a record says is left out. */
type Tell = (field: string | null, reason: string) => void

/** "line 12": where in the file, and in which file where the claim's document is another. */
function locatorOf({ line, record }: Place, file: string | null): string {
  const parts = [file, line === null ? null : `line ${line}`, record === '' ? null : record]
  return shortened(parts.filter((part) => part !== null).join(', '), LONGEST_LOCATOR)
}

/** The same for the same thing said in the same record of the same document, whichever import reads it. */
const claimId = (...parts: (string | null)[]): string =>
  `claim:${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)}`

const stanceOf = (stance: Stance | undefined, asserts: boolean): Stance =>
  stance === undefined || stance === Stance.ASSERTS ? (asserts ? Stance.ASSERTS : Stance.ALLEGES) : stance

/** The type of a relation between two kinds; what its ends cannot have is linked in a way that the role says. */
function typeFor({ type: asked, role }: RelationDraft, [subject, object]: [EntityKind, EntityKind], tell: Tell) {
  if (wrongEnds(asked, subject, object) === null) return { type: asked, role }
  const { label } = vocabulary[asked]
  const words = role ? `${label}: ${role}` : label
  return { type: RelationType.LINKED_TO, role: cutTo(words, LONGEST_ROLE, (reason) => tell('role', reason)) }
}

const wordingOf = ({ aspect = null, quote = null, note = null, lang = null }: RelationDraft | AttributeDraft) => ({
  aspect,
  quote,
  note,
  lang,
})

/** What every claim has, whatever it speaks of. */
function sharedOf({ place, document, speakers, subject, ...saying }: Saying, of: ClaimImport) {
  const said = 'relation' in saying ? saying.relation : saying.attribute
  const { validity = null } = said
  return {
    ...wordingOf(said),
    subject,
    article: null,
    law: null,
    stance: stanceOf(said.stance, of.asserts),
    modality: said.modality ?? Modality.FACT,
    locator: said.locator ?? locatorOf(place, document ? of.fileName : null),
    validity,
    ...boundsOf(validity),
    source: document?.id ?? of.source,
    speakers,
  }
}

/** What only owning has: what two that cannot own one another are linked by is no stake. */
const heldOf = (type: RelationType, { stakes = [], control = [] }: RelationDraft) =>
  type === RelationType.OWNS ? { stakes, control } : { stakes: [], control: [] }

/** "is linked to (uncle)", "leads": what a relation says between the names of its ends, and what it says after them. */
function wordsOf(type: RelationType, role: string | null): [between: string, after: string] {
  const { label } = vocabulary[type]
  if (role === null) return [label, '']
  return type === RelationType.LINKED_TO ? [`${label} (${role})`, ''] : [label, ` (${role})`]
}

/** The sentence of a claim. What only it says, an amount or a share, must not be lost in silence. */
function statementOf(sentence: string, detail: string | null | undefined, tell: Tell): string {
  if (sentence.length > LONGEST_STATEMENT && detail)
    cutTo(sentence, LONGEST_STATEMENT - 1, (why) => tell('detail', why))
  return shortened(sentence, LONGEST_STATEMENT)
}

/** A claim for what was said of a relation or of an attribute. `tell`: told of what of it is left out. */
export function claimOf(saying: Saying, kinds: Named, of: ClaimImport, tell: Tell): ClaimRecord {
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
      stakes: [],
      control: [],
      attribute: name,
      value,
      statement: statementOf(
        `${from.name}: ${attributeLabel(name)} ${value}${detail ? `, ${detail}` : ''}`,
        detail,
        tell,
      ),
    }
  }
  const { object, relation } = saying
  const to = kinds.get(object)!
  const { type, role } = typeFor(relation, [from.kind, to.kind], tell)
  const [between, after] = wordsOf(type, role)
  const detail = relation.detail ? `: ${relation.detail}` : ''
  return {
    ...shared,
    id: claimId(source, record, subject, type, object, role, stance, validity, note),
    type,
    object,
    role,
    ...heldOf(type, relation),
    attribute: null,
    value: null,
    statement: statementOf(`${from.name} ${between} ${to.name}${after}${detail}.`, relation.detail, tell),
  }
}

import type { ClaimCardFragment, EntityChipFragment, Modality, RelationStepFragment } from '../../generated/graphql'
import { periodInWords } from '../time/dates'
import type { Named } from '../../../model/text/distinction'
import { nameWithin } from '../../../model/text/distinction'
import { counted } from '../../../model/text/counted'
import { isolated } from '../../../model/text/isolated'
import { agreeing } from '../../../model/vocabulary/agreement'
import { modalityWord } from '../../../model/vocabulary/modality'
import { statusWord } from '../../../model/vocabulary/status'
import { vocabulary } from '../../../model/vocabulary/relation-type'
import { roleWords } from '../../../model/vocabulary/relation-words'

type Step = RelationStepFragment
/** An end of a relation, as it is spoken of. */
type Spoken = Named & Pick<EntityChipFragment, 'id' | 'kind'>

/** What has to be said beside a relation's label: its roles, and the sense in which it is claimed where that is not a fact. */
export const relationNotes = ({ role, modality }: { role?: string | null; modality: Modality }): string =>
  [role && isolated(roleWords(role)), modality === 'FACT' ? null : modalityWord[modality].word]
    .filter(Boolean)
    .join('; ')

/** What a relation is called from one end, with what has to be said beside it: role, article, and a plan called a plan. */
function qualified(label: string, role: string | null, articles: readonly string[], modality: Modality): string {
  const sense = modality === 'FACT' ? null : modalityWord[modality].word
  const notes = [role && isolated(roleWords(role)), ...articles.map(isolated), sense].filter(Boolean)
  return notes.length > 0 ? `${label} (${notes.join('; ')})` : label
}

/** A relation's words read from the given end: "invests in (plan)"; of several "share data with". */
export const stepWords = (relation: Step, from: Spoken): string =>
  qualified(
    agreeing(from.id === relation.subject.id ? relation.label : relation.inverseLabel, from),
    relation.role,
    relation.articles,
    relation.modality,
  )

/** "ZTE supplies Telecommunication Company of Iran" */
export const relationSentence = (relation: Step, subject: Spoken, object: Named): string =>
  `${nameWithin(subject)} ${stepWords(relation, subject)} ${nameWithin(object)}`

/** What a claim speaks of, without what it does to it: "ZTE supplies TCI", "ZTE: customers". */
export function claimTopic({
  subject,
  type,
  object,
  role,
  article,
  attribute,
}: Pick<ClaimCardFragment, 'subject' | 'type' | 'object' | 'role' | 'article' | 'attribute'>): string {
  if (!type || !object) return `${nameWithin(subject)}: ${isolated(attributeWord(attribute ?? 'description'))}`
  const words = qualified(agreeing(vocabulary[type].label, subject), role, article ? [article] : [], 'FACT')
  return `${nameWithin(subject)} ${words} ${nameWithin(object)}`
}

/** "takedownReason" as "takedown reason". */
export const attributeWord = (attribute: string): string =>
  attribute
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()

/** The line under a relation: when, how many sources, how strong. */
export const relationFacts = (relation: Step): string[] => [
  periodInWords(relation.validity) ?? 'undated',
  counted(relation.sources, 'source'),
  `strength\u00a0${relation.strength}`,
]

/** What stands beside a relation in a line: "2010, 2 sources", "disputed, undated, 1 source". That it is asserted goes without saying. */
export const briefFacts = (relation: Step): string =>
  [
    ...(relation.status === 'ASSERTED' ? [] : [statusWord[relation.status]]),
    ...relationFacts(relation).slice(0, 2),
  ].join(', ')

/** "3 documents, 1 origin" */
export const originsInWords = (origins: readonly { documents: readonly unknown[] }[]): string =>
  `${counted(
    origins.reduce((total, { documents }) => total + documents.length, 0),
    'document',
  )}, ${counted(origins.length, 'origin')}`

/** Which of these a claim names as its own end: the speakers who speak in their own cause. */
export const ownCause = (claim: ClaimCardFragment): EntityChipFragment[] =>
  claim.speakers.filter(({ id }) => id === claim.subject.id || id === claim.object?.id)

import { isObject } from '../../file/json'
import type { Json } from '../../file/json'

/** The objects of a list; none where it is no list. */
export const objectsOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** A text or a number as a text; undefined: it is neither, or empty. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

export const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => textOf(one) ?? [])

/** What a statement is about. */
export type About = 'entity' | 'person' | 'relationship'

/** A statement in one form, whichever version of the standard it is written in. */
export type Statement = {
  /** The id of the statement itself. */
  id: string
  /** What it is called by others: in 0.4 the id of its record, before that its own. */
  record: string
  about: About
  /** What it says, without what it is. */
  details: Json
  whole: Json
  /** "new", "updated", "closed"; null before 0.4. */
  status: string | null
  /** The statements that it takes the place of; none from 0.4 on. */
  replaces: string[]
  /** The day on which it was made, and the one on which it was published. */
  date: string
}

const OLDER: Record<string, About> = {
  entityStatement: 'entity',
  personStatement: 'person',
  ownershipOrControlStatement: 'relationship',
}
const ABOUT: readonly string[] = ['entity', 'person', 'relationship'] satisfies About[]

/** The day on which a statement was made, and the one on which it was published: what orders two of one record. */
function dateOf({ statementDate, publicationDetails }: Json): string {
  const published = isObject(publicationDetails) ? textOf(publicationDetails.publicationDate) : undefined
  return `${textOf(statementDate) ?? ''} ${published ?? ''}`
}

/** A statement as 0.4 has it; undefined: it is none. */
function newer(whole: Json, id: string): Statement | undefined {
  const { recordType, recordDetails, recordId, recordStatus } = whole
  if (!ABOUT.includes(String(recordType)) || !isObject(recordDetails)) return undefined
  return {
    id,
    record: textOf(recordId) ?? id,
    about: recordType as About,
    details: recordDetails,
    whole,
    status: textOf(recordStatus) ?? null,
    replaces: [],
    date: dateOf(whole),
  }
}

/** A statement as the versions before 0.4 have it; undefined: it is none. */
function older(whole: Json, id: string): Statement | undefined {
  const type = String(whole.statementType)
  if (!Object.hasOwn(OLDER, type)) return undefined
  const replaces = textsOf(whole.replacesStatements)
  return { id, record: id, about: OLDER[type]!, details: whole, whole, status: null, replaces, date: dateOf(whole) }
}

/**
 * Reads a statement of the Beneficial Ownership Data Standard, 0.2 to 0.4 (https://standard.openownership.org). Gives a sentence
 * where it is none.
 */
export function readStatement(value: Json): Statement | string {
  const id = textOf(value.statementId) ?? textOf(value.statementID)
  if (id === undefined) return 'The statement has no statementId.'
  const read = newer(value, id) ?? older(value, id)
  return (
    read ??
    'The statement is about none of entity, person or relationship, or has no recordDetails: see its recordType, or statementType before version 0.4.'
  )
}

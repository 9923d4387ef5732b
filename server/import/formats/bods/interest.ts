import { RelationType } from '../../../../model/generated/vocabulary'
import { cleanText, dayOf, roleFrom, spanOf } from '../../clean'
import { problem } from '../../draft'
import { isObject } from '../../file/json'
import type { Json } from '../../file/json'
import type { CitedDocument, Draft, Place, RelationDraft } from '../../draft'
import { heldBy, shareWords } from './interest-stake'
import { objectsOf, textOf } from './statement'
import type { Statement } from './statement'

const { LEADS, REPRESENTS, LINKED_TO, OWNS } = RelationType
const seniorRoles = { type: LEADS }

/** What an interest is drawn as, where it is not ownership or control; its role keeps the name of the interest. */
const TYPES: Record<string, { type: RelationType }> = {
  boardMember: seniorRoles,
  boardChair: seniorRoles,
  seniorManagingOfficial: seniorRoles,
  nominee: { type: REPRESENTS },
  nominator: { type: LINKED_TO },
  settlor: { type: LINKED_TO },
  protector: { type: LINKED_TO },
  beneficiaryOfLegalArrangement: { type: LINKED_TO },
  unknownInterest: { type: LINKED_TO },
  unpublishedInterest: { type: LINKED_TO },
}

/** "boardMember" and "board-member" as words. */
export const wordsOf = (code: string): string =>
  code
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]+/g, ' ')
    .toLowerCase()

function timeOf(interest: Json, closed: string, place: Place, drafts: Draft[]): string | null {
  const [from, to] = [interest.startDate, interest.endDate].map((time) => dayOf(textOf(time) ?? ''))
  return spanOf(from, to || closed, (reason) => void drafts.push(problem(place, 'startDate', reason)))
}

/** The parts of what a claim says about an interest for which it has no place of its own. */
function noteOf(interest: Json, { details, whole }: Statement, place: Place, drafts: Draft[]): string | null {
  const asserted = isObject(whole.source)
    ? objectsOf(whole.source.assertedBy).flatMap(({ name }) => textOf(name) ?? [])
    : []
  const isBeneficial = interest.beneficialOwnershipOrControl
  const parts = [
    textOf(interest.details),
    isBeneficial === true ? 'Beneficial ownership or control: yes' : undefined,
    isBeneficial === false ? 'Beneficial ownership or control: no' : undefined,
    details.isComponent === true ? 'Part of an indirect relationship' : undefined,
    Array.isArray(details.componentRecords)
      ? `By way of ${details.componentRecords.map(String).join(', ')}`
      : undefined,
    asserted.length > 0 ? `Asserted by ${asserted.join(', ')}` : undefined,
  ].filter((part) => part !== undefined)
  const cleaned = parts.length > 0 ? cleanText(parts.join('; ')) : { value: null }
  if ('value' in cleaned) return cleaned.value
  drafts.push(problem(place, 'details', cleaned.reason))
  return null
}

/** The document that a statement gives as its source. */
export function citedBy({ whole }: Statement): CitedDocument | undefined {
  if (!isObject(whole.source)) return undefined
  const [url, title] = [textOf(whole.source.url), textOf(whole.source.description)]
  if (url === undefined) return undefined
  return { url, ...(title !== undefined && { title }) }
}

/** "shareholding, direct": the name of an interest, and whether it goes through others where that is told. */
function roleOf(interest: Json, tell: (reason: string) => void): string | null {
  const level = levelOf(interest)
  const isTold = level === 'direct' || level === 'indirect'
  return roleFrom([wordsOf(kindOf(interest)), ...(isTold ? [level] : [])].join(', '), tell)
}

/** Before 0.4: "interestLevel". */
const levelOf = (interest: Json): string | undefined =>
  textOf(interest.directOrIndirect) ?? textOf(interest.interestLevel)

const kindOf = ({ type }: Json): string => textOf(type) ?? 'unknownInterest'
/** Before 0.3 the codes have hyphens. */
const camel = (code: string): string => code.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
const typeOf = (interest: Json): RelationType => TYPES[camel(kindOf(interest))]?.type ?? OWNS

/**
 * The interests that one party has in another, each a relation with its own share and time; one that names none is a tie of a
 * sort that is not told. `closed`: the day on which the relationship was said to be over, or nothing.
 */
export function interestDrafts(
  statement: Statement,
  ends: { subject: string; object: string },
  closed: string,
  place: Place,
): Draft[] {
  const drafts: Draft[] = []
  const given = objectsOf(statement.details.interests)
  const interests = given.length > 0 ? given : [{ type: 'interest that is not told' }]
  const document = citedBy(statement)
  const relations = interests.map((interest): RelationDraft => {
    const isTold = given.length > 0
    return {
      what: 'relation',
      ...ends,
      type: isTold ? typeOf(interest) : LINKED_TO,
      role: roleOf(interest, (reason) => drafts.push(problem(place, 'interests', reason))),
      ...heldBy(interest, camel(kindOf(interest)), levelOf(interest)),
      validity: timeOf(interest, closed, place, drafts),
      detail: isObject(interest.share) ? shareWords(interest.share) : null,
      note: noteOf(interest, statement, place, drafts),
      ...(document && { document }),
      place,
    }
  })
  return [...relations, ...drafts]
}

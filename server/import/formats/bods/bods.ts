import { cleanText } from '../../clean'
import { problem } from '../../draft'
import { isObject } from '../../file/json'
import type { Draft, Place } from '../../draft'
import { jsonRecords } from '../../file/json-records'
import type { ImportFile } from '../../file/import-file'
import type { Format } from '../format'
import { inPass } from '../two-passes'
import { currentOf } from './current-statements'
import type { Current } from './current-statements'
import { interestDrafts } from './interest'
import { partyDrafts, unspecified } from './party'
import { readStatement, textOf } from './statement'
import type { Statement } from './statement'

/** The statements of a file in its order; what is none of them is told elsewhere. */
async function* statementsOf(file: ImportFile): AsyncGenerator<Statement> {
  for await (const record of jsonRecords(file)) {
    if ('problem' in record) continue
    const statement = readStatement(record.value)
    if (typeof statement !== 'string') yield statement
  }
}

/** What a relationship names as one of its ends: an id, before 0.4 within an object; undefined: it says why it names none. */
function refersTo(end: unknown): string | undefined {
  if (!isObject(end)) return textOf(end)
  return textOf(end.describedByEntityStatement) ?? textOf(end.describedByPersonStatement)
}

function relationshipDrafts(statement: Statement, current: Current, place: Place): Draft[] {
  const { subject: owned, interestedParty: party } = statement.details
  const object = refersTo(owned)
  if (object === undefined)
    return [problem(place, 'subject', 'The relationship names nobody who is owned or controlled.')]
  const owner = refersTo(party)
  if (owner !== undefined) {
    const ends = { subject: current.idOf(owner), object: current.idOf(object) }
    const closed = statement.status === 'closed' ? statement.date.split(' ')[0]! : ''
    return interestDrafts(statement, ends, closed, place)
  }
  // Nobody known is not nobody, and exempt is not unknown: what is said of it is said of who is owned.
  const why = unspecified(isObject(party) && isObject(party.unspecified) ? party.unspecified : party)
  if (why === undefined)
    return [problem(place, 'interestedParty', 'The relationship names nobody who owns or controls, and no reason.')]
  const said = cleanText(why)
  if ('reason' in said) return [problem(place, 'interestedParty', said.reason)]
  const attributes = [{ name: 'ownershipNotDisclosed', value: said.value }]
  return [{ what: 'description', id: current.idOf(object), attributes, place }]
}

function draftsOf(statement: Statement, current: Current, place: Place): Draft[] {
  if (statement.about === 'relationship') return relationshipDrafts(statement, current, place)
  return partyDrafts(statement, current.idOf(statement.record), place)
}

/** What statements of 0.4, or of the versions before, have and no other form has. */
const STATEMENT = /"statementId"\s*:|"statementType"\s*:\s*"(?:entity|person|ownershipOrControl)Statement"/i

/**
 * Beneficial Ownership Data Standard, 0.2 to 0.4, as JSON: an array of statements or one a line. A statement that another one
 * of the file replaces, or that is not the newest about its record, does not count.
 */
export const bods: Format = {
  namespace: 'bods',
  recognises: ({ text }) => /^[[{]/.test(text) && STATEMENT.test(text),
  passes: 2,
  read: async function* (file, pass) {
    const current = await currentOf(statementsOf(file))
    let at = 0
    for await (const record of jsonRecords(file)) {
      if ('problem' in record) {
        yield pass === 0 ? [record.problem] : []
        continue
      }
      const statement = readStatement(record.value)
      if (typeof statement === 'string') {
        yield pass === 0 ? [problem({ line: record.line, record: '' }, null, statement)] : []
        continue
      }
      const place = { line: record.line, record: statement.id }
      yield current.counts(statement, at++) ? inPass(draftsOf(statement, current, place), pass) : []
    }
  },
}

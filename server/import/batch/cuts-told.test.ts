import { EntityKind, RelationType } from '../../../model/generated/vocabulary'
import { bareEntity } from '../draft'
import type { FileDraft, RelationDraft } from '../draft'
import { batchOf } from './batch'
import { claimOf } from './claim-records'

const place = { line: 7, record: 'r' }
const of = { id: 'import:1', source: 'doc:file', asserts: true, fileName: 'a.csv', namespace: 'file' }
const relation: RelationDraft = {
  what: 'relation',
  type: RelationType.LINKED_TO,
  subject: 'a',
  object: 'b',
  role: null,
  place,
}

/** What an import of one relation writes, and what it tells. */
function written(more: Partial<RelationDraft>) {
  const drafts: FileDraft[] = [
    bareEntity('a', EntityKind.PERSON, 'Ann', place),
    bareEntity('b', EntityKind.PLACE, 'Berlin', place),
    { ...relation, ...more },
  ]
  const batch = batchOf(drafts, { known: new Map(), retracted: new Map() }, of)
  const told = batch.problems.map(({ field, reason, lost }) => [field, reason, lost])
  const claims = batch.sayings.map((saying) =>
    claimOf(saying, batch.kinds, of, (field, reason) => told.push([field, reason, true])),
  )
  return { claim: claims[0]!, documents: batch.documents, told }
}

test('title and publisher of a document that is cited are cut to what can be recorded, and it is told once', () => {
  const document = { url: 'https://example.org/a', title: 't'.repeat(600), publisher: 'p'.repeat(400) }
  const { documents, told } = written({ document })
  expect(documents).toMatchObject([{ name: 't'.repeat(500), publisher: 'p'.repeat(300), url: document.url }])
  expect(told).toEqual([
    ['title', 'It has 600 characters; the first 500 are taken.', true],
    ['publisher', 'It has 400 characters; the first 300 are taken.', true],
  ])
})

test('a document that has no title is called by its address, which stands whole beside it', () => {
  const url = `https://example.org/${'a'.repeat(600)}`
  const { documents, told } = written({ document: { url } })
  expect(documents).toMatchObject([{ name: `${url.slice(0, 499)}…`, url }])
  expect(told).toEqual([])
})

test('a tie that its ends cannot have keeps its sort in the role, and it is told where the role has no room for it', () => {
  const { claim, told } = written({ type: RelationType.LEADS, role: 'r'.repeat(198) })
  expect(claim.type).toBe(RelationType.LINKED_TO)
  expect(claim.role).toBe(`leads: ${'r'.repeat(193)}`)
  expect(told).toEqual([['role', 'It has 205 characters; the first 200 are taken.', true]])
})

test('what only the sentence of a claim says, and is too long for it, is told', () => {
  const { claim, told } = written({ detail: '1 EUR, '.repeat(700) })
  expect(claim.statement).toHaveLength(4_000)
  expect(claim.statement.endsWith('…')).toBe(true)
  expect(told).toEqual([
    ['detail', expect.stringMatching(/^It has 4,9\d\d characters; the first 3,999 are taken\.$/), true],
  ])
})

test('a place that is too long for a locator ends in an ellipsis', () => {
  const { claim, told } = written({ place: { line: 7, record: 'r'.repeat(600) } })
  expect(claim.locator).toBe(`line 7, ${'r'.repeat(491)}…`)
  expect(told).toEqual([])
})

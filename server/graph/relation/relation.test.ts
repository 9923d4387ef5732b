import { fromRows } from './relation'
import type { RelationRow } from './relation'

const row: RelationRow = {
  id: 'rel:zte:supplies_to:tci',
  type: 'SUPPLIES_TO',
  subjectId: 'zte',
  objectId: 'tci',
  role: null,
  articles: [],
  status: 'ASSERTED',
  modality: 'FACT',
  strength: 3,
  sources: 1,
  validity: null,
  earliest: null,
  latest: null,
  surely: [],
  asserts: 1,
  alleges: 0,
  denies: 0,
}
const reason = (more: Partial<RelationRow>) => fromRows([{ ...row, ...more }], [])[0]!.reason

test('A status is explained by what the claims do, and by what they do not: a plan that is asserted is not asserted firmly', () => {
  expect(reason({ asserts: 2 })).toBe('2 assert: asserted')
  expect(reason({ status: 'DISPUTED', asserts: 2, alleges: 1, denies: 1 })).toBe(
    '2 assert, 1 alleges, 1 denies: disputed',
  )
  expect(reason({ status: 'ALLEGED', asserts: 0, alleges: 2 })).toBe('2 allege: alleged')
  expect(reason({ status: 'ALLEGED', modality: 'PLAN' })).toBe('1 asserts (not firmly): alleged')
  expect(reason({ status: 'ALLEGED', alleges: 1 })).toBe('1 asserts (not firmly), 1 alleges: alleged')
})

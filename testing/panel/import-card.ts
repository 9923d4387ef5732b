import type { ImportCardFragment } from '../../client/generated/graphql'

/** An import that is done, or whatever else it is to be. */
export const importCard = (more: Partial<ImportCardFragment> = {}): ImportCardFragment => ({
  id: 'import:1',
  state: 'DONE',
  format: 'CSV',
  fileName: 'gifts.csv',
  source: { id: 'doc:gifts', name: 'gifts.csv' },
  by: 'tester',
  startedAt: '2026-01-01T10:00:00.000Z',
  finishedAt: null,
  progress: 1,
  secondsLeft: null,
  records: 1_234,
  entitiesNew: 3,
  entitiesKnown: 1,
  claims: 2,
  relations: 2,
  rejected: 0,
  undoing: false,
  error: null,
  problems: { totalCount: 0 },
  ...more,
})
/** What an import brought, where it is nothing. */
export const nothingBrought = { import: { kinds: [], types: [], bestConnected: [], likelyDuplicates: [] } }

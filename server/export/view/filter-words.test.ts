import { RelationType } from '../../../model/generated/vocabulary'
import { filterWords } from './filter-words'

const dated = { validity: { text: '2010', earliest: '2010-01-01', latest: '2010-12-31' } }
const undated = { validity: { text: null, earliest: null, latest: null } }

test('No filter, and one that lets everything through, say nothing', () => {
  expect(filterWords(null, [dated])).toBeNull()
  expect(filterWords({ minStrength: 1, asOf: null }, [dated])).toBeNull()
  expect(filterWords({ types: Object.values(RelationType) }, [dated])).toBeNull()
})

test('A time is told with how many of the relations have no date', () => {
  expect(filterWords({ asOf: '2010' }, [dated, undated, undated])).toBe(
    'Filtered: as of 2010 (what may have held then; 2 of it without a date).',
  )
  expect(filterWords({ asOf: '2010/2012' }, [dated])).toBe('Filtered: as of 2010/2012 (what may have held then).')
  expect(filterWords({ asOf: '2010', undated: false }, [dated])).toBe(
    'Filtered: as of 2010 (what may have held then, without what has no date).',
  )
  expect(filterWords({ asOf: '2010', surely: true }, [dated])).toBe('Filtered: as of 2010 (what surely held then).')
})

test('Types are told by those that are left out, where these are fewer', () => {
  const types = Object.values(RelationType).filter((type) => type !== 'LEADS' && type !== 'OWNS')
  expect(filterWords({ types }, [])).toBe('Filtered: without “leads” or “owns”.')
})

test.each([{ types: [] }, { statuses: [] }, { sources: [] }])(
  'A filter that lets nothing through says so: %j',
  (filter) => {
    expect(filterWords({ asOf: '2010', ...filter }, [])).toBe('Filtered: no relation at all.')
  },
)

test('One document is told as one', () =>
  expect(filterWords({ sources: ['doc:a'] }, [])).toBe('Filtered: only what one chosen document speaks of.'))

test('Everything else that was asked for is told, too', () => {
  const filter = {
    types: ['OWNS', 'SUPPLIES_TO'] as const,
    statuses: ['ASSERTED', 'ALLEGED', 'DISPUTED'] as const,
    minStrength: 3,
    minSources: 2,
    sources: ['doc:a', 'doc:b'],
  }
  expect(filterWords(filter, [])).toBe(
    'Filtered: only “owns” or “supplies”; only asserted, alleged or disputed; strength 3 or more; ' +
      '2 or more independent sources; only what 2 chosen documents speak of.',
  )
})

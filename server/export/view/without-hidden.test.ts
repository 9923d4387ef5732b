import { writeCsv } from '../format/csv'
import { writeJson } from '../format/json'
import { withoutHidden } from './without-hidden'
import { aClaim, aSearch, aSubgraph } from '../testing/subgraphs'

const subgraph = aSubgraph({
  denied: [],
  searches: [
    aSearch('search:1', { about: [{ id: 'person:1', name: 'A Source' }], source: { id: 'doc:2', name: 'A leak' } }),
  ],
  claims: [aClaim('c:1', { speakerIds: ['person:1', 'person:2'] }), aClaim('c:2', { sourceId: 'doc:2' })],
  documents: [
    {
      id: 'doc:1',
      name: 'A report',
      distinction: null,
      publisher: 'Reuters',
      published: '2012',
      url: null,
      lang: 'en',
      cited: 1,
    },
    {
      id: 'doc:2',
      name: 'A leak',
      distinction: null,
      publisher: 'Paper',
      published: '2013',
      url: 'https://leak.example/',
      lang: 'en',
      cited: 1,
    },
  ],
  speakers: new Map([
    ['person:1', { name: 'A Source', distinction: null }],
    ['person:2', { name: 'A Minister', distinction: null }],
  ]),
})
const hidden = ['person:1', 'doc:2']
const shown = withoutHidden(subgraph, new Set(hidden))
const made = new Date('2026-01-01T00:00:00Z')

test('what was hidden by hand is named in no data file, as a speaker or as a document', () => {
  for (const file of [writeCsv(shown, { hidden }), writeJson(shown, { hidden }, made)]) {
    for (const word of ['person:1', 'A Source', 'doc:2', 'A leak', 'leak.example', '2013'])
      expect(file).not.toContain(word)
    expect(file).toContain('A Minister')
    expect(file).toContain('(hidden by hand)')
    expect(file).toContain('2 entities hidden by hand')
  }
})

test('a claim keeps its place, and that somebody said it', () => {
  expect(shown.claims.map(({ id, speakerIds, sourceId }) => [id, speakerIds, sourceId])).toEqual([
    ['c:1', ['hidden', 'person:2'], 'doc:1'],
    ['c:2', ['hidden'], 'hidden'],
  ])
})

test('where nothing is hidden, nothing is said of it', () => {
  expect(withoutHidden(subgraph, new Set())).toBe(subgraph)
  expect(JSON.parse(writeJson(subgraph, {}, made))).toMatchObject({ hidden: null })
})

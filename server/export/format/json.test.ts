import { writeJson } from './json'
import { aSearch, aSubgraph } from '../testing/subgraphs'

const made = new Date('2026-11-23T10:00:00Z')
const written = () => JSON.parse(writeJson(aSubgraph(), { title: 'T' }, made)) as Record<string, unknown>

test('it says what made it, when, and how much it holds', () => {
  expect(written()).toMatchObject({
    generator: 'Throughline',
    made: '2026-11-23T10:00:00.000Z',
    title: 'T',
    counts: { entities: 2, relations: 1, denied: 1, claims: 4, searches: 0, documents: 1 },
  })
})

test('a relation has status, reason, strength, sources, time and its claims, the denial among them', () => {
  expect(written().relations).toEqual([
    {
      id: 'rel:a:supplies_to:b',
      type: 'SUPPLIES_TO',
      label: 'supplies',
      subject: 'a',
      object: 'b',
      role: null,
      articles: [],
      status: 'DISPUTED',
      reason: '1 asserts, 1 denies: disputed',
      modality: 'FACT',
      strength: 2,
      sources: 1,
      validity: { text: '2010', earliest: '2010-01-01', latest: '2010-12-31' },
      claims: ['c:1', 'c:2'],
    },
  ])
})

test('what only denials speak of is no relation, but stands there with its claims', () => {
  expect(written().denied).toEqual([
    {
      id: 'rel:b:owns:a',
      type: 'OWNS',
      label: 'owns',
      subject: 'b',
      object: 'a',
      status: 'DENIED',
      claims: ['c:3'],
    },
  ])
})

test('a claim can be cited by itself: speaker, document with publisher, date and address, and place in it', () => {
  const claims = written().claims as object[]
  expect(claims[1]).toMatchObject({
    id: 'c:2',
    stance: 'DENIES',
    modality: 'FACT',
    statement: '-1+cmd|calc',
    locator: 'page 3',
    source: { id: 'doc:1', name: 'A report', publisher: 'Reuters', published: '2012', url: 'https://x.example/' },
    speakers: [{ id: 'person:1', name: '@Somebody' }],
  })
  expect(claims[3]).toMatchObject({ relation: null, subject: 'a', attribute: 'founded', value: '1985' })
  expect(written().entities).toMatchObject([
    { id: 'a', claims: ['c:4'] },
    { id: 'b', claims: [] },
  ])
})

test('the same input gives the same bytes', () => {
  expect(writeJson(aSubgraph(), { title: 'T' }, made)).toBe(writeJson(aSubgraph(), { title: 'T' }, made))
})

test('what was looked for and not found stands beside the claims, with whom it was about and its document', () => {
  const { searches, counts } = JSON.parse(
    writeJson(aSubgraph({ searches: [aSearch('search:1')] }), {}, made),
  ) as Record<string, unknown>
  expect(counts).toMatchObject({ claims: 4, searches: 1 })
  expect(searches).toEqual([
    {
      id: 'search:1',
      about: [
        { id: 'a', name: 'ZTE' },
        { id: 'gov:x', name: 'X' },
      ],
      ...{ question: 'Are they tied?', where: 'A register', on: '2024-05', outcome: 'NOTHING_FOUND' },
      ...{ source: { id: 'doc:9', name: 'An extract' }, recordedBy: 'tester', recordedAt: '2026-01-01T00:00:00.000Z' },
    },
  ])
})

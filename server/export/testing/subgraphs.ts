import {
  EntityKind,
  Modality,
  RelationStatus,
  RelationType,
  SearchOutcome,
  Stance,
} from '../../../model/generated/vocabulary'
import type { Subgraph } from '../view/subgraph'
import type { ExportedClaim } from '../view/claim-columns'

export const aClaim = (id: string, more: Partial<ExportedClaim> = {}): ExportedClaim => ({
  id,
  relation: 'rel:a:supplies_to:b',
  subjectId: 'a',
  type: RelationType.SUPPLIES_TO,
  objectId: 'b',
  role: null,
  article: null,
  stakes: [],
  control: [],
  lawId: null,
  attribute: null,
  value: null,
  stance: Stance.ASSERTS,
  modality: Modality.FACT,
  statement: `What ${id} says.`,
  aspect: null,
  quote: null,
  locator: 'page 3',
  note: null,
  lang: 'en',
  validity: '2010',
  earliest: '2010-01-01',
  latest: '2010-12-31',
  confidence: null,
  sourceId: 'doc:1',
  speakerIds: ['person:1'],
  recordedBy: 'tester',
  recordedAt: '2026-01-01T00:00:00.000Z',
  ...more,
})

export const aSearch = (
  id: string,
  more: Partial<Subgraph['searches'][number]> = {},
): Subgraph['searches'][number] => ({
  id,
  about: [
    { id: 'a', name: 'ZTE' },
    { id: 'gov:x', name: 'X' },
  ],
  question: 'Are they tied?',
  where: 'A register',
  source: { id: 'doc:9', name: 'An extract' },
  on: '2024-05',
  outcome: SearchOutcome.NOTHING_FOUND,
  by: 'tester',
  at: '2026-01-01T00:00:00.000Z',
  ...more,
})

const anEntity = (id: string, name: string) => ({
  id,
  name,
  kind: EntityKind.COMPANY,
  aliases: ['Other'],
  description: null,
  countries: ['CN'],
  topics: [],
  hub: false,
  relationTotal: 1,
  distinction: null,
})

/** Two companies, a disputed supply, a denied ownership, and what is said of the first itself. */
export const aSubgraph = (more: Partial<Subgraph> = {}): Subgraph => ({
  entities: [anEntity('a', 'ZTE'), anEntity('b', '=TCI')],
  relations: [
    {
      id: 'rel:a:supplies_to:b',
      type: RelationType.SUPPLIES_TO,
      subjectId: 'a',
      objectId: 'b',
      role: null,
      articles: [],
      status: RelationStatus.DISPUTED,
      modality: Modality.FACT,
      strength: 2,
      sources: 1,
      label: 'supplies',
      inverseLabel: 'is supplied by',
      reason: '1 asserts, 1 denies: disputed',
      validity: { text: '2010', earliest: '2010-01-01', latest: '2010-12-31' },
      surely: ['2010-12-31/2010-01-01'],
    },
  ],
  claims: [
    aClaim('c:1'),
    aClaim('c:2', { stance: Stance.DENIES, statement: '-1+cmd|calc' }),
    aClaim('c:3', {
      relation: 'rel:b:owns:a',
      type: RelationType.OWNS,
      subjectId: 'b',
      objectId: 'a',
      stance: Stance.DENIES,
    }),
    aClaim('c:4', { relation: null, type: null, objectId: null, attribute: 'founded', value: '1985' }),
  ],
  documents: [
    {
      id: 'doc:1',
      name: 'A report',
      distinction: null,
      publisher: 'Reuters',
      published: '2012',
      url: 'https://x.example/',
      lang: 'en',
      cited: 4,
    },
  ],
  speakers: new Map([['person:1', { name: '@Somebody', distinction: null }]]),
  searches: [],
  denied: ['rel:b:owns:a'],
  ...more,
})

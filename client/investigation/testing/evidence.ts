import type {
  CitedDocumentFragment,
  ClaimCardFragment,
  EntityCardFragment,
  RelationStepFragment,
  SearchRecordCardFragment,
} from '../../generated/graphql'
import type { Path } from '../path/path-words'

/** An entity for tests. */
export const anEntity = (id: string, more: Partial<EntityCardFragment> = {}): EntityCardFragment => ({
  id,
  kind: 'COMPANY',
  name: id.toUpperCase(),
  aliases: [],
  countries: [],
  description: null,
  relationTotal: 1,
  distinction: null,
  hub: false,
  ...more,
})

/** A document for tests. */
export const aDocument = (id: string, more: Partial<CitedDocumentFragment> = {}): CitedDocumentFragment => ({
  id,
  kind: 'DOCUMENT',
  name: `Title of ${id}`,
  countries: [],
  hub: false,
  relationTotal: 0,
  distinction: null,
  publisher: null,
  published: null,
  url: null,
  lang: null,
  ...more,
})

const never = { text: null, earliest: null, latest: null }

/** A claim for tests. */
export const aClaim = (more: Partial<ClaimCardFragment> = {}): ClaimCardFragment => ({
  id: 'claim:1',
  subject: anEntity('zte', { name: 'ZTE' }),
  type: 'SUPPLIES_TO',
  object: anEntity('tci', { name: 'TCI' }),
  role: null,
  article: null,
  stakes: [],
  control: [],
  law: null,
  attribute: null,
  value: null,
  stance: 'ASSERTS',
  modality: 'FACT',
  statement: 'ZTE sold TCI a system.',
  aspect: null,
  quote: null,
  locator: null,
  note: null,
  lang: null,
  validity: never,
  source: aDocument('doc:a'),
  speakers: [],
  ownInterest: false,
  confidence: null,
  recordedBy: 'tester',
  recordedAt: '2026-01-01T00:00:00.000Z',
  retractedAt: null,
  retractedBecause: null,
  ...more,
})

/** A recorded search for tests. */
export const aSearch = (more: Partial<SearchRecordCardFragment> = {}): SearchRecordCardFragment => ({
  id: 'search:1',
  question: 'Who holds shares?',
  where: 'A register',
  on: '2024-05',
  outcome: 'NOTHING_FOUND',
  by: 'tester',
  at: '2026-01-01T00:00:00.000Z',
  about: [anEntity('zte')],
  source: null,
  ...more,
})

/** A relation for tests, from one entity to another. */
export const aRelation = (
  subject: string,
  object: string,
  more: Partial<RelationStepFragment> = {},
): RelationStepFragment => ({
  id: `rel:${subject}:owns:${object}`,
  type: 'OWNS',
  label: 'owns',
  inverseLabel: 'is owned by',
  role: null,
  articles: [],
  modality: 'FACT',
  subject: { id: subject },
  object: { id: object },
  status: 'ASSERTED',
  strength: 3,
  sources: 1,
  reason: '1 asserts: asserted',
  validity: never,
  surely: [],
  ...more,
})

type PathParts = Partial<Path> & { relations?: RelationStepFragment[] }

/** A path for tests through the entities named, each relation owned from left to right unless others are given; the first is the weakest. */
export function aPath(
  ids: readonly string[],
  { relations = ids.slice(1).map((id, i) => aRelation(ids[i] ?? '', id)), ...more }: PathParts = {},
): Path {
  return {
    entities: ids.map((id) => anEntity(id)),
    steps: relations.map((relation) => ({ relation: { id: relation.id }, relations: [relation] })),
    length: ids.length - 1,
    strength: 3,
    weakest: { id: relations[0]?.id ?? '' },
    period: never,
    periods: [never],
    ...more,
  }
}

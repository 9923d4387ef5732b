/**
 * Adds two relation types to a copy of the vocabulary and asks everything that lists types. Where one of them is missing,
 * a list of types was written by hand: make it from the vocabulary.
 */
import { relationClasses } from '../client/canvas/elements'
import { emptyDrawing, noFilters } from '../client/investigation/graph'
import type { DrawnRelation } from '../client/investigation/graph'
import { claimTopic } from '../client/investigation/relation/relation-words'
import { visibleOf } from '../client/investigation/visible'
import { readMigrations } from '../server/db/migration-file'
import { queries } from '../server/db/query'
import '../server/app'
import { exportView } from '../server/export/export'
import { drawPicture } from '../server/export/picture/picture'
import { checkConsistency } from '../server/graph/check/consistency'
import { digest } from '../server/graph/check/digest'
import '../server/graph-check'
import { relationCounts } from '../server/graph/expansion/relation-counts'
import { rowTypes } from '../server/graph/expansion/relation-places'
import { planHubs, relationsOf } from '../server/graph/expansion/relations-of'
import { recordClaim } from '../server/graph/ledger/record-claim'
import { rebuildProjection } from '../server/graph/check/rebuild'
import { nodesByIds, relationsByIds } from '../server/graph/node/node'
import { findPaths } from '../server/graph/path/path'
import { between } from '../server/graph/expansion/between'
import { typesOf } from '../server/graph/relation/filter'
import { relationsByStatus, statistics } from '../server/graph/statistics/statistics'
import { sizeOf } from '../server/http/limits/sizes'
import { relationQueries } from '../server/resolvers/relation'
import { EntityKind, RelationType } from '../model/generated/vocabulary'
import { vocabulary } from '../model/vocabulary/relation-type'
import { ownDatabase } from './own-database'
import type { OwnDatabase } from './own-database'
import { entityRecord, plant } from './records'

jest.mock('../model/generated/vocabulary', () => {
  const actual = jest.requireActual<{ RelationType: object }>('../model/generated/vocabulary')
  return { ...actual, RelationType: { ...actual.RelationType, INVENTED: 'INVENTED', INVENTED_PAIR: 'INVENTED_PAIR' } }
})
jest.mock('../model/vocabulary/relation-type', () => {
  const actual = jest.requireActual<{ vocabulary: { PART_OF: object } }>('../model/vocabulary/relation-type')
  const { PART_OF } = actual.vocabulary
  const invented = { ...PART_OF, type: 'INVENTED', label: 'invents', inverseLabel: 'is invented by' }
  const pair = { ...PART_OF, type: 'INVENTED_PAIR', label: 'pairs', inverseLabel: 'pairs', symmetric: true }
  return { ...actual, vocabulary: { ...actual.vocabulary, INVENTED: invented, INVENTED_PAIR: pair } }
})

const INVENTED = 'INVENTED' as RelationType
const PAIR = 'INVENTED_PAIR' as RelationType
const invented = { id: 'rel:a:invented:b', type: INVENTED }
const pair = { id: 'rel:b:invented_pair:c', type: PAIR }
const both = [expect.objectContaining(invented), expect.objectContaining(pair)]
const types = Object.values(RelationType)
const symmetric = types.filter((type) => vocabulary[type].symmetric)
const filter = { minStrength: 2 }

let own: OwnDatabase
beforeAll(async () => {
  own = await ownDatabase()
  const entities = ['a', 'b', 'c'].map((id) => entityRecord(id))
  await plant(own.db, { entities: [...entities, entityRecord('doc', { kind: EntityKind.DOCUMENT })] })
  const claim = { stance: 'ASSERTS' as const, statement: 'It is so.', source: 'doc' }
  await recordClaim(own.db, 'Test', 'one', { ...claim, subject: 'a', type: INVENTED, object: 'b' })
  // Claimed against the order in which a pair is kept.
  await recordClaim(own.db, 'Test', 'two', { ...claim, subject: 'c', type: PAIR, object: 'b' })
})
afterAll(() => own.end())

test.each(queries.map(({ file, text }) => [file, text]))(
  '%s names either few types, those without direction or all',
  (_, text) => {
    const named = types.filter((type) => new RegExp(`\\b${type}\\b`).test(text))
    // What a law does is said by two types, whatever others there are.
    expect([symmetric, types]).toContainEqual(named.length > 2 ? named : types)
  },
)

test('it has rows in an expansion, at the end', () => {
  expect(rowTypes.slice(-2)).toEqual([INVENTED, PAIR])
  expect(typesOf(null)).toEqual(expect.arrayContaining([INVENTED, PAIR]))
})

test('it is counted and expanded, with and without a filter', async () => {
  const counts = [
    { type: INVENTED, direction: 'IN', label: 'is invented by', total: 1, exact: true },
    { type: PAIR, direction: 'BOTH', label: 'pairs', total: 1, exact: true },
  ]
  expect((await relationCounts(own.db, ['b'])).get('b')).toEqual(counts)
  expect((await relationCounts(own.db, ['b'], filter)).get('b')).toEqual(counts)
  const pages = await relationsOf(own.db, ['b'], { first: 10, filter })
  expect(pages.get('b')).toMatchObject({ counts, total: 2, relations: both })
  await planHubs(own.db)
})

test('it is found among entities and by its id, alone and among other things', async () => {
  expect((await between(own.db, { ids: ['a', 'b', 'c'] })).relations).toEqual(both)
  expect(await relationsByIds(own.db, [invented.id, pair.id])).toEqual(both)
  expect(await nodesByIds(own.db, [invented.id, pair.id])).toEqual(both)
})

test('paths run over it', async () => {
  const unhurried = { limits: { deadlineMs: 60_000, shortestMs: 30_000 } }
  const { paths } = await findPaths(own.db, { from: ['a'], to: ['c'], directed: true }, unhurried)
  expect(paths).toMatchObject([{ relations: both }])
  const required = await findPaths(own.db, { from: ['a'], to: ['c'], requireTypes: [INVENTED, PAIR] }, unhurried)
  expect(required.paths).toHaveLength(1)
})

test('it is in statistics', async () => {
  const { relationsByType, relations } = await statistics(own.db)
  expect(relations).toBe(2)
  expect(relationsByType).toEqual(expect.arrayContaining([INVENTED, PAIR].map((type) => ({ type, total: 1 }))))
  expect(relationsByType).toHaveLength(types.length)
  expect((await relationsByStatus(own.db)).find(({ status }) => status === 'ASSERTED')).toMatchObject({ total: 2 })
})

test.each(['JSON', 'CSV'] as const)('it is taken away as %s, under its label', async (format) => {
  const { content } = await exportView(own.db, { entities: ['a', 'b', 'c'] }, format, new Date(0))
  for (const word of [invented.id, pair.id, 'invents', 'pairs']) expect(content).toContain(word)
})

test('it is drawn in a picture, under its label', () => {
  const ends = ['a', 'b', 'c'].map((id) => ({ id, name: id, kind: EntityKind.COMPANY }))
  const shown = { role: null, status: 'ASSERTED', modality: 'FACT', strength: 3 } as const
  const relations = [
    { ...shown, ...invented, subjectId: 'a', objectId: 'b' },
    { ...shown, ...pair, subjectId: 'b', objectId: 'c' },
  ]
  const drawing = { entities: ends, relations, sources: [], denied: 0, filter: null }
  const svg = Buffer.from(drawPicture({ drawing, format: 'SVG', view: {}, made: '2026-01-01' })).toString()
  for (const word of [invented.id, pair.id, '>invents<', '>pairs<']) expect(svg).toContain(word)
})

test('a whole graph with it is checked and drawn anew', async () => {
  const wrong = async () => (await checkConsistency(own.db)).filter(({ total }) => total > 0)
  expect(await wrong()).toEqual([])
  const before = await digest(own.db)
  await own.ask('MATCH ()-[r:INVENTED|INVENTED_PAIR]->() SET r.strength = 1')
  expect(await digest(own.db)).not.toBe(before)
  await rebuildProjection(own.db)
  expect(await digest(own.db)).toBe(before)
  await own.ask(
    `MATCH (b {id: 'b'})-[r:INVENTED_PAIR]->(c) CREATE (c)-[:INVENTED_PAIR {id: 'rel:c:invented_pair:b'}]->(b)`,
  )
  expect((await wrong()).map(({ what }) => what)).toContain('Relations that do not tie the ends they name')
})

test('it is in the list that the API gives, and the cost of such a list grows with it', () => {
  const listed = (relationQueries.relationTypes as unknown as () => { type: string }[])()
  expect(listed.map(({ type }) => type).sort()).toEqual([...types].sort())
  expect(sizeOf('Query', 'relationTypes', {})).toBe(types.length)
  expect(sizeOf('Statistics', 'relationsByType', {})).toBe(types.length)
})

/** The types whose relations' ids no migration makes unique. */
const withoutConstraint = (migrations: string): string[] =>
  types.filter((type) => !new RegExp(`^CREATE CONSTRAINT .*\\[r:${type}\\].* r.id IS UNIQUE;$`, 'm').test(migrations))

test('all it needs is its line in a migration', () => {
  const migrations = readMigrations()
    .flatMap(({ statements }) => statements.map((line) => `${line};`))
    .join('\n')
  // Every type of the real vocabulary has one; those that were made up here do not.
  expect(withoutConstraint(migrations)).toEqual([INVENTED, PAIR])
})

test('the page filters by it, names it and draws it', () => {
  const filters = { ...noFilters, hiddenTypes: [RelationType.OWNS] }
  expect(visibleOf({ ...emptyDrawing, filters }).filter?.types).toEqual(expect.arrayContaining([INVENTED, PAIR]))
  const claim = { subject: { id: 'a', name: 'A' }, object: { id: 'b', name: 'B' }, type: INVENTED }
  expect(claimTopic(claim as Parameters<typeof claimTopic>[0])).toBe('A invents B')
  const drawn = { status: 'ASSERTED', strength: 3 } as DrawnRelation
  expect(relationClasses({ ...drawn, type: PAIR })).toContain('both-ways')
  expect(relationClasses({ ...drawn, type: INVENTED })).not.toContain('both-ways')
})

import { graphql } from 'graphql'

import { createFileStore } from '../export/file-store'
import { claimRecord, counting, entityRecord, plant } from '../../testing/records'
import { EntityKind, RelationType } from '../../model/generated/vocabulary'
import { makeSchema } from '../http/graphql/schema'
import { testDb } from '../../testing/database'
import { makeLoaders } from './loaders'
import { resolvers } from './resolvers'
import { typeNames } from './type-name'

const db = testDb()
const schema = makeSchema(resolvers)
const id = (name: string) => `resolver-test:${name}`
const kinds = Object.values(EntityKind)
const leaves = Array.from({ length: 50 }, (_, at) => id(`leaf${String(at).padStart(2, '0')}`))

beforeAll(async () => {
  const about = (each: string) => ({ attribute: 'description', value: each, statement: each, speakers: [id('middle')] })
  await plant(db, {
    entities: [
      entityRecord(id('middle')),
      entityRecord(id('paper'), { kind: 'DOCUMENT', own: { publisher: 'A press', published: '2020' } }),
      ...leaves.map((leaf) => entityRecord(leaf)),
      ...kinds.map((kind) => entityRecord(id(kind), { kind })),
    ],
    claims: leaves.flatMap((leaf, at) => [
      claimRecord(id(`c${at}`), [id('middle'), 'SUPPLIES_TO', leaf], id('paper'), { speakers: [id('middle')] }),
      claimRecord(id(`d${at}`), [leaf, 'ASSISTS', leaves[(at + 1) % 50]!], id('paper')),
      claimRecord(id(`a${at}`), [leaf, null, null], id('paper'), about(leaf)),
    ]),
  })
}, 60_000)
afterAll(() => db.close())

/** Answers a query, and tells which statements it took. */
async function ask(source: string, variableValues: Record<string, unknown> = {}) {
  const counted = counting(db)
  const { signal } = new AbortController()
  const contextValue = {
    db: counted,
    user: 'Test',
    signal,
    files: createFileStore(),
    loaders: makeLoaders(counted, signal),
  }
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue })
  // The values are what the assertions are about; their types are the schema's.
  return { data: JSON.parse(JSON.stringify(data ?? null)) as Record<string, unknown>, errors, asked: counted.asked }
}

test('an entity of each kind is of the type of that kind', async () => {
  const { data } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids: kinds.map(id) })
  expect(data.nodes).toEqual(kinds.map((kind) => ({ __typename: typeNames[kind], id: id(kind) })))
})

test('a relation and a claim are of their own types, and what is not there is null', async () => {
  const { data, asked } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }', {
    ids: [`rel:${id('middle')}:supplies_to:${leaves[0]}`, 'none', id('c1')],
  })
  expect(data.nodes).toEqual([{ __typename: 'Relation' }, null, { __typename: 'Claim' }])
  expect(asked).toEqual(['node/by-ids.cypher'])
})

test.each(['node', 'entity', 'relation', 'claim'])('%s is null for an id that is not there', async (field) => {
  const { data, errors } = await ask(`{ ${field}(id: "none") { id } }`)
  expect([data[field], errors]).toEqual([null, undefined])
})

test('expanding what is not there says so', async () => {
  const { errors } = await ask('{ expand(id: "none") { total } }')
  expect(errors![0]!.message).toBe('There is no entity “none” in the graph.')
})

test.each([
  ['entity', '{ entity(id: "resolver-test:middle") { name } }', 'entity/by-ids.cypher'],
  ['relation', '{ relation(id: "none") { id subject { id } object { id } } }', 'relation/by-ids.cypher'],
  ['claim', '{ claim(id: "none") { id } }', 'claim/by-ids.cypher'],
  ['search', '{ search(text: "resolver") { edges { node { name } matched } } }', 'search/names.cypher'],
  [
    'expand',
    '{ expand(id: "resolver-test:middle") { entity { id } counts { total } entities { id } relations { subject { id } } } }',
    'expansion/of-entities.cypher',
  ],
  ['between', '{ between(ids: ["resolver-test:middle"]) { relations { object { id } } } }', 'relation/between.cypher'],
  ['claims', '{ claims(about: "resolver-test:middle") { edges { node { id } } } }', 'claim/about.cypher'],
  ['statistics', '{ statistics { entities relationsByType { total } } }', 'statistics/totals.cypher'],
  ['startingPoints', '{ startingPoints { id } }', 'statistics/starting-points.cypher'],
])('%s takes one statement', async (_, query, statement) => {
  const { asked, errors } = await ask(query)
  expect([asked, errors]).toEqual([[statement], undefined])
})

test('the vocabulary takes none', async () => {
  const { data, asked } = await ask('{ relationTypes { type label symmetric subjectKinds } }')
  expect(data.relationTypes).toHaveLength(Object.keys(RelationType).length)
  expect(asked).toEqual([])
})

test.each([
  [
    'relations',
    'relations(first: 3) { totalCount edges { node { id object { id } } } }',
    ['expansion/of-entities.cypher'],
  ],
  ['relationCounts', 'relationCounts { type direction total }', ['expansion/counts.cypher']],
  [
    'claims with their ends, sources and speakers',
    'claims { edges { node { statement subject { id } source { name } speakers { id } } } }',
    ['claim/of-entities.cypher', 'entity/by-ids.cypher'],
  ],
  ['history', 'history { edges { node { action by } } }', ['history/of-entities.cypher']],
  ['own attributes', '... on Company { founded registration }', ['entity/kind-attributes.cypher']],
])('the %s of 50 entities take one statement a list', async (_, fields, statements) => {
  const { data, errors, asked } = await ask(
    `{ expand(id: "resolver-test:middle", first: 50) { entities { ${fields} } } }`,
  )
  expect(errors).toBeUndefined()
  expect((data.expand as { entities: unknown[] }).entities).toHaveLength(50)
  expect(asked).toEqual(['expansion/of-entities.cypher', ...statements])
})

test('the claims, origins and histories of 50 relations take one statement each', async () => {
  const { data, errors, asked } = await ask(`{
    expand(id: "resolver-test:middle", first: 50) {
      relations { claims { edges { node { id } } } origins { documents { id } } history { totalCount } }
    }
  }`)
  expect(errors).toBeUndefined()
  expect((data.expand as { relations: object[] }).relations[0]).toMatchObject({
    claims: { edges: [{ node: { id: expect.stringContaining(id('c')) as string } }] },
    origins: [{ documents: [{ id: id('paper') }] }],
    history: { totalCount: 1 },
  })
  expect(asked.slice(1).sort()).toEqual([
    'claim/of-relations.cypher',
    'history/of-relations.cypher',
    'relation/origins.cypher',
  ])
})

test('lists that are asked for with other arguments take a statement of their own', async () => {
  const { asked } = await ask(`{
    expand(id: "resolver-test:middle", first: 50) {
      entities { one: relations(first: 1) { totalCount } two: relations(first: 2) { totalCount } }
    }
  }`)
  expect(asked).toHaveLength(3)
})

test('each parent gets what is its own', async () => {
  const { data } = await ask(`{
    expand(id: "resolver-test:middle", first: 50) {
      entities { id relations(types: [ASSISTS], direction: OUT) { edges { node { subject { id } } } } claims { edges { node { value } } } }
    }
  }`)
  for (const entity of (data.expand as { entities: { id: string }[] }).entities) {
    expect(entity).toEqual({
      id: entity.id,
      relations: { edges: [{ node: { subject: { id: entity.id } } }] },
      claims: { edges: [{ node: { value: entity.id } }] },
    })
  }
})

test('relations by status and claims by stance are read only when they are asked for', async () => {
  const { asked } = await ask('{ statistics { entities relationsByStatus { total } claimsByStance { total } } }')
  expect(asked.slice(1).sort()).toEqual(['statistics/claim-stances.cypher', 'statistics/relation-statuses.cypher'])
})

test('a document has what is its own', async () => {
  const { data } = await ask(
    '{ entity(id: "resolver-test:paper") { ... on Document { publisher published url derivedFrom { id } } } }',
  )
  expect(data.entity).toEqual({ publisher: 'A press', published: '2020', url: null, derivedFrom: [] })
})

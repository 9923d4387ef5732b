import { subgraphOf } from '../../export/view/subgraph'
import { RelationType } from '../../../model/generated/vocabulary'
import { inDigits, mostOf } from '../../../model/limits'
import { between } from './between'
import { sandbox } from '../testing/sandbox'

const { db, ask, clear, id, end } = sandbox('among:')

/** On a busy machine a question may take longer than it may in the program: here it is asked what it needs, not how long. */
const patient = { timeoutMs: 120_000 }

/** So many that a list of the entities beside each relation is far above seven million names. */
const ENTITIES = 1_500
const RELATIONS = 5_000
const ids = Array.from({ length: ENTITIES }, (_, at) => id(String(at)))

beforeAll(async () => {
  await clear()
  await ask(
    `UNWIND $ids AS id
     CREATE (:Entity:Company {id: id, name: id, kind: 'COMPANY', aliases: [], countries: [], topics: [], version: 1, relationTotal: 0})`,
    { ids },
  )
  await ask(
    `WITH toInteger($relations) AS relations, toInteger($entities) AS entities
     UNWIND range(0, relations - 1) AS at
     WITH $ids[at % entities] AS from, $ids[(at * 7 + at / entities + 1) % entities] AS to
     MATCH (s:Entity {id: from}), (o:Entity {id: to})
     CREATE (s)-[:SUPPLIES_TO {
       id: 'rel:' + from + ':supplies_to:' + to, status: 'ASSERTED', modality: 'FACT', strength: 3, sources: 1, documents: ['d'],
       asserts: 1, alleges: 0, denies: 0, articles: [], surely: []}]->(o)`,
    { ids, relations: RELATIONS, entities: ENTITIES },
  )
  await ask('UNWIND $ids AS id MATCH (e:Entity {id: id}) SET e.relationTotal = COUNT { (e)--() }', { ids })
})
afterAll(() => end())

test('the relations among very many entities are found in the memory that one question has', async () => {
  const { relations, entities, truncated } = await between(db, { ids }, patient)
  expect([entities.length, new Set(relations.map((each) => each.id)).size, truncated]).toEqual([
    ENTITIES,
    RELATIONS,
    false,
  ])
  expect((await subgraphOf(db, { entities: ids }, true, patient)).relations).toHaveLength(RELATIONS)
})

/** What stands in the graph as an entity's number of relations is what counts, whether they are there or not. */
const withTotals = async (total: number, count: number) => {
  const some = ids.slice(0, count)
  await ask('UNWIND $some AS id MATCH (e:Entity {id: id}) SET e.relationTotal = toInteger($total)', { some, total })
  return some
}
const refusal = (entities: number, toRead: string) => ({
  code: 'TOO_LARGE',
  message:
    `To find the relations among these ${entities} entities, ${toRead} would have to be looked at; ` +
    'at most 500,000 are. Take fewer entities, leaving out those with the most relations first.',
})

test('where more would have to be looked at than may be, it is refused with the number before any is', async () => {
  const some = await withTotals(1_000, mostOf.read / 1_000)
  expect((await between(db, { ids: some }, patient)).entities).toHaveLength(some.length)
  await withTotals(1_001, 1)
  const refused = refusal(500, '500,001')
  await expect(between(db, { ids: some }, patient)).rejects.toMatchObject(refused)
  for (const data of [true, false])
    await expect(subgraphOf(db, { entities: some }, data, patient)).rejects.toMatchObject(refused)
})

test('those that have very many are counted by pairs, as they are looked up in pairs', async () => {
  const few = await withTotals(1_000_000, 20)
  const found = await between(db, { ids: few }, patient)
  const exported = (await subgraphOf(db, { entities: few }, true, patient)).relations
  expect(exported.map((each) => each.id)).toEqual(found.relations.map((each) => each.id).sort())
  expect(found.relations.length).toBeGreaterThan(0)
  await expect(between(db, { ids: await withTotals(1_000_000, 200) })).rejects.toMatchObject(
    refusal(200, inDigits(200 * 200 * Object.keys(RelationType).length)),
  )
})

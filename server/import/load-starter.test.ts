import { projectionsOf } from '../graph/projection/projection'
import { relationsByIds } from '../graph/node/node'
import { testDb } from '../../testing/database'
import { loadStarter } from './load-starter'
import { readStarter } from './starter/read'

const db = testDb()
afterAll(() => db.close())

const starter = readStarter('data/starter')
const relationOf = async (id: string) => (await relationsByIds(db, [id]))[0]

test('The starter graph has 109 entities, 126 relations, 179 claims and 14 sources', () => {
  const relations = new Set(
    starter.claims.flatMap(({ subject, type, object }) => (type ? [`${subject} ${type} ${object}`] : [])),
  )
  const ends = new Set(starter.claims.flatMap(({ subject, object }) => [subject, object ?? subject]))
  const standing = starter.documents.filter(({ id }) => ends.has(id))
  expect({
    entities: starter.entities.length + standing.length,
    relations: relations.size,
    claims: starter.claims.length,
    sources: starter.documents.length,
  }).toEqual({ entities: 109, relations: 126, claims: 179, sources: 14 })
})

test('Loading it again adds nothing, and draws all of its relations', async () => {
  expect(await loadStarter(db, 'data/starter')).toEqual({ entities: 0, claims: 0, relations: 126 })
})

test.each([
  ['rel:company:zte:supplies_to:company:tci', 'DISPUTED', 'FACT'],
  ['rel:law:iran-cyberspace-bill:authorises:gov:iran', 'ALLEGED', 'PREDICTION'],
  ['rel:law:china-nil-article-7:obliges:group:chinese-orgs-and-citizens', 'ASSERTED', 'OBLIGATION'],
  ['rel:gov:china:invests_in:gov:iran', 'ALLEGED', 'PLAN'],
])('%s is %s, in the sense of %s', async (id, status, modality) => {
  expect(await relationOf(id)).toMatchObject({ status, modality })
})

test('What is drawn of it is what its claims make of it', async () => {
  const triple = {
    id: 'rel:company:zte:supplies_to:company:tci',
    type: 'SUPPLIES_TO' as const,
    subject: 'company:zte',
    object: 'company:tci',
  }
  const [projection] = await projectionsOf(db, [triple])
  const { status, strength, sources, asserts, denies } = projection!.made!
  expect({ asserts, denies }).toEqual({ asserts: 3, denies: 2 })
  expect(await relationOf(triple.id)).toMatchObject({ status, strength, sources })
})

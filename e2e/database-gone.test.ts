import { startThrowaway } from '../server/db/local/throwaway'
import type { ThrowawayNeo4j } from '../server/db/local/throwaway'
import { drawByName, drawn, PATIENCE_MS, startVisit } from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 8)

let neo4j: ThrowawayNeo4j
let visit: Visit
beforeAll(async () => {
  neo4j = await startThrowaway()
  visit = await startVisit({ NEO4J_URI: neo4j.uri, NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password })
})
afterAll(async () => {
  await visit.end()
  await neo4j.remove()
})

test('Neo4j stops in the middle and comes back: the drawing stays, a sentence says so, and it goes on by itself', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await drawn(page, '1 entity', '0 relations')
  await neo4j.stop()

  const { errors } = await visit.throughline.ask('{ statistics { entities } }')
  expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }])
  await page.keyboard.press('e')
  await page.getByText('The database does not answer').first().waitFor()
  await drawn(page, '1 entity', '0 relations')

  await neo4j.start()
  await page.getByText('not connected').waitFor({ state: 'hidden' })
  await page.keyboard.press('Escape')
  await drawByName(page, 'Hikvision')
  await drawn(page, '2 entities', '0 relations')
})

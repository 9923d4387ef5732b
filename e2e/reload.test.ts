import { drawByName, drawn, expandAll, expectQuiet, PATIENCE_MS, startVisit } from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 6)

let visit: Visit
beforeAll(async () => {
  visit = await startVisit()
})
afterAll(() => visit.end())

test('what was drawn is there again after a reload, and the address holds no token', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await expandAll(page)
  await drawn(page, '5 entities', '4 relations')
  expect(page.url()).not.toContain(visit.throughline.token)
  await page.reload()
  await drawn(page, '5 entities', '4 relations')
  expectQuiet(visit)
})

test('Back goes to what was drawn before', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await drawn(page, '1 entity', '0 relations')
  await expandAll(page)
  await drawn(page, '5 entities', '4 relations')
  await page.goBack()
  await drawn(page, '1 entity', '0 relations')
  expectQuiet(visit)
})

test('a page whose token is no longer valid keeps its drawing and goes on with the new address', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await drawn(page, '1 entity', '0 relations')
  await page.evaluate(() => sessionStorage.setItem('throughline.token', 'the-token-of-yesterday'))
  await page.keyboard.press('e')
  await page.getByText('This page has no valid access token').first().waitFor()

  await page.goto(visit.throughline.address)
  await page.getByText('This page has no valid access token').first().waitFor({ state: 'hidden' })
  await drawn(page, '1 entity', '0 relations')
  expect(page.url()).not.toContain(visit.throughline.token)
  await page.keyboard.press('Escape')
  await drawByName(page, 'Hikvision')
  await drawn(page, '2 entities', '0 relations')
})

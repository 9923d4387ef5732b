import { drawByName, drawn, expandAll, expectQuiet, openList, PATIENCE_MS, startVisit } from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 6)

let visit: Visit
beforeAll(async () => {
  visit = await startVisit()
})
afterAll(() => visit.end())

test('expanding, collapsing, undoing and redoing are each one step', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await expandAll(page)
  await drawn(page, '5 entities', '4 relations')
  await openList(page)
  await page.getByRole('button', { name: /^ZTE, company/ }).focus()

  await page.keyboard.press('c')
  await drawn(page, '1 entity', '0 relations')
  await page.keyboard.press('Control+z')
  await drawn(page, '5 entities', '4 relations')
  await page.keyboard.press('Control+z')
  await drawn(page, '1 entity', '0 relations')
  await page.keyboard.press('Control+z')
  await drawn(page, '0 entities', '0 relations')
  for (let step = 0; step < 2; step++) await page.keyboard.press('Control+Shift+z')
  await drawn(page, '5 entities', '4 relations')
  expectQuiet(visit)
})

test('a filter hides and loses nothing', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await expandAll(page)
  await drawn(page, '5 entities', '4 relations')
  await page.getByRole('complementary').or(page.getByRole('navigation')).getByText('documents', { exact: true }).click()
  await page.getByText(/hidden by filters/).waitFor()
  await drawn(page, '5 entities', '4 relations')
  await page.keyboard.press('Control+z')
  await page.getByText(/hidden by filters/).waitFor({ state: 'hidden' })
  expectQuiet(visit)
})

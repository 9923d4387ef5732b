import { drawByName, drawn, expectQuiet, PATIENCE_MS, startVisit } from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 6)

let visit: Visit
beforeAll(async () => {
  visit = await startVisit()
})
afterAll(() => visit.end())

test('by keyboard alone: search, expand, walk to a neighbour, inspect, pin, undo, help', async () => {
  const page = await visit.open()
  const { keyboard } = page
  await drawByName(page, 'ZTE')
  await drawn(page, '1 entity', '0 relations')
  await keyboard.press('e')
  await page.getByRole('button', { name: /^Expand \(/ }).waitFor()
  await keyboard.press('Enter')
  await drawn(page, '5 entities', '4 relations')

  await keyboard.press('ArrowRight')
  await keyboard.press('Enter')
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('heading').first().waitFor()
  await keyboard.press('p')
  await keyboard.press('Control+z')
  await keyboard.press('Control+z')
  await drawn(page, '1 entity', '0 relations')
  await keyboard.press('Control+z')
  await drawn(page, '0 entities', '0 relations')
  await keyboard.press('?')
  await page.getByText('Fit everything into the window').first().waitFor()
  expectQuiet(visit)
})

import type { Locator } from 'playwright-core'

import {
  expectQuiet,
  openDetails,
  PATIENCE_MS,
  pickEnds,
  pickEntity,
  startOwnVisit,
  untilFound,
} from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 6)

let visit: Visit
beforeAll(async () => {
  visit = await startOwnVisit()
})
afterAll(() => visit.end())

/** Opens a section that is folded. */
async function unfold(heading: Locator): Promise<void> {
  if ((await heading.getAttribute('aria-expanded')) !== 'true') await heading.click()
}

test('a search that found nothing is recorded, stands with whom it was about, and beside “no path”', async () => {
  const page = await visit.open()
  const panel = await openDetails(page, 'Saeid Golkar')
  await unfold(panel.getByRole('button', { name: /^Looked for/ }))
  await panel.getByRole('button', { name: 'Record a search', exact: true }).click()
  const form = panel.getByRole('form', { name: 'Record a search' })
  await form.getByRole('textbox', { name: 'What was asked' }).fill('Does he hold an office of the state?')
  await form.getByRole('textbox', { name: 'Where', exact: true }).fill('Example register of officials')
  await form.getByRole('textbox', { name: 'When', exact: true }).fill('May 2024')
  await form.getByRole('combobox', { name: 'What came of it' }).click()
  await page.getByRole('option', { name: 'nothing found', exact: true }).click()
  await pickEntity(page, 'Also about', 'Islamic Republic of Iran')
  await form.getByRole('button', { name: /^Record the search/ }).click()
  const recorded = panel.getByRole('list', { name: 'Recorded searches' })
  const first = recorded.getByRole('listitem').first()
  await first.getByText('Nothing found', { exact: true }).waitFor()
  await first.getByText('Does he hold an office of the state?').waitFor()
  await first.getByRole('button', { name: /^government Iran/ }).waitFor()
  await panel.getByRole('button', { name: /^Looked for [1-9]/ }).waitFor()

  await pickEnds(page, 'Saeid Golkar', 'Islamic Republic of Iran')
  await page.getByRole('button', { name: 'Find paths', exact: true }).click()
  const found = page.getByRole('region', { name: 'What was found' })
  const beside = found.getByRole('list', { name: 'Recorded searches' })
  await untilFound(page, beside.getByText('Nothing found', { exact: true }).first())
  const title = found.getByText(/^No path/).first()
  await title.waitFor()
  expectQuiet(visit)
})

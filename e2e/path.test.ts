import type { Page } from 'playwright-core'

import { drawn, expectQuiet, PATIENCE_MS, pickEntity, startVisit } from './testing/visit'
import type { Visit } from './testing/visit'

jest.setTimeout(PATIENCE_MS * 6)

let visit: Visit
beforeAll(async () => {
  visit = await startVisit()
})
afterAll(() => visit.end())

async function search(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: /^Find paths: how/ }).click()
  await pickEntity(page, 'From', from)
  await pickEntity(page, 'To', to)
  await page.getByRole('button', { name: 'Find paths', exact: true }).click()
}

test('Hikvision and the Iranian government are tied, and the chain is drawn', async () => {
  const page = await visit.open()
  await search(page, 'Hikvision', 'Islamic Republic of Iran')
  const first = page.getByRole('button', { name: /^Draw path 1: Hikvision/ })
  await first.waitFor()
  // By its weakest relation the longer chain is the better one: the short one hangs on an allegation.
  await page.getByText(/The best path has 5 relations and strength 3/).waitFor()
  expect(await first.getAttribute('aria-label')).toMatch(/Police agencies in Xinjiang.*China/)
  await first.click()
  await drawn(page, '6 entities', '5 relations')
  expectQuiet(visit)
})

test('where there is no path, a sentence says why', async () => {
  const page = await visit.open()
  await search(page, 'Saeid Golkar', 'Islamic Republic of Iran')
  await page.getByText('No path', { exact: true }).waitFor()
  await page
    .getByText(/Saeid Golkar/)
    .first()
    .waitFor()
  expectQuiet(visit)
})

import type { Page } from 'playwright-core'

import { drawn, expectQuiet, PATIENCE_MS, startVisit } from './testing/visit'
import type { Visit } from './testing/visit'

jest.setTimeout(PATIENCE_MS * 6)

let visit: Visit
beforeAll(async () => {
  visit = await startVisit()
})
afterAll(() => visit.end())

async function end(page: Page, label: string, name: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true })
  await field.click()
  await field.fill(name)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

async function search(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: /^Find paths: how/ }).click()
  await end(page, 'From', from)
  await end(page, 'To', to)
  await page.getByRole('button', { name: 'Find paths', exact: true }).click()
}

test('Hikvision and the Iranian government are tied, and the chain is drawn', async () => {
  const page = await visit.open()
  await search(page, 'Hikvision', 'Islamic Republic of Iran')
  const first = page.getByRole('button', { name: /^Draw path 1: Hikvision/ })
  await first.waitFor()
  expect(await first.getAttribute('aria-label')).toMatch(/China/)
  await first.click()
  await drawn(page, '3 entities', '2 relations')
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

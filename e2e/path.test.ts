import { drawn, expectQuiet, PATIENCE_MS, pickEnds, searchPaths, startVisit } from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 6)

let visit: Visit
beforeAll(async () => {
  visit = await startVisit()
})
afterAll(() => visit.end())

test('Hikvision and the Iranian government are tied, and the chain is drawn', async () => {
  const page = await visit.open()
  await pickEnds(page, 'Hikvision', 'Islamic Republic of Iran')
  await searchPaths(page, /The best path has 2 relations and strength 1/)
  await page.getByText('5 of more paths.').waitFor()
  const first = page.getByRole('button', { name: /^Draw path 1: Hikvision/ })
  // All parallel relations of one pair are one step.
  expect(await first.getAttribute('aria-label')).toMatch(/China \(government\) → .* and .* and .* → Iran/)
  await first.click()
  await drawn(page, '3 entities', '8 relations')
  expectQuiet(visit)
})

test('where there is no path, a sentence says why', async () => {
  const page = await visit.open()
  await pickEnds(page, 'Saeid Golkar', 'Islamic Republic of Iran')
  await searchPaths(page, /No path of at most 6 relations ties Saeid Golkar to /)
  await page.getByText('No path', { exact: true }).waitFor()
  expectQuiet(visit)
})

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
  // By its weakest relation the longer chain is the better one: the short one hangs on an allegation.
  await searchPaths(page, /The best path has 5 relations and strength 3/)
  const first = page.getByRole('button', { name: /^Draw path 1: Hikvision/ })
  expect(await first.getAttribute('aria-label')).toMatch(/Police agencies in Xinjiang.*China/)
  await first.click()
  await drawn(page, '6 entities', '5 relations')
  expectQuiet(visit)
})

test('where there is no path, a sentence says why', async () => {
  const page = await visit.open()
  await pickEnds(page, 'Saeid Golkar', 'Islamic Republic of Iran')
  await searchPaths(page, /No path of at most 6 relations ties Saeid Golkar to /)
  await page.getByText('No path', { exact: true }).waitFor()
  expectQuiet(visit)
})

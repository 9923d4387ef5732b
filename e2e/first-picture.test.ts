import { readFileSync } from 'node:fs'

import {
  drawByName,
  drawn,
  expandAll,
  expectQuiet,
  inspectRelation,
  PATIENCE_MS,
  savedFile,
  startOwnVisit,
} from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 6)

let visit: Visit
// A database of its own, as at a first start: the one that tests share holds more than the starter graph while they run.
beforeAll(async () => {
  visit = await startOwnVisit()
})
afterAll(() => visit.end())

test('from the first start to a saved picture: search, expand, read who denies it, take it away', async () => {
  const page = await visit.open()
  await page.getByText('109 entities, 126 relations and 179 claims from 14 sources').waitFor()
  await drawByName(page, 'ZTE')
  await drawn(page, '1 entity', '0 relations')
  await expandAll(page)
  await drawn(page, '5 entities', '4 relations')

  await inspectRelation(page, 'ZTE', /^supplies TCI/)
  await page.getByRole('heading', { name: /ZTE supplies TCI/ }).waitFor()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  const text = (await inspector.textContent()) ?? ''
  expect(text).toMatch(/3 assert, 2 deny: disputed/)
  expect(text).toMatch(/standard/)
  expect(text).toMatch(/in its own cause/)

  await page.getByRole('button', { name: 'Picture and data of what is drawn' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('ZTE and Iran')
  const file = readFileSync(await savedFile(page), 'utf8')
  expect(file).toMatch(/^<\?xml|^<svg/)
  for (const words of ['ZTE and Iran', 'TCI', 'disputed']) expect(file).toContain(words)
  expectQuiet(visit)
})

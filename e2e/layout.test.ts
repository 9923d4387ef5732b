import type { Core } from 'cytoscape'
import type { Page } from 'playwright-core'

import { drawByName, drawn, expandAll, expectQuiet, PATIENCE_MS, startVisit } from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 6)

let visit: Visit
beforeAll(async () => {
  visit = await startVisit()
})
afterAll(() => visit.end())

type Place = { name: string; x: number; y: number }

/** Where every entity is, in canvas units. */
const places = (page: Page): Promise<Place[]> =>
  page.evaluate(() => {
    const drawn = document.querySelector('#canvas > div') as unknown as { _cyreg: { cy: Core } }
    return drawn._cyreg.cy.nodes().map((node) => ({ name: String(node.data('label')), ...node.position() }))
  })

test('rings lie around the selected entity, and one step takes them back', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await expandAll(page)
  await drawn(page, '5 entities', '4 relations')
  const before = await places(page)
  await page.getByRole('button', { name: 'Layout' }).click()
  await page.getByRole('menuitem', { name: /^Rings/ }).click()
  await page.getByRole('button', { name: 'Undo: Lay out in rings' }).waitFor()
  const after = await places(page)
  const centre = after.find(({ name }) => name.startsWith('ZTE'))!
  const far = after.filter((one) => one !== centre).map(({ x, y }) => Math.hypot(x - centre.x, y - centre.y))
  expect(far).toHaveLength(4)
  expect(Math.max(...far) - Math.min(...far)).toBeLessThan(3)
  await page.getByRole('button', { name: 'Undo: Lay out in rings' }).click()
  await page.getByRole('button', { name: /^Undo: Expand/ }).waitFor()
  expect(await places(page)).toEqual(before)
  expectQuiet(visit)
})

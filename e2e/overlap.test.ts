import type { Core } from 'cytoscape'
import type { Page } from 'playwright-core'

import { drawByName, drawn, expandAll, expectQuiet, openList, PATIENCE_MS, startVisit } from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 6)

let visit: Visit
beforeAll(async () => {
  visit = await startVisit()
})
afterAll(() => visit.end())

/** Where the middle of an entity is in the window, by how its name begins. */
const placeOf = (page: Page, name: string): Promise<{ x: number; y: number }> =>
  page.evaluate((name) => {
    type Drawn = { _cyreg?: { cy: Core } }
    const all = [...document.querySelectorAll('#canvas, #canvas *')] as unknown as Drawn[]
    const { cy } = all.find(({ _cyreg }) => _cyreg)!._cyreg!
    const box = cy.container()!.getBoundingClientRect()
    const found = cy.nodes().filter((node) => String(node.data('label')).startsWith(name))
    const { x, y } = found[0]!.renderedPosition()
    return { x: box.left + x, y: box.top + y }
  }, name)

test('a relation whose ends were dragged upon one another is pressed where its words are', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await expandAll(page)
  await drawn(page, '5 entities', '4 relations')
  await openList(page)
  const [from, to] = [await placeOf(page, 'ZXMT'), await placeOf(page, 'ZTE')]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
  await page.mouse.move(to.x + 8, to.y, { steps: 4 })
  await page.mouse.up()
  await page.getByRole('button', { name: 'Relations of ZTE', exact: true }).click()
  const entry = page.getByRole('button', { name: /^produces ZXMT/ })
  await entry.hover()
  const tip = page.locator('#canvas [data-for="relation"]')
  await tip.waitFor()
  const [x, y] = await tip.evaluate(({ style }) => [parseFloat(style.left), parseFloat(style.top)] as const)
  // From beside, as Cytoscape hears of a press only after the pointer has moved.
  await page.mouse.move(x, y - 30)
  await page.mouse.move(x, y)
  await tip.getByText(/ZTE.*ZXMT/).waitFor()
  await page.mouse.click(x, y)
  await page.getByRole('button', { name: 'Add a claim' }).waitFor()
  await page.mouse.click(to.x - 12, to.y)
  await page.getByRole('button', { name: 'Add a claim' }).waitFor({ state: 'hidden' })
  expectQuiet(visit)
})

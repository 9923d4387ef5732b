import { drawByName, drawn, expandAll, expectQuiet, PATIENCE_MS, startVisit } from '../testing/visit'
import type { Core } from 'cytoscape'
import type { Page } from 'playwright-core'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 6)

let visit: Visit
beforeAll(async () => {
  visit = await startVisit()
})
afterAll(() => visit.end())

/** Where the one entity that is drawn stands: in the middle of the drawing. */
async function middle(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('#canvas').boundingBox()
  return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 }
}

test('right click, “Expand…”, and a press on a row expands by that alone', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await drawn(page, '1 entity', '0 relations')
  const { x, y } = await middle(page)
  await page.mouse.click(x, y, { button: 'right' })
  await page.getByRole('menuitem', { name: /^Expand…/ }).click()
  await page.getByRole('button', { name: /^supplies →/ }).click()
  await drawn(page, '2 entities', '1 relation')
  expectQuiet(visit)
})

test('a finger that rests on an entity opens its menu', async () => {
  const context = await visit.browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  await page.goto(visit.throughline.address)
  await page.getByText('Or start with').waitFor()
  await drawByName(page, 'ZTE')
  await drawn(page, '1 entity', '0 relations')
  const { x, y } = await middle(page)
  const finger = await context.newCDPSession(page)
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
  await page.getByRole('menuitem', { name: /^Expand…/ }).waitFor()
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
})

test('a press on a line shows its evidence while another tool is open', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await expandAll(page)
  await drawn(page, '5 entities', '4 relations')
  await page.getByRole('button', { name: /^Find paths: how/ }).click()
  await page.getByRole('textbox', { name: 'From', exact: true }).waitFor()
  const at = await page.evaluate(() => {
    type Drawn = { _cyreg?: { cy: Core } }
    const all = [...document.querySelectorAll('#canvas, #canvas *')] as unknown as Drawn[]
    const { cy } = all.find(({ _cyreg }) => _cyreg)!._cyreg!
    const { x, y } = cy.edges()[0]!.renderedMidpoint()
    const { left, top } = cy.container()!.getBoundingClientRect()
    return { x: left + x, y: top + y }
  })
  await page.mouse.click(at.x, at.y)
  await page.getByRole('region', { name: 'Evidence' }).waitFor()
  expectQuiet(visit)
})

test('Ctrl P prints the drawing alone, light and whole, and nothing of it stays on the page', async () => {
  const page = await visit.open({ dark: true })
  await drawByName(page, 'ZTE')
  await expandAll(page)
  await drawn(page, '5 entities', '4 relations')
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await page.keyboard.press('Control+p')
  await page.locator('body[data-printed]').waitFor()
  await page.emulateMedia({ media: 'print' })
  const sheet = page.getByRole('img', { name: 'The drawing' })
  expect(await sheet.isVisible()).toBe(true)
  expect(await page.getByRole('banner').isVisible()).toBe(false)
  expect((await page.pdf()).length).toBeGreaterThan(10_000)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await sheet.waitFor({ state: 'detached' })
  expectQuiet(visit)
})

test('several that are selected are expanded together, and one step takes it back', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await drawByName(page, 'Tiandy')
  await drawn(page, '2 entities', '0 relations')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('e')
  await page.getByRole('heading', { name: 'Expand 2 entities' }).waitFor()
  await page.getByRole('button', { name: /^Expand \(/ }).click()
  await page.getByText('2 entities · 0 relations drawn').first().waitFor({ state: 'hidden' })
  await page.keyboard.press('Control+z')
  await drawn(page, '2 entities', '0 relations')
  expectQuiet(visit)
})

test('neighbours are listed in the order that is chosen, and one of them is drawn', async () => {
  const page = await visit.open()
  await drawByName(page, 'China (government)')
  await page.keyboard.press('e')
  await page.getByRole('button', { name: 'Choose: owns' }).click()
  await page.getByLabel('In the order').selectOption('NAME')
  const boxes = page.getByRole('dialog', { name: 'Expand' }).getByRole('checkbox')
  await boxes.first().waitFor()
  const names = await boxes.evaluateAll((all) => all.map((box) => box.getAttribute('aria-label') ?? ''))
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)))
  await boxes.first().check()
  await page.getByRole('button', { name: 'Draw 1' }).click()
  await drawn(page, '2 entities', '1 relation')
  expectQuiet(visit)
})

test('keys act by their place on a Persian keyboard, and no key of a word that is being composed acts', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await expandAll(page)
  await drawn(page, '5 entities', '4 relations')
  type Key = { key: string; code: string; ctrlKey?: boolean; isComposing?: boolean }
  const press = (to: 'canvas' | 'search', key: Key) =>
    page
      .locator(`#${to}`)
      .evaluate(
        (target, { ...how }) =>
          target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...how })),
        key,
      )
  await press('canvas', { key: 'ظ', code: 'KeyZ', ctrlKey: true })
  await drawn(page, '1 entity', '0 relations')
  await page.locator('#search').fill('中兴')
  await page.getByRole('option').first().waitFor()
  await press('search', { key: 'Enter', code: 'Enter', isComposing: true })
  await press('search', { key: 'Escape', code: 'Escape', isComposing: true })
  expect(await page.locator('#search').inputValue()).toBe('中兴')
  expectQuiet(visit)
})

test('a window made small and large again shows what was seen', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await expandAll(page)
  await drawn(page, '5 entities', '4 relations')
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await page.getByRole('button', { name: 'Zoom in' }).click()
  const seen = () =>
    page.evaluate(() => {
      type Drawn = { _cyreg?: { cy: Core } }
      const all = [...document.querySelectorAll('#canvas, #canvas *')] as unknown as Drawn[]
      const { cy } = all.find(({ _cyreg }) => _cyreg)!._cyreg!
      const { x1, y1, x2, y2 } = cy.extent()
      return [Math.round(cy.zoom() * 100), Math.round((x1 + x2) / 20), Math.round((y1 + y2) / 20)].join(' ')
    })
  const before = await seen()
  for (const size of [
    { width: 900, height: 600 },
    { width: 1440, height: 900 },
  ]) {
    await page.setViewportSize(size)
    await page.waitForTimeout(1_500)
  }
  expect(await seen()).toBe(before)
  expectQuiet(visit)
})

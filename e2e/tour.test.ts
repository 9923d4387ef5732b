import { readFileSync } from 'node:fs'

import type { Core } from 'cytoscape'
import type { Page } from 'playwright-core'

import { drawn, expectQuiet, PATIENCE_MS, pickEnds, searchPaths, startOwnVisit } from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 12)

let visit: Visit
// A database of its own: the tour records.
beforeAll(async () => {
  visit = await startOwnVisit()
})
afterAll(() => visit.end())

/** The steps of the tour as the README has them, without its marks. */
const readme = readFileSync('README.md', 'utf8')
const tour = readme
  .slice(readme.indexOf('## The tour, in twelve steps'), readme.indexOf('## Your own data'))
  .split(/^\d+\. /m)
  .slice(1)
  .map((step) => step.replaceAll(/\s+/g, ' ').replaceAll(/[*`]/g, ''))

/** What the walk below relies on in each step: where the README changes, the walk has to. */
const said: readonly RegExp[] = [
  /Press \/, type ZTE, press Enter\. ZTE is drawn/,
  /Press E\. .* Take supplies/,
  /Click the line between ZTE and TCI\. It is struck: disputed/,
  /Click TCI and expand operates: a system called ZXMT/,
  /From Hikvision to Iran \(government\).*runs over China.*hangs on an allegation.*“Allow them” below.*five asserted relations over Xinjiang come first/,
  /Under “Conditions”, set strength 4 or more: nothing is left/,
  /Press Ctrl\+Z twice.*Ctrl\+Shift\+Z brings them back/,
  /Click only beside disputed in the legend/,
  /Press T and write 2010/,
  /“Add a claim” at a relation.*a denial turns the line to disputed\. Ctrl\+Z retracts the claim, and says so/,
  /Press “Picture”/,
  /Reload the page\. Your drawing is still there/,
]

test('the README has the steps that are walked here', () => {
  expect(tour).toHaveLength(said.length)
  for (const [at, step] of tour.entries()) expect(step).toMatch(said[at]!)
})

/** Where something of the drawing is in the window: an entity by its id, a relation by those of its ends. */
const placeOf = (page: Page, from: string, to?: string): Promise<{ x: number; y: number }> =>
  page.evaluate(
    ([from, to]) => {
      type Drawn = { _cyreg?: { cy: Core } }
      const all = [...document.querySelectorAll('#canvas, #canvas *')] as unknown as Drawn[]
      const { cy } = all.find(({ _cyreg }) => _cyreg)!._cyreg!
      const box = cy.container()!.getBoundingClientRect()
      const one = cy.getElementById(from!)
      const { x, y } = to === undefined ? one.position() : one.edgesWith(cy.getElementById(to))[0]!.midpoint()
      return { x: box.left + x * cy.zoom() + cy.pan().x, y: box.top + y * cy.zoom() + cy.pan().y }
    },
    [from, to],
  )
/** Clicks it where it rests: what opens beside the drawing moves it for a moment. */
async function click(page: Page, from: string, to?: string): Promise<void> {
  let place = await placeOf(page, from, to)
  for (let before = { x: NaN, y: NaN }; before.x !== place.x || before.y !== place.y;) {
    await page.waitForTimeout(600)
    before = place
    place = await placeOf(page, from, to)
  }
  await page.mouse.move(place.x, place.y - 4)
  await page.mouse.click(place.x, place.y)
}

/** Expands what is selected by one relation type. */
async function take(page: Page, type: string): Promise<void> {
  await page.keyboard.press('e')
  await page.getByRole('button', { name: /^Expand \(/ }).waitFor()
  const every = page.getByRole('checkbox', { name: 'All of these' })
  if (await every.isVisible()) await every.uncheck()
  await page.getByRole('checkbox', { name: new RegExp(`^${type}`) }).check()
  await page.getByRole('button', { name: /^Expand \(/ }).click()
}

// Recording (step 10) is walked in record.test.ts.
test('by mouse, the tour goes as the README says', async () => {
  const page = await visit.open()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await page.keyboard.press('/')
  await page.keyboard.type('ZTE')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await drawn(page, '1 entity', '0 relations')

  await take(page, 'supplies')
  await page
    .getByText(/[2-9] entities · \d relations? drawn/)
    .first()
    .waitFor()
  await click(page, 'company:zte', 'company:tci')
  await inspector.getByRole('heading', { name: /ZTE supplies TCI/ }).waitFor()
  await inspector.getByText('3 assert, 2 deny: disputed', { exact: true }).waitFor()

  await click(page, 'company:tci')
  await inspector
    .getByRole('heading', { name: /TCI|Telecommunication/ })
    .first()
    .waitFor()
  await page.locator('#canvas').focus()
  await take(page, 'operates')
  await page.locator('#canvas').focus()
  await page.getByText('List', { exact: true }).click()
  await page.getByRole('list', { name: 'Drawn entities' }).getByText(/ZXMT/).first().waitFor()

  await pickEnds(page, 'Hikvision', 'Iran (government)')
  await searchPaths(page, /The best path has 2 relations and strength 1/)
  const first = page.getByRole('button', { name: /^Draw path 1: Hikvision/ })
  expect(await first.getAttribute('aria-label')).toMatch(/China \(government\) → .* and .* → Iran/)
  await page.getByRole('button', { name: /^Allow them/ }).click()
  await page.getByRole('button', { name: /^Draw path 1: Hikvision.*Xinjiang/ }).waitFor()
  const counts = page.getByText(/entities · \d+ relations drawn/).first()
  const earlier = await counts.textContent()
  await page.getByRole('button', { name: /^Draw path 1: Hikvision.*Xinjiang/ }).click()
  await page.getByText(earlier!, { exact: true }).first().waitFor({ state: 'hidden' })
  const before = await counts.textContent()

  await page.getByRole('button', { name: /^Conditions/ }).click()
  await page
    .getByRole('radiogroup', { name: 'Each relation at least this strong' })
    .getByText('4', { exact: true })
    .click()
  await searchPaths(page, /No path of at most/)

  await page.locator('#canvas').focus()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+Shift+Z')
  await page.keyboard.press('Control+Shift+Z')
  await page.getByText(before!.split(' drawn')[0]!).first().waitFor()

  await page.getByText('Legend', { exact: true }).click()
  await page.getByRole('button', { name: 'Only disputed' }).click()
  await page
    .getByText(/hidden by filters/)
    .first()
    .waitFor()
  await page.locator('#canvas').focus()
  await page.keyboard.press('Control+z')

  await page.keyboard.press('t')
  await page.getByRole('textbox', { name: 'As of' }).first().fill('2010')
  await page.keyboard.press('Enter')
  await page.getByText(/may have held as of 2010/).waitFor()
  await page.locator('#canvas').focus()
  await page.keyboard.press('Control+z')

  await page.getByRole('button', { name: 'Picture and data of what is drawn' }).click()
  await page.getByRole('button', { name: /^Save SVG$/ }).waitFor()
  await page.waitForTimeout(500)
  await page.reload()
  await page.getByText(before!.split(' drawn')[0]!).first().waitFor()
  await page.locator('#canvas').focus()
  await page.keyboard.press('?')
  await page.getByText('Fit everything into the window').first().waitFor()
  expectQuiet(visit)
})

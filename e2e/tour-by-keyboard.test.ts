import type { Locator, Page } from 'playwright-core'

import { drawByName, drawn, expectQuiet, options, PATIENCE_MS, searchPaths, startOwnVisit } from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 12)

let visit: Visit
// A database of its own: the tour records.
beforeAll(async () => {
  visit = await startOwnVisit()
})
afterAll(() => visit.end())

/** More keys than this to reach anything is too far. */
const FAR = 150

/** Goes on by Tab until it has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const one = wanted.first()
  await one.waitFor({ state: 'attached' })
  for (let pressed = 0; pressed < FAR; pressed++) {
    if (await one.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${String(wanted)} in ${FAR} steps.`)
}

async function pressEnterOn(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
}

const canvasOf = (page: Page) => page.locator('#canvas')

/** Fills a field that takes entities with the first that is found by a name. */
async function pick(page: Page, label: string, name: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name: label, exact: true }))
  await page.keyboard.type(name)
  await options(page).first().waitFor()
  await page.keyboard.press('Enter')
  await options(page).first().waitFor({ state: 'hidden' })
}

/** Goes from line to line of what is selected until the inspector speaks of the one that is meant. */
async function lineTo(page: Page, heading: RegExp): Promise<void> {
  const inspected = page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { name: heading })
  for (let pressed = 0; pressed < 8; pressed++) {
    await page.keyboard.press('l')
    await page.keyboard.press('Enter')
    const seen = await inspected.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    )
    if (seen) return
  }
  throw new Error(`L leads to no line of which the inspector says ${String(heading)}.`)
}

/** Undoes by Ctrl+Z, with the focus on the drawing. */
async function undoOnCanvas(page: Page): Promise<void> {
  await tabTo(page, canvasOf(page))
  await page.keyboard.press('Control+z')
}

test('by keyboard alone, the tour goes as the README says', async () => {
  const page = await visit.open()
  const { keyboard } = page
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await drawByName(page, 'ZTE')
  await drawn(page, '1 entity', '0 relations')

  await keyboard.press('e')
  await pressEnterOn(page, page.getByRole('button', { name: /^supplies/ }))
  await drawn(page, '2 entities', '1 relation')
  await tabTo(page, canvasOf(page))
  await lineTo(page, /ZTE supplies TCI/)
  await inspector.getByText('3 assert, 2 deny: disputed', { exact: true }).waitFor()

  // From the line an arrow goes on to that end which lies in its direction: one of four is TCI's.
  const tci = page.getByText(/Selected: (TCI|Telecommunication)/).first()
  for (const arrow of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']) {
    await keyboard.press(arrow)
    if (await tci.isVisible()) break
  }
  await tci.waitFor()
  await keyboard.press('e')
  await pressEnterOn(page, page.getByRole('button', { name: /^operates/ }))
  await page
    .getByText(/[3-9] entities · [2-9] relations drawn/)
    .first()
    .waitFor()

  await pressEnterOn(page, page.getByRole('button', { name: /^Find paths: how/ }))
  await pick(page, 'From', 'Hikvision')
  await pick(page, 'To', 'Iran (government)')
  const byEnter = (button: Locator) => pressEnterOn(page, button)
  await searchPaths(page, /The best path has 2 relations and strength 1/, byEnter)
  await pressEnterOn(page, page.getByRole('button', { name: /^Allow them/ }))
  const overXinjiang = page.getByRole('button', { name: /^Draw path 1: Hikvision.*Xinjiang/ })
  await overXinjiang.waitFor()
  const counts = page.getByText(/entities · \d+ relations drawn/).first()
  const earlier = await counts.textContent()
  await pressEnterOn(page, overXinjiang)
  await page.getByText(earlier!, { exact: true }).first().waitFor({ state: 'hidden' })
  const before = await counts.textContent()

  await pressEnterOn(page, page.getByRole('button', { name: /^Conditions/ }))
  const strength = page.getByRole('radiogroup', { name: 'Each relation at least this strong' })
  await tabTo(page, strength.getByRole('radio', { checked: true }))
  for (let step = 0; step < 5 && !(await strength.getByRole('radio', { name: '4' }).isChecked()); step++)
    await keyboard.press('ArrowRight')
  await searchPaths(page, /No path of at most/, byEnter)

  await undoOnCanvas(page)
  await keyboard.press('Control+z')
  await keyboard.press('Control+Shift+Z')
  await keyboard.press('Control+Shift+Z')
  await page.getByText(before!.split(' drawn')[0]!).first().waitFor()

  await tabTo(
    page,
    page
      .getByRole('radio', { name: 'List', checked: true })
      .or(page.getByRole('radio', { name: 'Legend', checked: true })),
  )
  for (let step = 0; step < 2 && !(await page.getByRole('radio', { name: 'Legend' }).first().isChecked()); step++)
    await keyboard.press('ArrowLeft')
  await pressEnterOn(page, page.getByRole('button', { name: 'Only disputed' }))
  const filtered = page.getByText(/hidden by filters/).first()
  await filtered.waitFor()
  await undoOnCanvas(page)
  await filtered.waitFor({ state: 'hidden' })

  await keyboard.press('t')
  await tabTo(page, page.getByRole('textbox', { name: 'As of' }))
  await keyboard.type('2010')
  await keyboard.press('Enter')
  await page.getByText(/may have held as of 2010/).waitFor()
  await undoOnCanvas(page)

  await keyboard.press('ArrowRight')
  await keyboard.press('l')
  await keyboard.press('Enter')
  await pressEnterOn(page, inspector.getByRole('button', { name: 'Add a claim' }))
  await tabTo(page, page.getByRole('radio', { name: 'asserts' }))
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowRight')
  await tabTo(page, page.getByRole('textbox', { name: /What it says, in your own words/ }))
  await keyboard.type('It says that this is not so.')
  await pick(page, 'Read in', 'IPVM report')
  await keyboard.press('Control+Enter')
  await inspector
    .getByText(/den(y|ies): disputed/)
    .first()
    .waitFor()
  await undoOnCanvas(page)
  const question = page.getByRole('dialog', { name: 'Undo: retract this claim?' })
  await pressEnterOn(page, question.getByRole('button', { name: 'Retract it' }))
  await question.waitFor({ state: 'hidden' })

  await pressEnterOn(page, page.getByRole('button', { name: 'Picture and data of what is drawn' }))
  const download = page.waitForEvent('download')
  await pressEnterOn(page, page.getByRole('button', { name: /^Save SVG$/ }))
  await download
  await page.reload()
  await page.getByText(before!.split(' drawn')[0]!).first().waitFor()
  await tabTo(page, canvasOf(page))
  await keyboard.press('?')
  await page.getByText('Fit everything into the window').first().waitFor()
  expectQuiet(visit)
})

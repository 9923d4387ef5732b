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

/** Opens an address in a browser that has never seen the drawing. */
async function elsewhere(fragment: string, { token = true } = {}): Promise<Page> {
  const page = await (await visit.browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  if (token) {
    await page.goto(visit.throughline.address)
    await page.getByText('Or start with').waitFor()
  }
  await page.goto(`${visit.throughline.origin}/${fragment}`)
  if (token) await page.reload()
  return page
}

/** The ids of what is in sight on the canvas, and where the entities are. */
const inSight = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    type Drawn = { _cyreg?: { cy: Core } }
    const all = [...document.querySelectorAll('#canvas, #canvas *')] as unknown as Drawn[]
    const { cy } = all.find(({ _cyreg }) => _cyreg)!._cyreg!
    const shown = cy.elements().filter((element) => element.visible() && !element.hasClass('gone'))
    const places = shown
      .nodes()
      .map((node) => `${node.id()} ${Math.round(node.position('x'))} ${Math.round(node.position('y'))}`)
    return [...places, ...shown.edges().map((edge) => edge.id())].sort()
  })

/** What is in sight once it moves no more and the address, which is written a moment after the drawing, is the one of it. */
async function atRest(page: Page): Promise<unknown> {
  const now = async () => JSON.stringify([await inSight(page), page.url()])
  for (let before = '', after = await now(); before !== after; after = await now()) {
    before = after
    await page.waitForTimeout(1_000)
  }
  return inSight(page)
}

test('an address opened elsewhere has what was hidden, filtered and asked for as it was', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await expandAll(page)
  await drawn(page, '5 entities', '4 relations')
  await page.getByRole('complementary').or(page.getByRole('navigation')).getByText('documents', { exact: true }).click()
  await page
    .getByText(/hidden by filters/)
    .first()
    .waitFor()
  await openList(page)
  await page.getByRole('button', { name: /^ZXMT,/ }).focus()
  await page.keyboard.press('h')
  await page
    .getByText(/hidden by hand/)
    .first()
    .waitFor()
  const before = await atRest(page)
  const there = await elsewhere(new URL(page.url()).hash)
  await drawn(there, '5 entities', '4 relations')
  await there
    .getByText(/hidden by hand/)
    .first()
    .waitFor()
  await there
    .getByText(/hidden by filters/)
    .first()
    .waitFor()
  expect(await atRest(there)).toEqual(before)
  expectQuiet(visit)
})

test('undo and redo survive a reload, and thirty times of both lose nothing', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await expandAll(page)
  await drawn(page, '5 entities', '4 relations')
  await page.keyboard.press('Control+z')
  await drawn(page, '1 entity', '0 relations')
  await page.waitForTimeout(600)
  await page.reload()
  await drawn(page, '1 entity', '0 relations')
  await page.keyboard.press('Control+Shift+z')
  await drawn(page, '5 entities', '4 relations')
  const before = await atRest(page)
  expect(before).toHaveLength(9)
  for (let turn = 0; turn < 30; turn++) {
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+Shift+z')
    await page.keyboard.press('Control+Shift+z')
  }
  await drawn(page, '5 entities', '4 relations')
  expect(await atRest(page)).toEqual(before)
  expectQuiet(visit)
})

test('an address that cannot be read, or is kept elsewhere, says so', async () => {
  const damaged = await elsewhere('#v=AAAA')
  await damaged.getByText(/address of this drawing is damaged/).waitFor()
  const away = await elsewhere('#k=3000-abc')
  await away.getByText(/only the browser in which it was made keeps it/).waitFor()
})

test('an address opened without a token says so, and opens when the token is there', async () => {
  const page = await elsewhere('#d=company:zte', { token: false })
  await page.getByText(/could not be opened/).waitFor()
  await page.getByRole('button', { name: 'Begin with an empty drawing' }).waitFor()
  await page.goto(visit.throughline.address)
  await drawn(page, '1 entity', '0 relations')
})

const forbidden = ['localStorage', 'sessionStorage']
  .map((name) => `Object.defineProperty(window, '${name}', { get() { throw new DOMException('', 'SecurityError') } })`)
  .join(';')

test.each([
  ['full', 'Storage.prototype.setItem = () => { throw new DOMException("", "QuotaExceededError") }'],
  ['forbidden', forbidden],
])(
  'with storage that is %s the page draws, goes back and takes what is written, and says what it cannot keep',
  async (_, script) => {
    const page = await (await visit.browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    await page.addInitScript(script)
    await page.goto(visit.throughline.address)
    await page.getByText('Or start with').waitFor()
    await page.getByText(/This browser does not keep everything/).waitFor()
    await drawByName(page, 'ZTE')
    await drawn(page, '1 entity', '0 relations')
    await expandAll(page)
    await drawn(page, '5 entities', '4 relations')
    await page.goBack()
    await drawn(page, '1 entity', '0 relations')
    await page.getByRole('button', { name: 'Record a claim or an entity' }).click()
    const field = page.getByRole('textbox', { name: /What it says, in your own words/ })
    await field.fill('A letter')
    expect(await field.inputValue()).toBe('A letter')
  },
)

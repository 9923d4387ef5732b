import type { Page } from 'playwright-core'

import { drawByName, drawn, expandAll, expectQuiet, PATIENCE_MS, startVisit } from '../testing/visit'
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
  for (let turn = 0; turn < 30; turn++) {
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+Shift+z')
    await page.keyboard.press('Control+Shift+z')
  }
  await drawn(page, '5 entities', '4 relations')
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

test.each([['full', 'Storage.prototype.setItem = () => { throw new DOMException("", "QuotaExceededError") }']])(
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

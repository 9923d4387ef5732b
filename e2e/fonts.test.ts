import type { Page } from 'playwright-core'

import { drawn, expectQuiet, PATIENCE_MS, startVisit } from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 6)

let visit: Visit
beforeAll(async () => {
  visit = await startVisit()
})
afterAll(() => visit.end())

const ID = 'company:fonts-test'

/** What is on the canvas, when nothing moves any more. */
async function picture(page: Page): Promise<string> {
  // A screenshot would wait for the fonts.
  const take = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLCanvasElement>('#canvas canvas')].map((each) => each.toDataURL()).join(' '),
    )
  for (let before = '', tries = 0; tries < 60; tries++) {
    const now = await take()
    if (now === before) return now
    before = now
    await page.waitForTimeout(250)
  }
  throw new Error('The canvas does not come to rest.')
}

test('a name in a script whose font comes late is drawn again when it is there, as it is after a reload', async () => {
  const { errors } = await visit.throughline.ask(
    'mutation ($id: ID!) { recordEntity(operation: $id, input: {id: $id, kind: COMPANY, name: "样本通讯技术有限公司"}) { id } }',
    { id: ID },
  )
  expect(errors).toBeUndefined()
  const page = await visit.open()
  let release = () => undefined as void
  const released = new Promise<void>((done) => (release = done))
  let held = 0
  await page.route(/\.woff2/, async (route) => {
    held++
    await released
    await route.continue()
  })
  await page.evaluate((id) => (location.hash = `d=${id}`), ID)
  await drawn(page, '1 entity', '0 relations')
  const waiting = await picture(page)
  expect(held).toBeGreaterThan(0)
  release()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const there = await picture(page)
  expect(there === waiting).toBe(false)
  await page.reload()
  await drawn(page, '1 entity', '0 relations')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  // On a busy machine the canvas may rest before the font is there.
  let again = await picture(page)
  for (let i = 0; i < 20 && again !== there; i++) {
    await page.waitForTimeout(500)
    again = await picture(page)
  }
  expect(again === there).toBe(true)
  expectQuiet(visit)
})

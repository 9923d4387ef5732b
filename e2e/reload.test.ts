import type { Page } from 'playwright-core'

import { drawByName, drawn, expandAll, expectQuiet, PATIENCE_MS, startVisit } from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 6)

let visit: Visit
beforeAll(async () => {
  visit = await startVisit()
})
afterAll(() => visit.end())

/** Lets the packing of addresses wait until it is let go, in the page. */
const hold = () => {
  const readable = Object.getOwnPropertyDescriptor(CompressionStream.prototype, 'readable')!
  const held: (() => void)[] = []
  Object.defineProperty(CompressionStream.prototype, 'readable', {
    get(this: CompressionStream) {
      const packed = readable.get!.call(this) as ReadableStream
      const waits = new TransformStream({ start: () => new Promise<void>((go) => held.push(go)) })
      return packed.pipeThrough(waits)
    },
  })
  Object.assign(globalThis, {
    letGo: () => {
      Object.defineProperty(CompressionStream.prototype, 'readable', readable)
      for (const go of held) go()
    },
    isHeld: () => held.length > 0,
  })
}
type Holding = { isHeld: () => boolean; letGo: () => void }
const untilHeld = (page: Page) => page.waitForFunction(() => (globalThis as unknown as Holding).isHeld())
const letGo = (page: Page) => page.evaluate(() => (globalThis as unknown as Holding).letGo())

test('what was drawn is there again after a reload, and the address holds no token', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await expandAll(page)
  await drawn(page, '5 entities', '4 relations')
  expect(page.url()).not.toContain(visit.throughline.token)
  await page.reload()
  await drawn(page, '5 entities', '4 relations')
  expectQuiet(visit)
})

test('a page that is left before its address is written draws the same again, also by Back', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await drawn(page, '1 entity', '0 relations')
  // Packing an address never ends from here on: what is kept must be enough.
  await page.evaluate(() => {
    Object.defineProperty(CompressionStream.prototype, 'readable', { get: () => new ReadableStream() })
  })
  await expandAll(page)
  await drawn(page, '5 entities', '4 relations')
  await page.reload()
  await drawn(page, '5 entities', '4 relations')
  await page.goBack()
  await drawn(page, '1 entity', '0 relations')
  expectQuiet(visit)
})

test('Back before the address of a reloaded page is written leaves both entries as they are', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await drawn(page, '1 entity', '0 relations')
  await page.waitForURL(/#v=/)
  // Also after the reload.
  await page.addInitScript(hold)
  await page.evaluate(hold)
  await expandAll(page)
  await drawn(page, '5 entities', '4 relations')
  await page.reload()
  await drawn(page, '5 entities', '4 relations')
  await untilHeld(page)
  await page.evaluate(() => history.back())
  await letGo(page)
  await drawn(page, '1 entity', '0 relations')
  await page.goForward()
  await drawn(page, '5 entities', '4 relations')
  expectQuiet(visit)
})

test('Back while what was drawn waits to be written leaves both entries as they are', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await drawn(page, '1 entity', '0 relations')
  await page.waitForURL(/#v=/)
  await page.evaluate(hold)
  await expandAll(page)
  await drawn(page, '5 entities', '4 relations')
  await untilHeld(page)
  // Longer than a drawing waits before it is written once more.
  await page.waitForTimeout(1_000)
  await page.evaluate(() => history.back())
  await letGo(page)
  await drawn(page, '1 entity', '0 relations')
  await page.goForward()
  await drawn(page, '5 entities', '4 relations')
  expectQuiet(visit)
})

test('Back goes to what was drawn before', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await drawn(page, '1 entity', '0 relations')
  await expandAll(page)
  await drawn(page, '5 entities', '4 relations')
  await page.goBack()
  await drawn(page, '1 entity', '0 relations')
  expectQuiet(visit)
})

test('a page whose token is no longer valid keeps its drawing and goes on with the new address', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await drawn(page, '1 entity', '0 relations')
  await page.evaluate(() => sessionStorage.setItem('throughline.token', 'the-token-of-yesterday'))
  await page.keyboard.press('e')
  await page.getByText('This page has no valid access token').first().waitFor()

  await page.goto(visit.throughline.address)
  await page.getByText('This page has no valid access token').first().waitFor({ state: 'hidden' })
  await drawn(page, '1 entity', '0 relations')
  expect(page.url()).not.toContain(visit.throughline.token)
  await page.keyboard.press('Escape')
  await drawByName(page, 'Hikvision')
  await drawn(page, '2 entities', '0 relations')
})

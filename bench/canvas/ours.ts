import { deflateRawSync } from 'node:zlib'

import type { Page } from 'playwright-core'

import type { Throughline } from '../../testing/throughline'
import { drag, pan } from './gestures'
import { withDrawing } from './probe'

/** What one round with our page took, in milliseconds. `drifted`: how far what was there was moved, in diameters. */
export type OurRound = Record<
  'opened' | 'painted' | 'pan' | 'drag' | 'layout' | 'layoutTask' | 'expandTask' | 'drifted',
  number
>

/** The diameter of a drawn entity, in the canvas's own units. */
const DIAMETER = 44
const REST_MS = 1_500

/** The address of a drawing of these entities, packed as the page itself packs it. */
export const addressOf = ({ origin, token }: Pick<Throughline, 'origin' | 'token'>, ids: readonly string[]): string =>
  `${origin}/#token=${token}&z=${deflateRawSync(ids.join('\n')).toString('base64url')}`

/** How long it took until all was drawn: since the page was asked for, and since the last answer had come. */
export const paintOf = (page: Page): Promise<{ opened: number; painted: number }> =>
  page.evaluate(() => {
    const { painted, answered } = window.bench
    return { opened: painted, painted: painted - answered }
  })

/** Waits until the layout that an address begins with is done, and all motion after it. */
async function rest(page: Page): Promise<void> {
  await page.getByText('Laying out').waitFor({ state: 'hidden' })
  await page.waitForTimeout(REST_MS)
}

/** The longest task since the last click, in milliseconds; 50 where none was longer. */
const longestSince = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { tasks, clicked } = window.bench
    return Math.max(50, ...tasks.filter(({ at, ms }) => at + ms > clicked).map(({ ms }) => ms))
  })

async function layOut(page: Page): Promise<{ layout: number; layoutTask: number }> {
  await page.getByRole('button', { name: 'Layout' }).click()
  await page.getByRole('menuitem', { name: /^By force/ }).click()
  await page.waitForFunction(() => window.bench.moved > 0)
  const layout = await page.evaluate(() => window.bench.moved - window.bench.clicked)
  await rest(page)
  return { layout, layoutTask: await longestSince(page) }
}

type Places = Record<string, { x: number; y: number }>
const places = (page: Page): Promise<Places> =>
  page.evaluate(() => Object.fromEntries(window.bench.cy!.nodes().map((one) => [one.id(), { ...one.position() }])))

/** Expands an entity by 100 as a person does: press it, E, how many, the button. */
async function expand(page: Page, id: string): Promise<{ expandTask: number; drifted: number }> {
  await page.keyboard.press('f')
  await page.waitForTimeout(REST_MS)
  const at = await page.evaluate((wanted) => {
    const cy = window.bench.cy!
    const { left, top } = cy.container().getBoundingClientRect()
    const { x, y } = cy.getElementById(wanted).renderedPosition()
    return { x: left + x, y: top + y }
  }, id)
  await page.mouse.click(at.x, at.y)
  await page.waitForTimeout(REST_MS)
  await page.keyboard.press('e')
  await page.getByLabel('How many at most').fill('100')
  await page.waitForTimeout(REST_MS)
  const before = await places(page)
  await page.getByRole('button', { name: /^Expand \(/ }).click()
  await page.waitForFunction((n) => window.bench.cy!.nodes().length >= n + 90, Object.keys(before).length)
  await page.waitForTimeout(REST_MS)
  const expandTask = await longestSince(page)
  const after = await places(page)
  const far = Object.entries(before).map(([one, { x, y }]) => Math.hypot(after[one]!.x - x, after[one]!.y - y))
  return { expandTask, drifted: Math.max(...far) / DIAMETER }
}

/** One round with our page, from opening the address; `keep` is given the page before anything is expanded. */
export const measureOurs = (
  { address, count, centre }: { address: string; count: number; centre: string },
  keep: (page: Page) => Promise<void>,
): Promise<OurRound> =>
  withDrawing(address, count, async (page) => {
    const paint = await paintOf(page)
    await rest(page)
    await keep(page)
    const gestures = { pan: await pan(page), drag: await drag(page) }
    return { ...paint, ...gestures, ...(await layOut(page)), ...(await expand(page, centre)) }
  })

import type { Browser, Locator, Page } from 'playwright-core'

import { launchBrowser } from './browser'
import { ownDatabase } from './own-database'
import { startThroughline } from './throughline'
import type { Throughline } from './throughline'

/** A program, a browser, and what the browser complained of. */
export type Visit = {
  throughline: Throughline
  browser: Browser
  complaints: string[]
  open(options?: OpenOptions): Promise<Page>
  end(): Promise<void>
}
type OpenOptions = { dark?: boolean; narrow?: boolean }

/** The longest that anything may take on a busy machine, in milliseconds. */
export const PATIENCE_MS = 45_000

/** What a page may say while the server is away: that is what the story is about. */
const EXPECTED = /Failed to load resource|ERR_CONNECTION/

/** Starts the program on the given settings and a browser for it. */
export async function startVisit(settings?: Record<string, string>): Promise<Visit> {
  const throughline = await startThroughline(settings)
  const browser = await launchBrowser()
  const complaints: string[] = []
  const strangers = (url: string) => !url.startsWith(throughline.origin) && !/^(blob|data):/.test(url)
  return {
    throughline,
    browser,
    complaints,
    open: async ({ dark = false, narrow = false } = {}) => {
      const context = await browser.newContext({
        viewport: narrow ? { width: 390, height: 844 } : { width: 1440, height: 900 },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
        acceptDownloads: true,
      })
      const page = await context.newPage()
      page.setDefaultTimeout(PATIENCE_MS)
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text())
      })
      page.on('request', (request) => {
        if (strangers(request.url())) complaints.push(`a request left for ${request.url()}`)
      })
      await page.goto(throughline.address)
      await page.getByText('Or start with').waitFor()
      return page
    },
    end: async () => {
      await browser.close()
      await throughline.stop()
    },
  }
}

/** The same with a database of its own, which begins with the starter graph: for what changes the whole graph, or asks for it. */
export async function startOwnVisit(): Promise<Visit> {
  const own = await ownDatabase()
  const visit = await startVisit(own.settings)
  const end = async () => {
    await visit.end()
    await own.end()
  }
  return { ...visit, end }
}

/** Waits until the line at the bottom says so; where it never does, tells what the page says instead. */
export async function drawn(page: Page, entities: string, relations: string): Promise<void> {
  const line = `${entities} · ${relations} drawn`
  try {
    await page.getByText(line).first().waitFor()
  } catch (error) {
    const said = await page.locator('body').innerText()
    throw new Error(`“${line}” does not come. ${page.url()} says:\n${said}`, { cause: error })
  }
}

/** What an open list offers; the choices of a closed field are none of it. */
export const options = (page: Page) => page.locator('[data-combobox-option]:visible')

/** Searches a name and draws the first result, by keyboard. */
export async function drawByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(name)
  await options(page).first().waitFor()
  await page.keyboard.press('Enter')
  await options(page).first().waitFor({ state: 'hidden' })
}

/** Fills a field that takes entities with the first that is found by a name. */
export async function pickEntity(page: Page, label: string, name: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true })
  await field.click()
  await field.fill(name)
  await options(page).first().waitFor()
  await page.keyboard.press('Enter')
}

/** Says that the database was too busy to answer, and to ask again. */
const LATE = /could not be found out in time|did not answer within|search was ended/

type Press = (button: Locator) => Promise<void>

/**
 * Searches for paths until the panel says that, as often as it says that there was no time to find out: then a user asks again.
 * The button is clicked, or pressed as is told.
 */
export async function searchPaths(
  page: Page,
  told: RegExp,
  press: Press = (button) => button.click(),
  left = 8,
): Promise<void> {
  const find = page.getByRole('button', { name: 'Find paths', exact: true })
  await press(find)
  // While a search runs the button is another one, and what was found before still stands there.
  await find.waitFor()
  const none = async (words: RegExp) => (await page.getByText(words).count()) === 0
  if (left > 0 && (await none(told)) && !(await none(LATE))) return searchPaths(page, told, press, left - 1)
  await page.getByText(told).first().waitFor()
}

/** Waits for what a search that began by itself is to show; where there was no time to find out, asks again as a user does. */
export async function untilFound(page: Page, wanted: Locator, left = 8): Promise<void> {
  await wanted.or(page.getByText(LATE)).first().waitFor()
  if (left === 0 || (await wanted.isVisible())) return wanted.waitFor()
  await page.getByRole('button', { name: 'Find paths', exact: true }).click()
  return untilFound(page, wanted, left - 1)
}

/**
 * Saves what the picture panel shows, and gives where the browser has put it. A busy server may say that it took too long:
 * then it is pressed again, as a user would.
 */
export async function savedFile(page: Page, left = 2): Promise<string> {
  const download = page.waitForEvent('download').catch(() => null)
  await page.getByRole('button', { name: /^Save (SVG|PNG|JSON|CSV)$/ }).click()
  const file = await download
  if (file) return file.path()
  const said = await page.getByRole('alert').allTextContents()
  if (left === 0) throw new Error(`No file came. The page says: ${said.join(' · ') || 'nothing'}`)
  return savedFile(page, left - 1)
}

/** Opens the path tool on two ends. */
export async function pickEnds(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: /^Find paths: how/ }).click()
  await pickEntity(page, 'From', from)
  await pickEntity(page, 'To', to)
}

/** Expands what is selected by everything it is tied to. */
export async function expandAll(page: Page): Promise<void> {
  await page.keyboard.press('e')
  const button = page.getByRole('button', { name: /^Expand \(/ })
  await button.waitFor()
  await button.click()
}

/** Opens the list that mirrors the drawing. */
export async function openList(page: Page): Promise<void> {
  await page.getByText('List', { exact: true }).click()
  await page.getByRole('list', { name: 'Drawn entities' }).waitFor()
}

/** Draws an entity by its name, and opens what is known of it by the list. */
export async function openDetails(page: Page, name: string): Promise<Locator> {
  await drawByName(page, name)
  await drawn(page, '1 entity', '0 relations')
  await openList(page)
  const entry = new RegExp(`^${name}`)
  await page.getByRole('list', { name: 'Drawn entities' }).getByRole('button', { name: entry }).first().click()
  return page.getByRole('article', { name })
}

/** Opens a relation from the list: `of` is the entity under which it stands, `relation` how its entry begins. */
export async function inspectRelation(page: Page, of: string, relation: RegExp): Promise<void> {
  await openList(page)
  await page.getByRole('button', { name: `Relations of ${of}`, exact: true }).click()
  await page.getByRole('button', { name: relation }).click()
}

/** Writes, of what Tiandy produces, a denial that the IPVM report is said to make, and leaves it to be recorded. */
export async function writeDenial(page: Page, statement: string): Promise<void> {
  await inspectRelation(page, 'Tiandy', /^produces Tiandy cameras/)
  await page.getByRole('button', { name: 'Add a claim' }).click()
  await page.getByText('denies', { exact: true }).click()
  await page.getByRole('textbox', { name: /What it says, in your own words/ }).fill(statement)
  await pickEntity(page, 'Read in', 'IPVM report')
  await page.getByText(/produces Tiandy cameras: .* denies it\./).waitFor()
}

/** Nothing threw, nothing was blocked by the content security policy, and nothing left this machine. */
export function expectQuiet({ complaints }: Visit): void {
  if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`)
}

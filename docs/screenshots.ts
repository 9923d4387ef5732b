import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from 'playwright-core'
import sharp from 'sharp'

import {
  drawByName,
  drawn,
  expandAll,
  inspectRelation,
  openDetails,
  pickEnds,
  pickEntity,
  searchPaths,
  startVisit,
  writeDenial,
} from '../testing/visit'
import type { Visit } from '../testing/visit'

const FOLDER = join(__dirname, 'images')
/** Until what has just come is no longer lit, in milliseconds. */
const UNLIT_MS = 2_500

/** Writes what the page shows as a PNG of few colours, which is a third of the size. */
async function shoot(page: Page, name: string): Promise<void> {
  // Out of the way, so that no tooltip lies over the drawing.
  await page.mouse.move(0, 0)
  await page.waitForTimeout(UNLIT_MS)
  const picture = await page.screenshot()
  await sharp(picture)
    .png({ palette: true, compressionLevel: 9 })
    .toFile(join(FOLDER, `${name}.png`))
  console.warn(`docs/images/${name}.png`)
}

async function evidence(page: Page): Promise<void> {
  await drawByName(page, 'ZTE')
  await expandAll(page)
  await drawn(page, '5 entities', '4 relations')
  const narrow = page.getByRole('button', { name: 'Legend and list' })
  if (await narrow.isVisible()) await narrow.click()
  await inspectRelation(page, 'ZTE', /^supplies TCI/)
  await page.getByText('3 assert, 2 deny: disputed', { exact: true }).waitFor()
}

async function path(page: Page): Promise<void> {
  await pickEnds(page, 'Hikvision', 'Iran (government)')
  await searchPaths(page, /The best path has 2 relations/)
  await page.getByRole('button', { name: /^Draw path 1/ }).click()
}

async function states(page: Page): Promise<void> {
  const details = await openDetails(page, 'ZTE')
  await details.getByRole('button', { name: 'Ties to states' }).click()
  const ties = page.getByRole('region', { name: 'Ties of ZTE', exact: true })
  await ties.getByRole('button', { name: /^Supply/ }).click()
  await ties.getByRole('button', { name: 'Draw supply' }).click()
  await drawn(page, '4 entities', '3 relations')
}

async function stateTable(page: Page): Promise<void> {
  await drawByName(page, 'ZTE')
  await page.keyboard.press('Control+/')
  await page.getByRole('textbox', { name: 'All actions' }).waitFor()
  await page.keyboard.type('a table of several')
  await page.keyboard.press('Enter')
  for (const name of ['Hikvision', 'Dahua', 'Huawei']) {
    await pickEntity(page, 'Entities', name)
    await page.getByRole('button', { name: `Take out ${name}` }).waitFor()
  }
  const table = page.getByRole('region', { name: 'Table of ties' })
  await table.getByRole('button', { name: /^Huawei and China/ }).waitFor()
  await table.getByRole('button', { name: 'In the whole window' }).click()
  await page.getByRole('dialog', { name: 'Ties to states' }).waitFor()
}

async function expansion(page: Page): Promise<void> {
  await drawByName(page, 'China (government)')
  await page.keyboard.press('e')
  await page.getByRole('button', { name: /^Expand \(/ }).waitFor()
}

async function picture(page: Page): Promise<void> {
  await drawByName(page, 'Tiandy')
  await expandAll(page)
  await page.getByRole('button', { name: 'Picture and data of what is drawn' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Tiandy and Iran')
  await page.getByText(/pixels at its own size/).waitFor()
}

async function time(page: Page): Promise<void> {
  await drawByName(page, 'China (government)')
  await expandAll(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('t')
  await page.getByRole('textbox', { name: 'As of' }).fill('2016')
  await page.keyboard.press('Enter')
}

async function origins(page: Page): Promise<void> {
  await evidence(page)
  const fold = page.getByRole('button', { name: /^Where it comes from/ })
  await fold.click()
  await fold.scrollIntoViewIfNeeded()
}

/** What the starter graph would not have: only these two write, so they come last. */
async function record(page: Page): Promise<void> {
  // Without the draft that the scene before has left.
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await page.getByText('Or start with').waitFor()
  await drawByName(page, 'Tiandy')
  await expandAll(page)
  await drawn(page, '8 entities', '7 relations')
  await writeDenial(page, 'An example: it says that it makes none.')
  await page.getByText(/produces Tiandy cameras: .* denies it\./).scrollIntoViewIfNeeded()
}

async function undo(page: Page): Promise<void> {
  await record(page)
  await page.getByRole('button', { name: 'Record the claim' }).click()
  await page.getByText('denies: disputed').first().waitFor()
  await page.locator('#canvas').focus()
  await page.keyboard.press('Control+z')
  await page.getByText(/Nothing is deleted/).waitFor()
}

type Scene = [name: string, show: (page: Page) => Promise<void>, how?: Parameters<Visit['open']>[0]]
const scenes: Scene[] = [
  ['start', () => Promise.resolve()],
  ['expand', expansion],
  ['evidence', evidence],
  ['evidence-dark', evidence, { dark: true }],
  ['evidence-narrow', evidence, { narrow: true }],
  ['path', path],
  ['states', states],
  ['states-table', stateTable],
  ['time', time],
  ['picture', picture],
  ['origins', origins],
  ['record', record],
  ['undo', undo],
]

/**
 * `npm run screenshots`: takes the pictures of README and guide anew, on a starter graph of its own; with `-- record undo`,
 * those alone.
 */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  await mkdir(FOLDER, { recursive: true })
  const visit = await startVisit({})
  try {
    for (const [name, show, how] of scenes) {
      if (wanted.length > 0 && !wanted.includes(name)) continue
      const page = await visit.open(how)
      await show(page)
      await shoot(page, name)
    }
  } finally {
    await visit.end()
  }
}

void main()

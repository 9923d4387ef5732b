import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from 'playwright-core'
import sharp from 'sharp'

import { drawByName, drawn, expandAll, inspectRelation, pickEntity, startVisit } from '../e2e/testing/visit'
import type { Visit } from '../e2e/testing/visit'

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
  await page.getByRole('button', { name: /^Find paths: how/ }).click()
  await pickEntity(page, 'From', 'Hikvision')
  await pickEntity(page, 'To', 'Iran (government)')
  await page.getByRole('button', { name: 'Find paths', exact: true }).click()
  await page.getByRole('button', { name: /^Draw path 1/ }).click()
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

type Scene = [name: string, show: (page: Page) => Promise<void>, how?: Parameters<Visit['open']>[0]]
const scenes: Scene[] = [
  ['start', () => Promise.resolve()],
  ['expand', expansion],
  ['evidence', evidence],
  ['evidence-dark', evidence, { dark: true }],
  ['evidence-narrow', evidence, { narrow: true }],
  ['path', path],
  ['time', time],
  ['picture', picture],
]

/** `npm run screenshots`: takes the pictures of README and guide anew, on a starter graph of its own. */
async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  const visit = await startVisit({})
  try {
    for (const [name, show, how] of scenes) {
      const page = await visit.open(how)
      await show(page)
      await shoot(page, name)
    }
  } finally {
    await visit.end()
  }
}

void main()

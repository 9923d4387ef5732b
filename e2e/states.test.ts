import { readFile } from 'node:fs/promises'

import type { Page } from 'playwright-core'

import { seriousOn } from '../testing/accessible'
import { drawByName, drawn, expectQuiet, openDetails, options, PATIENCE_MS, startVisit } from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 6)

let visit: Visit
beforeAll(async () => {
  visit = await startVisit()
})
afterAll(() => visit.end())

const panel = (page: Page) => page.getByRole('region', { name: 'Ties to states', exact: true })
const tiesOf = (page: Page, name: string) => panel(page).getByRole('region', { name: `Ties of ${name}`, exact: true })
const shown = (page: Page, name: string) => panel(page).getByText(name, { exact: true }).click()

/** Adds an entity to a field that has some: what is offered for the name before is not what is meant. */
async function add(page: Page, label: string, name: string): Promise<void> {
  await panel(page).getByRole('textbox', { name: label, exact: true }).fill(name)
  await options(page).filter({ hasText: name }).first().waitFor()
  await page.keyboard.press('Enter')
  await panel(page)
    .getByRole('button', { name: `Take out ${name}`, exact: true })
    .first()
    .waitFor()
}

test('ZTE and Iran: by what, how doubtful, by which law; drawn, compared, and in a table that is saved', async () => {
  const page = await visit.open()
  const details = await openDetails(page, 'ZTE')
  await details.getByRole('button', { name: 'Ties to states' }).click()
  const iran = tiesOf(page, 'ZTE').getByRole('region', { name: 'Iran (government)' })
  const supply = iran.getByRole('button', { name: /^Supply/ })
  await supply.waitFor()
  expect(await supply.innerText()).toMatch(/disputed[^]*denial/)
  await supply.click()
  await iran.getByRole('button', { name: /^Draw chain 1: ZTE/ }).waitFor()
  await iran.getByRole('button', { name: 'By which law' }).click()
  await iran
    .getByText(/^No law is recorded that authorises/)
    .first()
    .waitFor()
  await iran.getByRole('button', { name: 'Draw supply' }).click()
  await drawn(page, '4 entities', '3 relations')

  await shown(page, 'Two compared')
  await add(page, 'Compared with', 'Huawei')
  const compared = panel(page).getByRole('region', { name: 'Ties compared' })
  await compared.getByRole('columnheader', { name: 'Huawei' }).waitFor()
  await compared.getByRole('rowheader', { name: 'Operation' }).waitFor()

  await shown(page, 'Table')
  await add(page, 'Entities', 'Hikvision')
  await add(page, 'Entities', 'Dahua')
  await add(page, 'States', 'China (government)')
  const table = panel(page).getByRole('region', { name: 'Table of ties' })
  const cell = table.getByRole('button', { name: /^Dahua and China \(government\): 2 mechanisms, at worst alleged/ })
  await cell.waitFor()
  const download = page.waitForEvent('download')
  await table.getByRole('button', { name: 'Save as CSV' }).click()
  const csv = await readFile(await (await download).path(), 'utf8')
  expect(csv).toContain('Dahua,China (government),2,ALLEGED,1,"OWNERSHIP; ASSISTANCE"')
  expect(await seriousOn(page, [['the table', () => table.waitFor()]])).toEqual({})
  await cell.click()
  await tiesOf(page, 'Dahua')
    .getByRole('button', { name: /^Ownership/ })
    .waitFor()
  expect(await seriousOn(page, [['ties to a state', () => tiesOf(page, 'Dahua').waitFor()]])).toEqual({})
  expectQuiet(visit)
})

test('by keyboard alone: all actions, what was searched where nothing ties, and a mechanism that is drawn', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await drawn(page, '1 entity', '0 relations')
  await page.keyboard.press('Control+/')
  await page.getByRole('textbox', { name: 'All actions' }).waitFor()
  await page.keyboard.type('Ties to states: ZTE')
  await page.keyboard.press('Enter')
  const operation = tiesOf(page, 'ZTE').getByRole('button', { name: 'Draw operation' }).first()
  await operation.waitFor()
  await operation.focus()
  await page.keyboard.press('Enter')
  await page.getByText('1 entity · 0 relations drawn').first().waitFor({ state: 'hidden' })
  await panel(page).getByRole('textbox', { name: 'To this state or body alone' }).focus()
  await page.keyboard.type('United Kingdom')
  await options(page).first().waitFor()
  await page.keyboard.press('Enter')
  await panel(page)
    .getByRole('group', { name: 'No mechanism was found' })
    .getByText(/looked for in [\d,]+ entit/)
    .waitFor()
  expectQuiet(visit)
})

test('on a narrow screen in the dark', async () => {
  const page = await visit.open({ narrow: true, dark: true })
  await drawByName(page, 'Hikvision')
  await drawn(page, '1 entity', '0 relations')
  await page.keyboard.press('Enter')
  await page.getByRole('article', { name: 'Hikvision' }).getByRole('button', { name: 'Ties to states' }).click()
  const ties = tiesOf(page, 'Hikvision')
  await ties
    .getByRole('region', { name: 'China (government)' })
    .getByRole('button', { name: /^Assistance/ })
    .click()
  await ties.getByRole('button', { name: /^Draw chain 1: Hikvision/ }).waitFor()
  expect(await seriousOn(page, [['ties on a narrow screen', () => ties.waitFor()]])).toEqual({})
  expectQuiet(visit)
})

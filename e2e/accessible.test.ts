import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

import { drawByName, drawn, expandAll, inspectRelation, PATIENCE_MS, startVisit } from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 8)

let visit: Visit
beforeAll(async () => {
  visit = await startVisit()
})
afterAll(() => visit.end())

/** What axe finds serious or critical by WCAG 2.2 AA, as "rule: element". */
async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`))
}

test.each([false, true])('axe finds nothing serious on any screen (dark: %s)', async (dark) => {
  const page = await visit.open({ dark })
  expect(await serious(page)).toEqual([])
  await drawByName(page, 'ZTE')
  await expandAll(page)
  await drawn(page, '5 entities', '4 relations')
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('t')
  await page.getByRole('textbox', { name: 'As of' }).fill('2010')
  await page.keyboard.press('Enter')
  await page.getByText(/may have held as of 2010/).waitFor()
  expect(await serious(page)).toEqual([])
  await inspectRelation(page, 'ZTE', /^supplies TCI/)
  await page.getByRole('heading', { name: /ZTE supplies TCI/ }).waitFor()
  expect(await serious(page)).toEqual([])
  for (const tab of ['Path', 'Picture', 'Record']) {
    await page.getByRole('tab', { name: tab }).click()
    await page.getByRole('tabpanel').waitFor()
    expect(await serious(page)).toEqual([])
  }
  await page.getByRole('textbox', { name: 'Read in', exact: true }).fill('IPVM report on Tiandy')
  await page.getByRole('option', { name: /as a new document/ }).click()
  await page.getByText('Is it one of these?').waitFor()
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.locator('#canvas').focus()
  await page.keyboard.press('Control+/')
  await page.getByRole('textbox', { name: 'All actions' }).waitFor()
  expect(await serious(page)).toEqual([])
})

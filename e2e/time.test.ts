import type { Page } from 'playwright-core'

import { drawByName, expectQuiet, PATIENCE_MS, startVisit } from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 6)

let visit: Visit
beforeAll(async () => {
  visit = await startVisit()
})
afterAll(() => visit.end())

/** Expands what is selected by all that the menu says there is, which is so many. */
async function expand(page: Page, total: number): Promise<void> {
  await page.keyboard.press('e')
  await page.getByRole('button', { name: new RegExp(`^Expand \\((25 of )?${total}\\)$`) }).waitFor()
  await page.getByRole('textbox', { name: 'How many at most' }).fill('100')
  await page.getByRole('button', { name: /^Expand \(/ }).click()
  await page.getByRole('button', { name: /^Expand \(/ }).waitFor({ state: 'hidden' })
}

/** How many relations of China the server counts at a time, and how many relations of it have no date. */
async function counted(asOf: string | null, surely = false): Promise<number> {
  const { data } = await visit.throughline.ask(
    `query ($filter: RelationFilter) { entity(id: "gov:china") { relationCounts(filter: $filter) { total } } }`,
    { filter: asOf ? { asOf, surely } : {} },
  )
  const { relationCounts } = (data as unknown as { entity: { relationCounts: { total: number }[] } }).entity
  return relationCounts.reduce((sum, { total }) => sum + total, 0)
}

async function withoutDate(): Promise<number> {
  const { data } = await visit.throughline.ask(
    '{ entity(id: "gov:china") { relations(first: 100) { edges { node { validity { text } } } } } }',
  )
  type Answer = { entity: { relations: { edges: { node: { validity: { text: string | null } } }[] } } }
  return (data as unknown as Answer).entity.relations.edges.filter(({ node }) => node.validity.text === null).length
}

const asOf = async (page: Page, text: string) => {
  await page.getByRole('textbox', { name: 'As of' }).fill(text)
  await page.keyboard.press('Enter')
}
const told = (page: Page, sentence: string | RegExp) => page.getByText(sentence).first().waitFor()

test('the drawing shows what held in 2010 and in 2022, the same as the server counts, and says what has no date', async () => {
  const page = await visit.open()
  await drawByName(page, 'China (government)')
  const all = await counted(null)
  await expand(page, all)
  const undated = await withoutDate()
  await page.keyboard.press('t')
  await told(page, `${all} relations, ${undated} without a date`)

  const [then, sure] = [await counted('2010'), await counted('2010', true)]
  await asOf(page, '2010')
  await told(page, `${then} of ${all} relations may have held as of 2010; ${undated} without a date among them`)
  await told(page, 'hidden by filters')
  await page.getByLabel('surely').check()
  await told(page, `${sure} of ${all} relations surely held as of 2010; ${undated} without a date put away`)
  await page.getByLabel('surely').uncheck()

  const now = await counted('2022')
  expect(new Set([sure, then, now, all]).size).toBeGreaterThan(2)
  await asOf(page, '2022')
  await told(page, `${now} of ${all} relations may have held as of 2022; ${undated} without a date among them`)
  await page.getByRole('button', { name: `${undated} without a date` }).click()
  await told(page, `${now - undated} of ${all} relations may have held as of 2022; ${undated} without a date put away`)

  const winter = await counted('2022-24')
  await asOf(page, '2022-24')
  await told(page, `${winter - undated} of ${all} relations may have held as of winter 2022`)
  await asOf(page, '2022')

  await asOf(page, '2022-13')
  await told(page, 'There is no “2022-13”: a year has 12 months.')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'All times' }).click()
  await told(page, `${all} relations, ${undated} without a date`)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await told(page, `${now - undated} of ${all} relations may have held as of 2022; ${undated} without a date put away`)
  expectQuiet(visit)
})

test('the years are played one after the other, and expanding brings what held then', async () => {
  const page = await visit.open()
  await drawByName(page, 'China (government)')
  await page.keyboard.press('t')
  await told(page, 'Draw some relations first')
  await asOf(page, '2010')
  await page.locator('#canvas').focus()
  const then = await counted('2010')
  await expand(page, then)
  await told(page, `${then} of ${then} relations may have held as of 2010`)

  await page.getByRole('button', { name: 'Play: show one year after the other' }).click()
  await told(page, /as of 201[1-9]/)
  await page.getByRole('button', { name: 'Stop playing' }).click()
  // All that was played is one step.
  await page.getByRole('button', { name: /^Undo: As of/ }).click()
  await told(page, `${then} of ${then} relations may have held as of 2010`)
  expectQuiet(visit)
})

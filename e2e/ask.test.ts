import { drawn, expectQuiet, PATIENCE_MS, startOwnVisit } from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 6)

/** What is asked is the whole graph: one in which other tests record nothing. */
let visit: Visit
beforeAll(async () => {
  visit = await startOwnVisit()
})
afterAll(() => visit.end())

test('all denials are asked for and drawn', async () => {
  const page = await visit.open()
  await page.getByRole('button', { name: /^Ask what is there/ }).click()
  await page.getByText('Claims', { exact: true }).click()
  await page.getByRole('button', { name: 'All denials' }).click()
  await page.getByText('4 claims', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Draw all of it' }).click()
  await drawn(page, '5 entities', '3 relations')
  expectQuiet(visit)
})

test('everything that one document says is drawn, and what it does not say is said', async () => {
  const page = await visit.open()
  await page.keyboard.press('/')
  await page.keyboard.type('Big Brother in Iran')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await drawn(page, '1 entity', '0 relations')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'What it says', exact: true }).click()
  await page.getByText(/^\d+ claims?$/).waitFor()
  await page.getByRole('button', { name: 'Draw all of it' }).click()
  await page.getByText('1 entity · 0 relations drawn').first().waitFor({ state: 'hidden' })
  await page.getByRole('checkbox', { name: 'asserts' }).check()
  await page.getByText('No claim is like that. Take a filter away.').waitFor()
  expectQuiet(visit)
})

test('a pasted list is looked up and drawn, on a narrow screen too', async () => {
  const page = await visit.open({ narrow: true })
  await page.getByRole('button', { name: 'More tools' }).click()
  await page.getByRole('button', { name: /^Ask what is there/ }).click()
  await page.getByText('Names', { exact: true }).click()
  await page.getByLabel('Names, one a line').fill('ZTE\n海康威视\nNobody Ltd')
  await page.getByRole('button', { name: 'Look up 3 names' }).click()
  await page.getByText('Not found: 1 name').waitFor()
  await page.getByRole('button', { name: 'Draw 2 ticked' }).click()
  await drawn(page, '2 entities', '0 relations')
  expectQuiet(visit)
})

test('a small graph is drawn whole from the start page', async () => {
  const page = await visit.open()
  await page.getByRole('button', { name: 'Draw everything' }).click()
  await drawn(page, '114 entities', '126 relations')
  expectQuiet(visit)
})

import type { Page } from 'playwright-core'

import { drawByName, drawn, expandAll, expectQuiet, PATIENCE_MS, startOwnVisit } from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 8)

let visit: Visit
beforeAll(async () => {
  visit = await startOwnVisit()
})
afterAll(() => visit.end())

const header = (page: Page, told: RegExp) => page.getByRole('button', { name: told })
const saved = (page: Page, name: string) => header(page, new RegExp(`^Investigation: ${name}, saved \\d\\d:\\d\\d UTC`))
const nameField = (page: Page) => page.getByRole('textbox', { name: 'Name', exact: true })
const listed = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Investigations', exact: true }).getByRole('button', { name: new RegExp(`^${name}`) })

/** Closes what a page shows, as its tab would. */
const leave = (page: Page) => page.goto('about:blank')

/** How many versions the graph has of an investigation, by the newest number. */
const versionOf = async (name: string): Promise<number | undefined> => {
  const { data } = await visit.throughline.ask(
    'query ($text: String) { investigations(text: $text) { edges { node { name version } } } }',
    { text: name },
  )
  const { investigations } = data as unknown as {
    investigations: { edges: { node: { name: string; version: number } }[] }
  }
  return investigations.edges.find(({ node }) => node.name === name)?.node.version
}

test('what is drawn is saved by itself, named, found in the list in another browser, changed there, and shown here with whose it is', async () => {
  const first = await visit.open()
  await header(first, /^Investigation: Untitled$/).waitFor()
  await drawByName(first, 'ZTE')
  await drawn(first, '1 entity', '0 relations')
  await saved(first, 'Untitled').click()
  await nameField(first).fill('Telecoms')
  await saved(first, 'Telecoms').waitFor()
  await first.waitForURL(/&i=investigation:/)

  const second = await visit.open({ narrow: true })
  await header(second, /^Investigation: Untitled/).click()
  await listed(second, 'Telecoms').click()
  await drawn(second, '1 entity', '0 relations')
  await saved(second, 'Telecoms').waitFor()
  await second.keyboard.press('Escape')
  await drawByName(second, 'Hikvision')
  await drawn(second, '2 entities', '0 relations')

  await drawn(first, '2 entities', '0 relations')
  await header(first, /^Investigation: Telecoms, saved .* changed it: 1 entity came/).waitFor()
  await leave(second)

  // Closed, and opened again by its address alone.
  const address = new URL(first.url())
  await leave(first)
  const third = await visit.open()
  await third.evaluate((id) => (location.hash = id), /i=investigation:\w+/.exec(address.hash)![0])
  await drawn(third, '2 entities', '0 relations')
  await saved(third, 'Telecoms').waitFor()
  await leave(third)
  expectQuiet(visit)
})

test('of two that change it at once the later is told, chooses, and loses nothing', async () => {
  const mine = await visit.open()
  await drawByName(mine, 'ZTE')
  await saved(mine, 'Untitled').click()
  await nameField(mine).fill('Cameras')
  await saved(mine, 'Cameras').waitFor()
  await mine.waitForURL(/&i=investigation:/)
  const id = /i=(investigation:\w+)/.exec(mine.url())![1]!

  // Nothing is heard of the other until something was changed here.
  await mine.route('**/graphql', async (route) =>
    route.request().postData()?.includes('query InvestigationVersion(')
      ? route.fulfill({ json: { data: { investigation: { version: 0 } } } })
      : route.continue(),
  )
  const now = await versionOf('Cameras')
  const { errors } = await visit.throughline.ask(
    'mutation ($id: ID, $version: Int) { saveInvestigation(operation: "other", id: $id, version: $version, input: {description: "By post"}) { id } }',
    { id, version: now },
  )
  expect(errors).toBeUndefined()
  await nameField(mine).fill('Cameras and more')
  const conflict = mine.getByRole('group', { name: /has changed it too$/ })
  await conflict.getByText(/^There: version .*: described anew/).waitFor()
  await conflict.getByText(/Here it is called “Cameras and more”, there “Cameras”/).waitFor()
  await header(mine, /^Investigation: Cameras and more, not saved, because .* has saved it too/).waitFor()
  await conflict.getByRole('button', { name: 'Keep mine as a copy' }).focus()
  await mine.keyboard.press('Enter')
  await saved(mine, 'Cameras and more \\(copy\\)').waitFor()
  await listed(mine, 'Cameras and more').waitFor()
  expect(await versionOf('Cameras')).toBeDefined()
  await leave(mine)
})

test('Back and Forward go from one investigation to another, and a new one begins empty', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await expandAll(page)
  await drawn(page, '5 entities', '4 relations')
  await saved(page, 'Untitled').click()
  await page.getByRole('button', { name: 'New investigation' }).click()
  await drawn(page, '0 entities', '0 relations')
  await header(page, /^Investigation: Untitled$/).waitFor()
  await page.goBack()
  await drawn(page, '5 entities', '4 relations')
  await saved(page, 'Untitled').waitFor()
  await page.goForward()
  await drawn(page, '0 entities', '0 relations')
  expectQuiet(visit)
})

test('what is noted is kept, and an earlier version is compared, looked at and made the newest', async () => {
  const page = await visit.open()
  await drawByName(page, 'ZTE')
  await drawn(page, '1 entity', '0 relations')
  await saved(page, 'Untitled').click()
  await page.getByRole('button', { name: /^Notes/ }).click()
  await page.getByRole('button', { name: 'Note on ZTE', exact: true }).click()
  await page.getByRole('textbox', { name: 'Note on ZTE' }).fill('Ask *them*')
  await page.getByText(/^saved .*, version [2-9]$/).waitFor()
  await page.reload()
  await drawn(page, '1 entity', '0 relations')
  await saved(page, 'Untitled').click()
  await page.getByRole('button', { name: /^Notes/ }).click()
  expect(await page.getByRole('textbox', { name: 'Note on ZTE' }).inputValue()).toBe('Ask *them*')

  await drawByName(page, 'Hikvision')
  await drawn(page, '2 entities', '0 relations')
  await saved(page, 'Untitled').waitFor()
  await page.getByRole('button', { name: /^Versions/ }).click()
  await page.getByRole('button', { name: 'Compare version 1 with the newest' }).click()
  await page.getByText(/^From version 1 to \d+: 1 entity came; 1 note came/).waitFor()
  await page.getByRole('button', { name: 'Look at version 1', exact: true }).click()
  await drawn(page, '1 entity', '0 relations')
  await page.getByRole('button', { name: 'Back to the newest' }).click()
  await drawn(page, '2 entities', '0 relations')
  await page.getByRole('button', { name: 'Look at version 1', exact: true }).click()
  await drawn(page, '1 entity', '0 relations')
  await page.getByRole('button', { name: 'Make version 1 the newest' }).click()
  await page.getByText(/1 entity went; 1 note went/).waitFor()
  await saved(page, 'Untitled').waitFor()
  expectQuiet(visit)
})

test('a denial is recorded elsewhere, and “what is new since” tells it and takes it in', async () => {
  const page = await visit.open()
  await drawByName(page, 'Tiandy')
  await drawn(page, '1 entity', '0 relations')
  await saved(page, 'Untitled').click()
  await page.getByText(/^saved .*, version 1$/).waitFor()
  const { errors } = await visit.throughline.ask(
    `mutation {
      recordClaim(operation: "e2e-denial", input: {subject: "company:tiandy", type: SUPPLIES_TO, object: "gov:iran", stance: DENIES,
        statement: "Tiandy sold nothing.", source: "doc:article"}) { claim { id } }
    }`,
    {},
  )
  expect(errors).toBeUndefined()
  await page.getByRole('button', { name: 'What is new since version 1' }).click()
  await page.getByText('Since version 1: 1 claim came and 1 relation changed.').waitFor()
  const relations = page.getByRole('list', { name: 'Relations that changed' })
  await relations
    .getByRole('button', { name: /^Tiandy .*Iran.*asserted, strength.\d → disputed, strength.\d$/ })
    .waitFor()
  await page.getByRole('list', { name: 'Claims that came' }).getByText('Tiandy sold nothing.').waitFor()
  await relations.getByRole('button', { name: /^Take in: Tiandy/ }).click()
  await drawn(page, '2 entities', '1 relation')
  // What was taken in is saved as a version of its own, and it is still told since when.
  await page.getByText(/^saved .*, version 2$/).waitFor()
  await page.getByRole('button', { name: 'What is new since version 1' }).waitFor()
  expectQuiet(visit)
})

import { readFileSync } from 'node:fs'

import type { Page } from 'playwright-core'

import { drawn, expectQuiet, PATIENCE_MS, startOwnVisit } from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 6)

let visit: Visit
// A database of its own: what is imported here is not for the other stories.
beforeAll(async () => {
  visit = await startOwnVisit()
})
afterAll(() => visit.end())

/** A table as offices send it: a title above the header, semicolons, Windows-1252, sums and days as they are written there. */
const TABLE = Buffer.from(
  [
    'Gifts to parties;;;',
    'Donor;Party;Date;Sum;Town',
    'Müller & Söhne GmbH;Party of Trial;02/12/2022;1.500,50;Köln',
    'Ann Lee;Party of Trial;03/11/2021;20,00;Bonn',
    'Bob Ray;Party of Trial;31/31/2021;10,00;Bonn',
  ].join('\r\n'),
  'latin1',
)

const choose = (page: Page, name: string, content: Buffer) =>
  page.getByRole('dialog').locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: content })

test('a messy table goes from a file to the drawing with a mapping that was corrected, and away again', async () => {
  const page = await visit.open()
  await page.getByRole('button', { name: 'Import files of your own' }).click()
  await page.getByText('Nothing was imported yet.').waitFor()
  await choose(page, 'gifts.csv', TABLE)
  await page.getByText(/What the first records become/).waitFor()
  const problems = page.getByRole('list', { name: 'Problems' })
  await problems.getByText(/“02\/12\/2022” can be two days/).waitFor()
  await page.getByRole('list', { name: 'Entities' }).getByText('Müller & Söhne GmbH').waitFor()

  await page.getByRole('button', { name: 'How the table is read' }).click()
  await page.getByLabel('Dates such as 02/12/2022').selectOption('DMY')
  await problems.getByText(/02\/12\/2022/).waitFor({ state: 'detached' })
  await page.getByRole('combobox', { name: /^Town/ }).selectOption({ label: 'attribute' })
  await page.getByLabel('Document that the claims are read in').fill('Register of gifts')
  await page.getByRole('button', { name: 'Import', exact: true }).click()

  const brought = page.getByRole('region', { name: 'What it brought' })
  await brought.getByText('Party of Trial').waitFor()
  await page.getByText(/31\/31\/2021/).waitFor()
  const [report] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save them all as CSV' }).click(),
  ])
  expect(readFileSync(await report.path(), 'utf8')).toMatch(/^\uFEFFline,record,field,reason\r\n[^]*\r\n5,row 5,Date,/)

  await brought.getByRole('button', { name: 'Draw these' }).click()
  await drawn(page, '4 entities', '3 relations')
  const { data } = await visit.throughline.ask(
    '{ search(text: "Müller Söhne", first: 1) { edges { node { name attributes { name values { value } } relations { edges { node { type validity { text } claims { edges { node { locator source { name } } } } } } } } } } }',
  )
  expect((data?.search as unknown as { edges: unknown[] }).edges[0]).toMatchObject({
    node: {
      name: 'Müller & Söhne GmbH',
      attributes: expect.arrayContaining([{ name: 'Town', values: [{ value: 'Köln' }] }]) as unknown,
      relations: {
        edges: [
          {
            node: {
              type: 'PAYS',
              validity: { text: '2022-12-02' },
              claims: { edges: [{ node: { locator: 'line 3, row 3', source: { name: 'Register of gifts' } } }] },
            },
          },
        ],
      },
    },
  })

  await page.getByRole('button', { name: 'Import data from files' }).click()
  await page.getByRole('button', { name: 'Undo the whole import' }).click()
  await page.getByRole('status').getByText('undone').waitFor()
  await page.getByRole('dialog', { name: 'Import' }).getByRole('button', { name: 'Close' }).click()
  expectQuiet(visit)
})

test('by keyboard alone, on a narrow dark screen, a file is imported and its best connected expanded', async () => {
  const page = await visit.open({ narrow: true, dark: true })
  await page.keyboard.press('Control+/')
  await page.keyboard.type('import')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByText('Imports so far').waitFor()
  const people = ['Cy Ode', 'Di Poe'].map((name, at) =>
    JSON.stringify({ id: `p-${at}`, schema: 'Person', properties: { name: [name] } }),
  )
  const firm = JSON.stringify({ id: 'f', schema: 'Company', properties: { name: ['Firm of Trial'] } })
  const owners = JSON.stringify({ id: 'o', schema: 'Ownership', properties: { owner: ['p-0', 'p-1'], asset: ['f'] } })
  await choose(page, 'owners.ftm.json', Buffer.from([owners, firm, ...people].join('\n')))
  const begin = page.getByRole('button', { name: 'Import', exact: true })
  await begin.waitFor()
  await begin.press('Enter')
  const expand = page
    .getByRole('listitem')
    .filter({ hasText: 'Firm of Trial' })
    .getByRole('button', { name: 'Expand from here' })
  await expand.waitFor()
  await expand.press('Enter')
  await page
    .getByRole('dialog', { name: /Expand/ })
    .getByText(/is owned by/)
    .waitFor()
  expectQuiet(visit)
})

import type { Core } from 'cytoscape'
import type { Page } from 'playwright-core'

import { seriousOn } from '../testing/accessible'
import type { Screen } from '../testing/accessible'
import { drawByName, drawn, inspectRelation, PATIENCE_MS, pickEnds, searchPaths, startOwnVisit } from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 12)

let visit: Visit
// A database of its own: what is recorded and imported here is not for the other stories.
beforeAll(async () => {
  visit = await startOwnVisit()
})
afterAll(() => visit.end())

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
/** Says something to the program as another tool does. */
const tell = (mutation: string) => visit.throughline.ask(`mutation { ${mutation} }`)

const TABLE = Buffer.from(
  'Donor;Party;Date;Sum\nFirm of axe;Party of axe;02/12/2022;1.500,50\nAnn Axe;Party of axe;31/31/2021;20,00\n',
)

const paths: readonly Screen[] = [
  [
    'paths that were found',
    async (page) => {
      await pickEnds(page, 'Hikvision', 'Iran (government)')
      await searchPaths(page, /The best path has/)
    },
  ],
  [
    'the conditions of paths',
    async (page) => {
      await press(page, /^Conditions/)
      await page.getByRole('switch', { name: 'All of it at one time' }).waitFor({ state: 'attached' })
    },
  ],
  [
    'the steps of a path',
    async (page) => {
      const steps = page.getByRole('button', { name: 'Steps of path 1' })
      if ((await steps.getAttribute('aria-expanded')) !== 'true') await steps.click()
      await page.getByRole('button', { name: 'Steps of path 1', expanded: true }).waitFor()
    },
  ],
  [
    'two paths compared',
    async (page) => {
      await page.getByRole('button', { name: 'Compare', exact: true }).first().click()
      await page.getByRole('button', { name: 'Compare with this' }).first().click()
      await page.getByRole('dialog', { name: 'Two paths compared' }).waitFor()
    },
  ],
  [
    'a path that is drawn',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await press(page, /^Draw path 1/)
      await page
        .getByText(/[1-9]\d* entities · \d+ relations? drawn/)
        .first()
        .waitFor()
    },
  ],
  [
    'the menu of an entity',
    async (page) => {
      await page.locator('#canvas').focus()
      await page.keyboard.press('ArrowRight')
      const box = await page.evaluate(() => {
        type Drawn = { _cyreg?: { cy: Core } }
        const all = [...document.querySelectorAll('#canvas, #canvas *')] as unknown as Drawn[]
        const { cy } = all.find(({ _cyreg }) => _cyreg)!._cyreg!
        const { x, y } = cy.nodes()[0]!.renderedPosition()
        const { left, top } = cy.container()!.getBoundingClientRect()
        return { x: left + x, y: top + y }
      })
      await page.mouse.move(box.x, box.y - 3)
      await page.mouse.click(box.x, box.y, { button: 'right' })
      await page.getByRole('menuitem', { name: /^Expand/ }).waitFor()
    },
  ],
]

const asking: readonly Screen[] = [
  [
    'a list of entities',
    async (page) => {
      await press(page, /^Ask what is there/)
      await page.getByRole('button', { name: /^Draw (all( of it)?|the first \d+)$/ }).waitFor()
      await press(page, /^Filters/)
      await page.getByText('With at least so many relations').waitFor()
    },
  ],
  [
    'a list of claims',
    async (page) => {
      await page.getByText('Claims', { exact: true }).click()
      await press(page, /^All denials/)
      await page.getByRole('button', { name: /^Draw (all( of it)?|the first \d+)$/ }).waitFor()
    },
  ],
  [
    'names that were looked up',
    async (page) => {
      await page.getByText('Names', { exact: true }).click()
      await page.getByLabel('Names, one a line').fill('ZTE\nHikvison\nNobody Ltd')
      await press(page, /^Look up 3 names/)
      await page.getByText('Not found: 1 name').waitFor()
    },
  ],
]

const imports: readonly Screen[] = [
  [
    'the window of imports',
    async (page) => {
      await press(page, 'Import data from files')
      await page
        .getByText(/Nothing was imported yet|Imports so far/)
        .first()
        .waitFor()
    },
  ],
  [
    'a file before it is imported',
    async (page) => {
      const file = page.getByRole('dialog').locator('input[type=file]')
      await file.setInputFiles({ name: 'gifts.csv', mimeType: 'text/csv', buffer: TABLE })
      await page.getByText(/What the first records become/).waitFor()
    },
  ],
  ['how its table is read', (page) => press(page, 'How the table is read')],
  [
    'an import that is done, with what it left out',
    async (page) => {
      await page.getByLabel('Dates such as 02/12/2022').selectOption('DMY')
      await page.getByLabel('Document that the claims are read in').fill(`Register ${Date.now()}`)
      await page.getByRole('button', { name: 'Import', exact: true }).click()
      await page.getByRole('region', { name: 'What it brought' }).getByText('Party of axe').waitFor()
    },
  ],
  [
    'an import that was undone',
    async (page) => {
      await press(page, 'Undo the whole import')
      await page.getByRole('status').getByText('undone').waitFor()
    },
  ],
]

const recording: readonly Screen[] = [
  [
    'a claim that is about to be retracted',
    async (page) => {
      await drawByName(page, 'ZTE')
      await page.keyboard.press('e')
      await press(page, /^Expand \(/)
      await drawn(page, '5 entities', '4 relations')
      await inspectRelation(page, 'ZTE', /^supplies TCI/)
      await page.getByRole('button', { name: 'Retract', exact: true }).first().click()
      await page.getByRole('textbox', { name: 'Why does this claim no longer count?' }).waitFor()
    },
  ],
  [
    'a form with a claim',
    async (page) => {
      await press(page, 'Add a claim')
      await page.getByRole('textbox', { name: /What it says, in your own words/ }).fill('It is so.')
    },
  ],
  [
    'an entity that is edited',
    async (page) => {
      await tell(
        'recordEntity(operation: "axe-1", input: {id: "company:axe", kind: COMPANY, name: "Firm of two axes"}) { id }',
      )
      await page.locator('#canvas').focus()
      await drawByName(page, 'Firm of two axes')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Edit', exact: true }).click()
      await page.getByRole('textbox', { name: 'What it is' }).fill('As I have it.')
    },
  ],
  [
    'what another made of it meanwhile',
    async (page) => {
      const changed = `{id: "company:axe", kind: COMPANY, name: "Firm of two axes", description: "${Date.now()}"}`
      await tell(`recordEntity(operation: "axe-${Date.now()}", input: ${changed}) { id }`)
      await page.keyboard.press('Control+Enter')
      await page.getByText(/changed it after you opened it/).waitFor()
    },
  ],
  [
    'undo that asks whether to retract',
    async (page) => {
      await page.keyboard.press('Control+/')
      await page.getByRole('textbox', { name: 'All actions' }).fill('add an entity')
      await page.keyboard.press('Enter')
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill(`A firm by mistake ${Date.now()}`)
      await page.keyboard.press('Control+Enter')
      await page.getByRole('heading', { name: /A firm by mistake/ }).waitFor()
      await page.locator('#canvas').focus()
      await page.keyboard.press('Control+z')
      await page.getByRole('button', { name: 'Retract it' }).waitFor()
    },
  ],
  [
    'a server that does not answer',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.context().setOffline(true)
      await page.route('**/graphql', (route) => route.abort())
      await page.keyboard.press('/')
      await page.keyboard.type('Hikv')
      await page.getByRole('alert').first().waitFor()
    },
  ],
]

const groups = { paths, asking, imports, recording }

test.each(
  (Object.keys(groups) as (keyof typeof groups)[]).flatMap((name) => [
    [name, 'light'] as const,
    [name, 'dark'] as const,
  ]),
)('axe finds nothing serious where one works with %s: %s', async (name, theme) => {
  const page = await visit.open({ dark: theme === 'dark' })
  expect(await seriousOn(page, groups[name])).toEqual({})
})

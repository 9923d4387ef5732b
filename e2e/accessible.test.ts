import { seriousOn } from '../testing/accessible'
import type { Screen } from '../testing/accessible'
import { drawByName, drawn, expandAll, inspectRelation, openList, PATIENCE_MS, startVisit } from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 8)

let visit: Visit
beforeAll(async () => {
  visit = await startVisit()
})
afterAll(() => visit.end())

const tab = (name: string): Screen => [
  `the panel ${name}`,
  async (page) => {
    await page.getByRole('tab', { name }).click()
    await page.getByRole('tabpanel').waitFor()
  },
]
const fold = (title: string): Screen => [
  `the fold “${title}”`,
  (page) =>
    page
      .getByRole('button', { name: new RegExp(`^${title}`) })
      .first()
      .click(),
]

const wide: readonly Screen[] = [
  ['the start', () => Promise.resolve()],
  [
    'an open search',
    async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type('ZTE')
      await page.getByRole('option').first().waitFor()
    },
  ],
  [
    'one that is drawn and selected',
    async (page) => {
      await page.keyboard.press('Enter')
      await drawn(page, '1 entity', '0 relations')
    },
  ],
  [
    'the expand menu',
    async (page) => {
      await page.keyboard.press('e')
      await page.getByRole('button', { name: /^Expand \(/ }).waitFor()
    },
  ],
  [
    'a drawing',
    async (page) => {
      await page.getByRole('button', { name: /^Expand \(/ }).click()
      await drawn(page, '5 entities', '4 relations')
    },
  ],
  [
    'the time bar',
    async (page) => {
      await page.keyboard.press('t')
      await page.getByRole('textbox', { name: 'As of' }).fill('2010')
      await page.keyboard.press('Enter')
      await page.getByText(/may have held as of 2010/).waitFor()
    },
  ],
  ['the list', (page) => openList(page)],
  ['the legend', (page) => page.getByText('Legend', { exact: true }).click()],
  [
    'a relation with its claims',
    async (page) => {
      await inspectRelation(page, 'ZTE', /^supplies TCI/)
      await page.getByRole('heading', { name: /ZTE supplies TCI/ }).waitFor()
    },
  ],
  fold('History'),
  tab('Path'),
  [
    'the panel Picture with its preview and settings',
    async (page) => {
      await page.getByRole('tab', { name: 'Picture' }).click()
      await page.getByRole('img', { name: /^Preview of the picture/ }).waitFor()
      await page.getByRole('textbox', { name: /^Width/ }).waitFor()
    },
  ],
  [
    'the panel Picture for a table',
    async (page) => {
      await page.getByRole('radiogroup', { name: 'Format' }).getByText('CSV', { exact: true }).click()
      await page.getByRole('button', { name: 'Save CSV' }).waitFor()
    },
  ],
  tab('Record'),
  [
    'a form that asks for a new document',
    async (page) => {
      await page.getByRole('textbox', { name: 'Read in', exact: true }).fill('IPVM report on Tiandy')
      await page.getByRole('option', { name: /as a new document/ }).click()
      await page.getByText('Is it one of these?').waitFor()
    },
  ],
  [
    'all actions',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.locator('#canvas').focus()
      await page.keyboard.press('Control+/')
      await page.getByRole('textbox', { name: 'All actions' }).waitFor()
    },
  ],
  [
    'the help',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('textbox', { name: 'All actions' }).waitFor({ state: 'hidden' })
      await page.getByRole('button', { name: 'Help and keys' }).first().click()
      await page.getByText('Fit everything into the window').first().waitFor()
    },
  ],
]

/** A panel that a tool of the narrow header opens over the drawing. */
const narrowTool = (tool: RegExp, panel: string): Screen => [
  `the panel ${panel}, narrow`,
  async (page) => {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'More tools' }).click()
    await page.getByRole('dialog', { name: 'More tools' }).getByRole('button', { name: tool }).click()
    await page.getByRole('tab', { name: panel, selected: true }).waitFor()
  },
]

const narrow: readonly Screen[] = [
  ['the start, narrow', () => Promise.resolve()],
  [
    'a drawing, narrow',
    async (page) => {
      await drawByName(page, 'ZTE')
      await expandAll(page)
      await drawn(page, '5 entities', '4 relations')
    },
  ],
  [
    'more tools, narrow',
    async (page) => {
      await page.getByRole('button', { name: 'More tools' }).click()
      await page.getByRole('dialog', { name: 'More tools' }).getByRole('button', { name: 'Help and keys' }).waitFor()
    },
  ],
  [
    'the drawer of legend and list',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog', { name: 'More tools' }).waitFor({ state: 'hidden' })
      await page.getByRole('button', { name: 'Legend and list' }).click()
      await page.getByRole('radio', { name: 'Legend' }).first().waitFor({ state: 'attached' })
    },
  ],
  narrowTool(/^Find paths/, 'Path'),
  narrowTool(/^Picture/, 'Picture'),
  narrowTool(/^Record/, 'Record'),
]

test.each<[string, readonly Screen[], { dark?: boolean; narrow?: boolean }]>([
  ['light', wide, {}],
  ['dark', wide, { dark: true }],
  ['narrow, light', narrow, { narrow: true }],
  ['narrow, dark', narrow, { narrow: true, dark: true }],
])('axe finds nothing serious on any screen: %s', async (_, screens, options) => {
  const page = await visit.open(options)
  expect(await seriousOn(page, screens)).toEqual({})
})

import type { Page } from 'playwright-core'
import sharp from 'sharp'

import {
  drawByName,
  drawn,
  expandAll,
  expectQuiet,
  PATIENCE_MS,
  pickEnds,
  searchPaths,
  startOwnVisit,
  writeDenial,
} from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 8)

let visit: Visit
// A database of its own: what is recorded here is not for the other stories.
beforeAll(async () => {
  visit = await startOwnVisit()
})
afterAll(() => visit.end())

const strength = async (left = 5): Promise<unknown> => {
  const { data, errors } = await visit.throughline.ask(
    '{ relation(id: "rel:company:tiandy:produces:system:tiandy-cameras") { status strength claims { totalCount } history { totalCount } } }',
  )
  // A question that the database has not planned yet takes long on a busy computer.
  if (left > 0 && errors?.some(({ extensions }) => extensions.code === 'TIMEOUT')) return strength(left - 1)
  return data?.relation
}

/** How many pixels of the drawing have the red of what is disputed. */
async function redOf(page: Page): Promise<number> {
  await page.mouse.move(0, 0)
  const picture = await page.locator('#canvas').screenshot()
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
  let red = 0
  for (let at = 0; at < data.length; at += info.channels)
    if (data[at]! > 150 && data[at + 1]! < 70 && data[at + 2]! < 70) red++
  return red
}

const disputed = (page: Page) => page.getByText('disputed', { exact: true })

test('a denial turns a relation, its line and a path through it; undoing it retracts it, and all is as before', async () => {
  const before = await strength()
  expect(before).toMatchObject({ status: 'ASSERTED', strength: 3 })

  const page = await visit.open()
  await pickEnds(page, 'Tiandy', 'Ethnicity tracking')
  await searchPaths(page, /The best path has 2 relations and strength 3/)
  await page.getByRole('button', { name: /^Draw path 1: Tiandy/ }).click()
  await drawn(page, '3 entities', '2 relations')
  await writeDenial(page, 'Tiandy says that it makes no such cameras.')

  await page.reload()
  await drawn(page, '3 entities', '2 relations')
  expect([await redOf(page), await disputed(page).count()]).toEqual([0, 0])
  await page.getByRole('button', { name: 'Record a claim or an entity' }).click()
  await page.getByRole('button', { name: 'Record the claim' }).click()
  await page
    .getByText(/deny|denies: disputed/)
    .first()
    .waitFor()
  expect(await strength()).toMatchObject({ status: 'DISPUTED', strength: 2 })
  expect(await redOf(page)).toBeGreaterThan(50)
  expect(await disputed(page).count()).toBeGreaterThan(0)

  await pickEnds(page, 'Tiandy', 'Ethnicity tracking')
  await searchPaths(page, /The best path has \d relations? and strength 2/)

  await page.locator('#canvas').focus()
  await page.keyboard.press('Control+z')
  const question = page.getByRole('dialog', { name: 'Undo: retract this claim?' })
  await question.getByText(/Tiandy produces Tiandy cameras: .* denies it\./).waitFor()
  await question.getByText(/Nothing is deleted/).waitFor()
  await question.getByRole('button', { name: 'Retract it' }).click()
  await page.getByText('Retracted. The claim is kept in the history.').waitFor()
  expect(await strength()).toMatchObject({ status: 'ASSERTED', strength: 3, history: { totalCount: 3 } })
  await drawn(page, '3 entities', '2 relations')
  expect(await redOf(page)).toBe(0)
  await searchPaths(page, /The best path has 2 relations and strength 3/)
  expectQuiet(visit)
})

test('by keyboard: a relation from one entity to another, read in a new document; retracted, undo has nothing left of it', async () => {
  const page = await visit.open()
  const { keyboard } = page
  await drawByName(page, 'ZTE')
  await expandAll(page)
  await drawn(page, '5 entities', '4 relations')
  await keyboard.press('r')
  await page.getByText(/press the entity it is tied to/).waitFor()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await page.getByRole('option', { name: 'cooperates with' }).waitFor()
  await keyboard.type('cooperates')
  await keyboard.press('Enter')
  await page.getByRole('textbox', { name: /What it says, in your own words/ }).focus()
  await keyboard.type('They train each other’s staff.')

  await page.getByRole('textbox', { name: 'Read in', exact: true }).focus()
  await keyboard.type('IPVM report on a training')
  await page.getByRole('option', { name: /as a new document/ }).waitFor()
  await keyboard.press('ArrowUp')
  await keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'A new document' }).getByRole('textbox', { name: 'Publisher' }).fill('IPVM')
  await keyboard.press('Control+Enter')
  await page.getByRole('dialog', { name: 'A new document' }).waitFor({ state: 'hidden' })
  await page.getByText(/cooperates with .*: IPVM report on a training asserts it\./).waitFor()
  await keyboard.press('Control+Enter')
  await drawn(page, '5 entities', '5 relations')
  const undo = page.getByRole('button', { name: /^Undo/ })
  expect(await undo.getAttribute('aria-label')).toMatch(/^Undo: retract “.* cooperates with .*”$/)

  const claim = page.getByRole('listitem').filter({ hasText: 'train each other' }).last()
  await claim.getByRole('button', { name: 'Retract', exact: true }).click()
  await page.getByRole('textbox', { name: /no longer count/ }).fill('It was only tried.')
  await page.getByRole('button', { name: 'Retract it' }).click()
  await drawn(page, '5 entities', '4 relations')
  expect(await undo.getAttribute('aria-label')).toBe('Undo: Expand ZTE')
  expectQuiet(visit)
})

test('what an entity is recorded as can be changed, and its history says what was changed', async () => {
  const page = await visit.open()
  await page.keyboard.press('Control+/')
  await page.getByRole('textbox', { name: 'All actions' }).fill('add an entity')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor()
  await page.keyboard.type('A firm that is made up')
  await page.keyboard.press('Control+Enter')
  await drawn(page, '1 entity', '0 relations')

  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.getByRole('textbox', { name: 'What it is' }).fill('It makes nothing.')
  await page.keyboard.press('Control+Enter')
  await page.getByText('It makes nothing.', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'History' }).click()
  await page.getByText(/description: nothing became “It makes nothing\.”/).waitFor()
  expectQuiet(visit)
})

test('of two who change one entity the later is told what the other made of it, and says what is to stand', async () => {
  const id = 'company:two-editors'
  const record = (input: string) =>
    visit.throughline.ask(`mutation { recordEntity(operation: "${id} ${input.length}", input: ${input}) { id } }`)
  await record(`{ id: "${id}", kind: COMPANY, name: "Firm of two editors", description: "As it was." }`)
  const page = await visit.open()
  await drawByName(page, 'Firm of two editors')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  const field = page.getByRole('textbox', { name: 'What it is' })
  await field.fill('As I have it.')
  await record(`{ id: "${id}", kind: COMPANY, name: "Firm of two editors", description: "As the other has it." }`)
  await page.keyboard.press('Control+Enter')
  await page.getByText(/changed it after you opened it/).waitFor()
  expect(await field.inputValue()).toBe('As I have it.')
  await page.getByText('It was “As it was.”').waitFor()
  await page.getByRole('radio', { name: /“As the other has it\.”/ }).waitFor()
  await page.getByRole('radio', { name: /“As I have it\.”/ }).check()
  await page.getByRole('button', { name: /^Record the changes/ }).click()
  await page.getByText(/is in its history/).waitFor()
  const { data } = await visit.throughline.ask(`{ entity(id: "${id}") { description version } }`)
  expect(data?.entity).toEqual({ description: 'As I have it.', version: 3 })
  expectQuiet(visit)
})

test('undo of a recorded entity retracts it, and it can be recorded again', async () => {
  const page = await visit.open()
  await act(page, 'add an entity')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('A firm by mistake')
  await page.keyboard.press('Control+Enter')
  await drawn(page, '1 entity', '0 relations')
  await page.locator('#canvas').focus()
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: 'Retract it' }).click()
  await drawn(page, '0 entities', '0 relations')
  const found = async () => {
    const { data } = await visit.throughline.ask('{ search(text: "A firm by mistake") { totalCount } }')
    return (data?.search as { totalCount: number } | undefined)?.totalCount
  }
  expect(await found()).toBe(0)
  await page.getByRole('button', { name: 'Record it again' }).click()
  await drawn(page, '1 entity', '0 relations')
  expect(await found()).toBe(1)
  expectQuiet(visit)
})

/** Does something by its name in the list of all actions. */
async function act(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+/')
  await page.getByRole('textbox', { name: 'All actions' }).fill(words)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'All actions' }).waitFor({ state: 'hidden' })
}

test('on a narrow page, nothing that is typed is left out in silence', async () => {
  const page = await visit.open({ narrow: true, dark: true })
  await act(page, 'record an entity')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Khaneh Group')
  await page.getByLabel('Other names').first().fill('Khaneh Holding')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Khaneh Group is in the graph and drawn.').waitFor()
  const { data } = await visit.throughline.ask('{ search(text: "Khaneh", first: 1) { edges { node { aliases } } } }')
  expect(data).toEqual({ search: { edges: [{ node: { aliases: ['Khaneh Holding'] } }] } })

  await act(page, 'record a claim')
  await page.getByRole('textbox', { name: 'Who says it' }).fill('Reuters')
  await page.getByRole('textbox', { name: 'When it held' }).fill('02/12/2022')
  await page.getByText('can be two days: write 2022-12-02 or 2022-02-12').waitFor()
  await page.getByText(/^Not chosen yet/).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText(/Still missing: .* who or what “Reuters” is/).waitFor()
  await page.reload()
  await drawn(page, '1 entity', '0 relations')
  await act(page, 'record a claim')
  expect(await page.getByRole('textbox', { name: 'Who says it' }).inputValue()).toBe('Reuters')
  expectQuiet(visit)
})

import {
  drawByName,
  drawn,
  expandAll,
  expectQuiet,
  inspectRelation,
  PATIENCE_MS,
  pickEntity,
  startVisit,
} from './testing/visit'
import type { Visit } from './testing/visit'

jest.setTimeout(PATIENCE_MS * 8)

let visit: Visit
// A database of its own: what is recorded here is not for the other stories.
beforeAll(async () => {
  visit = await startVisit({})
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

test('a denial makes a relation disputed and weaker; retracting it restores what was before', async () => {
  const before = await strength()
  expect(before).toMatchObject({ status: 'ASSERTED', strength: 3 })

  const page = await visit.open()
  await drawByName(page, 'Tiandy')
  await expandAll(page)
  await drawn(page, '8 entities', '7 relations')
  await inspectRelation(page, 'Tiandy', /^produces Tiandy cameras/)
  await page.getByRole('button', { name: 'Add a claim' }).click()
  await page.getByText('denies', { exact: true }).click()
  await page
    .getByRole('textbox', { name: /What it says, in your own words/ })
    .fill('Tiandy says that it makes no such cameras.')
  await pickEntity(page, 'Read in', 'IPVM report')
  await page.getByText(/produces Tiandy cameras: .* denies it\./).waitFor()

  await page.reload()
  await page.getByRole('button', { name: 'Record a claim or an entity' }).click()
  await page.getByRole('button', { name: 'Record the claim' }).click()
  await page
    .getByText(/deny|denies: disputed/)
    .first()
    .waitFor()
  expect(await strength()).toMatchObject({ status: 'DISPUTED', strength: 2 })

  const denial = page.getByRole('listitem').filter({ hasText: 'makes no such cameras' }).last()
  await denial.getByRole('button', { name: 'Retract', exact: true }).click()
  await page.getByRole('textbox', { name: /no longer count/ }).fill('It was only tried.')
  await page.getByRole('button', { name: 'Retract it' }).click()
  await page.getByText('Retracted. The claim is kept').waitFor()
  expect(await strength()).toMatchObject({ status: 'ASSERTED', strength: 3, history: { totalCount: 3 } })
  expectQuiet(visit)
})

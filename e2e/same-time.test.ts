import { drawn, expectQuiet, PATIENCE_MS, pickEnds, searchPaths, untilFound, startOwnVisit } from '../testing/visit'
import type { Visit } from '../testing/visit'

jest.setTimeout(PATIENCE_MS * 8)

let visit: Visit
// A database of its own: what is recorded here is not for the other stories.
beforeAll(async () => {
  visit = await startOwnVisit()
})
afterAll(() => visit.end())

/** On a busy machine the first recording may be ended: the same operation is sent again, as any tool may. */
async function record(mutation: string, input: object, operation: string, left = 3): Promise<void> {
  const { errors } = await visit.throughline.ask(mutation, { input, operation })
  if (left > 0 && errors?.some(({ extensions }) => extensions.code === 'TIMEOUT'))
    return record(mutation, input, operation, left - 1)
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'))
}

const recordEntity = (id: string, kind: string, name: string) =>
  record(
    'mutation ($operation: ID!, $input: EntityInput!) { recordEntity(operation: $operation, input: $input) { id } }',
    { id, kind, name },
    `entity-${id}`,
  )

const recordOwner = (subject: string, object: string, validity: string) =>
  record(
    'mutation ($operation: ID!, $input: ClaimInput!) { recordClaim(operation: $operation, input: $input) { claim { id } } }',
    {
      subject,
      type: 'OWNS',
      object,
      stance: 'ASSERTS',
      statement: 'It held the shares.',
      source: 'doc:register',
      validity,
    },
    `claim-${subject}-${object}`,
  )

test('a path that was never possible at one time is there only when that is not asked for, and a sentence says why', async () => {
  await recordEntity('doc:register', 'DOCUMENT', 'Register of shares')
  await recordEntity('company:quartz-holding', 'COMPANY', 'Quartz Holding')
  await recordEntity('company:willow-trading', 'COMPANY', 'Willow Trading')
  await recordEntity('company:zephyr-systems', 'COMPANY', 'Zephyr Systems')
  await recordOwner('company:quartz-holding', 'company:willow-trading', '2001/2003')
  await recordOwner('company:willow-trading', 'company:zephyr-systems', '2010/..')

  const page = await visit.open()
  await pickEnds(page, 'Quartz Holding', 'Zephyr Systems')
  await page.getByRole('button', { name: /^Conditions/ }).click()
  // The input itself lies over its label.
  await page.getByRole('switch', { name: 'All of it at one time' }).check({ force: true })
  await page.getByRole('group', { name: 'Conditions that are set' }).getByText('all at one time').waitFor()
  const why =
    /No path of at most 6 relations ties Quartz Holding to Zephyr Systems: one was never possible at one time: “Quartz Holding owns Willow Trading” \(2001\/2003\) and “Willow Trading owns Zephyr Systems” \(2010\/\.\.\) do not meet\./
  await searchPaths(page, why)
  await page.getByText('No path', { exact: true }).waitFor()
  expect(await page.getByRole('button', { name: /^Draw path/ }).count()).toBe(0)

  await page.getByRole('button', { name: 'Not all at one time', exact: true }).click()
  const path = page.getByRole('button', { name: /^Draw path 1/ })
  await untilFound(page, path)
  expect(await path.getAttribute('aria-label')).toBe(
    'Draw path 1: Quartz Holding → owns (2001 to 2003, 1 source) → Willow Trading → owns (since 2010, 1 source) → Zephyr Systems',
  )
  await page.getByText(/never all of it at one time, by its dates/).waitFor()
  expect(await page.getByRole('switch', { name: 'All of it at one time' }).isChecked()).toBe(false)
  await path.click()
  await drawn(page, '3 entities', '2 relations')
  expectQuiet(visit)
})

import { historyOfEntities, historyOfRelations } from './history'
import { lock } from '../projection/redraw'
import { retractClaim } from '../ledger/retract'
import { sandbox } from '../testing/sandbox'

const box = sandbox('history:')
const { db, ask, claim, document, entity, id, operation } = box

beforeAll(async () => {
  await box.clear()
  await document('paper')
  await entity('ann', 'PERSON')
})
afterAll(() => box.end())

const anyTime = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as unknown
const entry = { by: 'Test', at: anyTime, claimId: null, reason: null, changes: [] }

test('An entity has the history of its own attributes, newest first, with what they were before', async () => {
  await entity('acme', 'COMPANY', { description: 'First.', aliases: ['A'] })
  await entity('acme', 'COMPANY', { description: 'Second.', aliases: ['A', 'B'], countries: ['CN'] })
  const attribute = { type: null, object: null, attribute: 'founded', value: '1985' }
  const { claim: recorded } = await claim('acme OWNS acme', attribute)
  await retractClaim(db, 'Bo', operation(), recorded, 'Another Acme.')
  await entity('acme', 'COMPANY', { name: 'Acme', description: null })

  const expected = [
    {
      ...entry,
      action: 'RECORDED_ENTITY',
      changes: [
        { attribute: 'name', from: 'acme', to: 'Acme' },
        { attribute: 'description', from: 'Second.', to: null },
      ],
    },
    { ...entry, action: 'RETRACTED_CLAIM', by: 'Bo', claimId: recorded, reason: 'Another Acme.' },
    { ...entry, action: 'RECORDED_CLAIM', claimId: recorded },
    {
      ...entry,
      action: 'RECORDED_ENTITY',
      changes: [
        { attribute: 'aliases', from: 'A', to: 'A; B' },
        { attribute: 'description', from: 'First.', to: 'Second.' },
        { attribute: 'countries', from: null, to: 'CN' },
      ],
    },
    { ...entry, action: 'RECORDED_ENTITY' },
  ]
  const page = (await historyOfEntities(db, [id('acme')], { first: 100 })).get(id('acme'))!
  expect(page.edges.map(({ node }) => node)).toMatchObject(expected)
  expect(page).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: false } })

  const first = (await historyOfEntities(db, [id('acme')], { first: 2 })).get(id('acme'))!
  const rest = (await historyOfEntities(db, [id('acme')], { first: 3, after: first.pageInfo.endCursor })).get(
    id('acme'),
  )!
  expect([...first.edges, ...rest.edges].map(({ node }) => node)).toMatchObject(expected)
})

test('What had to wait for somebody else is told as done after that, as it was', async () => {
  await entity('slow', 'COMPANY', { description: 'First.' })
  let later: Promise<string> | undefined
  const released = await db.write(async (tx) => {
    await lock(tx, [id('slow')])
    const asked = new Date().toISOString()
    later ??= entity('slow', 'COMPANY', { description: 'Second.' })
    let now = asked
    while (now === asked) {
      await ask('RETURN 1 AS one')
      now = new Date().toISOString()
    }
    return now
  })
  await later
  const page = (await historyOfEntities(db, [id('slow')], { first: 1 })).get(id('slow'))!
  expect(page.edges[0]!.node.changes).toEqual([{ attribute: 'description', from: 'First.', to: 'Second.' }])
  expect(page.edges[0]!.node.at >= released).toBe(true)
})

test('A relation has the history of its claims, denials and retracted ones too', async () => {
  const { claim: one, relation } = await claim('ann LEADS acme')
  const { claim: two } = await claim('ann LEADS acme', { stance: 'DENIES' })
  await retractClaim(db, 'Bo', operation(), one, 'Misread.')
  const page = (await historyOfRelations(db, [relation!], { first: 100 })).get(relation!)!
  expect(page.edges.map(({ node }) => node)).toMatchObject([
    { ...entry, action: 'RETRACTED_CLAIM', by: 'Bo', claimId: one, reason: 'Misread.' },
    { ...entry, action: 'RECORDED_CLAIM', claimId: two },
    { ...entry, action: 'RECORDED_CLAIM', claimId: one },
  ])
})

import { RelationType, StakeDisclosure, StakeKind } from '../../../model/generated/vocabulary'
import { mostOf } from '../../../model/limits'
import type { Stake } from '../../../model/stake/stake'
import { testDb } from '../../../testing/database'
import { claimRecord, entityRecord, plant } from '../../../testing/records'
import type { ClaimRecord } from '../ledger/ledger'
import { parseEdtf } from '../time/edtf'
import { holdings } from './holdings'
import { ownership } from './ownership'

const db = testDb()
const id = (name: string) => `ownership-test:${name}`
const paper = id('paper')

const stake = (least: number, most = least, more: Partial<Stake> = {}): Stake => ({
  kind: StakeKind.CAPITAL,
  least,
  most,
  text: null,
  direct: null,
  disclosure: StakeDisclosure.STATED,
  ...more,
})

let number = 0
const owns = (owner: string, owned: string, stakes: Stake[], more: Partial<ClaimRecord> & { when?: string } = {}) => {
  const { when, ...rest } = more
  const { text, ...bounds } = when === undefined ? { text: null } : parseEdtf(when)
  const time = text === null ? {} : { validity: text, ...bounds }
  const triple: [string, RelationType, string] = [id(owner), RelationType.OWNS, id(owned)]
  return claimRecord(id(`claim-${++number}`), triple, paper, { stakes, ...time, ...rest })
}

const claims = [
  // state → group → firm, beside a fund whose part nobody tells; and a person of whom it is only alleged.
  owns('state', 'group', [stake(60)]),
  owns('group', 'firm', [stake(50)], { when: '2015/..' }),
  owns('group', 'firm', [stake(20)], { when: '2010/2014' }),
  owns('fund', 'firm', [stake(0, 100, { disclosure: StakeDisclosure.UNKNOWN })]),
  owns('person', 'firm', [stake(10)], { stance: 'ALLEGES' }),
  owns('state', 'firm', [], { control: ['GOLDEN_SHARE'], law: id('law'), article: '7' }),
  // A circle.
  owns('left', 'right', [stake(40)]),
  owns('right', 'left', [stake(30)]),
  owns('outside', 'left', [stake(50)]),
  // More than the whole.
  owns('one', 'many', [stake(70)]),
  owns('two', 'many', [stake(60)]),
  // Through others, without and with a chain.
  owns('far', 'end', [stake(25, 50, { direct: false })]),
  owns('top', 'middle', [stake(100)]),
  owns('middle', 'end', [stake(10)]),
  owns('top', 'end', [stake(10, 10, { direct: false })]),
  owns('state', 'group', [stake(51, 51, { kind: StakeKind.VOTES })]),
  owns('group', 'firm', [stake(51, 51, { kind: StakeKind.VOTES })]),
]

beforeAll(async () => {
  const names = ['group', 'firm', 'fund', 'person', 'left', 'right', 'outside', 'one', 'two', 'many', 'far', 'end']
  await plant(db, {
    entities: [
      ...[...names, 'top', 'middle'].map((name) => entityRecord(id(name))),
      entityRecord(id('state'), { kind: 'GOVERNMENT' }),
      entityRecord(id('law'), { kind: 'LAW' }),
      entityRecord(paper, { kind: 'DOCUMENT' }),
    ],
    claims,
  })
})
afterAll(() => db.close())
afterEach(() => jest.restoreAllMocks())

const short = (entity: string) => entity.replace(id(''), '')
const ask = async (of: string, more: object = {}) => {
  const answer = await ownership(db, { of: id(of), ...more })
  const owners = answer.owners.map(({ entityId, least, most, status }) => [short(entityId), least, most, status])
  return { ...answer, owners, stakes: answer.owners }
}

test('stakes go through chains, what is unknown is bounded by the others, and what is alleged stands apart', async () => {
  const { owners, undeclared, overdeclared, complete } = await ask('firm', { asOf: '2020' })
  expect(owners).toEqual([
    ['group', 50, 50, 'ASSERTED'],
    ['fund', 0, 50, 'ASSERTED'],
    ['state', 30, 30, 'ASSERTED'],
    ['person', 10, 10, 'ALLEGED'],
  ])
  expect({ undeclared, overdeclared, complete }).toEqual({
    undeclared: { least: 0, most: 40 },
    overdeclared: 0,
    complete: true,
  })
})

test('as of another time other stakes hold', async () => {
  expect((await ask('firm', { asOf: '2012' })).owners).toContainEqual(['group', 20, 20, 'ASSERTED'])
  expect((await ask('firm')).owners).toContainEqual(['group', 20, 50, 'ASSERTED'])
})

test('who is at the top, and by which chains, is told', async () => {
  const { owners } = await ownership(db, { of: id('firm'), asOf: '2020' })
  const state = owners.find(({ entityId }) => entityId === id('state'))!
  expect([state.ultimate, state.direct]).toEqual([true, null])
  expect(state.chains(5).map(({ entities }) => entities.map(short))).toEqual([['state', 'group', 'firm']])
  expect(owners.find(({ entityId }) => entityId === id('group'))!.ultimate).toBe(false)
})

test('votes follow majorities and are another answer than capital', async () => {
  const { owners } = await ask('firm', { kind: 'VOTES', asOf: '2020' })
  expect(owners).toEqual([
    ['group', 51, 51, 'ASSERTED'],
    ['state', 51, 51, 'ASSERTED'],
    ['fund', 0, 49, 'ASSERTED'],
    ['person', 0, 49, 'ALLEGED'],
  ])
})

test('control without a stake is told with its legal basis and is no stake', async () => {
  const { control } = await ask('firm')
  expect(control).toEqual([
    {
      entityId: id('state'),
      mechanism: 'GOLDEN_SHARE',
      relationId: expect.stringContaining('owns') as unknown,
      lawId: id('law'),
      article: '7',
    },
  ])
})

test('circles are told and solved', async () => {
  const { cycles, owners } = await ask('right')
  expect(cycles.map((cycle) => cycle.map(short).sort())).toEqual([['left', 'right']])
  // y(left) = 0.5 + 0.3 y(right), y(right) = 0.4 y(left).
  expect(owners).toContainEqual(['outside', 22.7272727273, 22.7272727273, 'ASSERTED'])
  expect(owners).toContainEqual(['left', 40, 40, 'ASSERTED'])
})

test('more than the whole is reported', async () => {
  expect(await ask('many')).toMatchObject({ overdeclared: 30, undeclared: { least: 0, most: 0 } })
})

test('a stake through others counts where no chain is recorded, and is not counted beside its chain', async () => {
  const { owners, explanation } = await ask('end')
  expect(owners).toContainEqual(['far', 25, 50, 'ASSERTED'])
  expect(owners).toContainEqual(['top', 10, 10, 'ASSERTED'])
  expect(explanation).toContain('1 stake through others counted as declared')
})

test('a chain that is cut off is told', async () => {
  const { complete, stoppedBy } = await ask('firm', { maxDepth: 1 })
  expect([complete, stoppedBy]).toEqual([false, 'Chains of more than 1 step were not followed (maxDepth).'])
})

test.each([1, 2, 3, 4, 5, 6, 7])(
  'with %i relations read, nobody is said to stand at an end who was not looked at',
  async (limit) => {
    const endsOf = (stakes: readonly { entityId: string; ultimate: boolean }[]) =>
      stakes.filter(({ ultimate }) => ultimate).map(({ entityId }) => entityId)
    const up = async () => endsOf((await ask('firm')).stakes)
    const down = async () => endsOf((await holdings(db, { of: id('state'), first: 50 })).edges.map(({ node }) => node))
    const whole = [await up(), await down()]
    jest.replaceProperty(mostOf, 'holdings', limit as never)
    const some = [await up(), await down()]
    for (const [at, ends] of some.entries()) expect(whole[at]).toEqual(expect.arrayContaining(ends))
  },
)

test('what cannot be asked is refused in a sentence', async () => {
  await expect(ask('firm', { maxDepth: 51 })).rejects.toThrow('maxDepth is 51; it may be 1 to 50.')
  await expect(ask('firm', { filter: { types: ['LEADS'] } })).rejects.toThrow('leaves OWNS out')
  await expect(ask('firm', { asOf: '2010', filter: { asOf: '2011' } })).rejects.toThrow('two times')
})

test('what an entity owns is the same seen from above, page by page', async () => {
  const first = await holdings(db, { of: id('state'), asOf: '2020', first: 1 })
  expect(first.totalCount).toBe(2)
  const rest = await holdings(db, { of: id('state'), asOf: '2020', first: 1, after: first.pageInfo.endCursor })
  const all = [...first.edges, ...rest.edges].map(({ node }) => [
    short(node.entityId),
    node.least,
    node.most,
    node.ultimate,
  ])
  expect(all).toEqual([
    ['group', 60, 60, false],
    ['firm', 30, 30, true],
  ])
})

import { RelationType } from '../../../model/generated/vocabulary'
import { ownDatabase } from '../../../testing/own-database'
import type { OwnDatabase } from '../../../testing/own-database'
import { claimRecord, entityRecord, plant } from '../../../testing/records'
import { parseEdtf } from '../time/edtf'
import { loadStarter } from '../../import/load-starter'
import { stateLinks } from './state-links'
import type { LinkEdge, LinkGraph, LinkNode } from './subgraph'
import { statusOf, toldByOracle } from './testing/oracle'

let own: OwnDatabase
beforeAll(async () => {
  own = await ownDatabase()
  await loadStarter(own.db, 'data/starter')
}, 300_000)
afterAll(() => own.end())

/** All of the graph, read by this test for itself. */
async function wholeGraph(): Promise<LinkGraph> {
  const nodes = (await own.ask(`
    MATCH (e:Entity)
    RETURN e.id AS id, e.name AS name, e.kind AS kind, coalesce(e.hub, false) AS hub,
      coalesce(e.level = 'STATE', false) AS isState, coalesce(e.lawStatus = 'PENDING', false) AS isBill, coalesce(e.countries, []) AS countries`)) as unknown as LinkNode[]
  const edges = (await own.ask(`
    MATCH (a:Entity)-[r]->(b:Entity)
    WHERE r.strength IS NOT NULL
    RETURN r.id AS id, type(r) AS type, a.id AS subject, b.id AS object, r.status AS status, toFloat(r.strength) AS strength,
      CASE type(r) WHEN 'OWNS' THEN ['stake'] ELSE [] END AS held`)) as unknown as LinkEdge[]
  return { nodes: new Map(nodes.map((node) => [node.id, node])), edges }
}

const ask = (of: string, more: object = {}) => stateLinks(own.db, { of, ...more })
const mechanismsOf = async (of: string, more: object = {}) =>
  (await ask(of, more)).states.map(({ state, mechanisms }) => [
    state,
    mechanisms.map(({ mechanism, status, strength }) => `${mechanism} ${status} ${strength}`),
  ])

test('every entity of the starter graph is tied to states as an oracle reads it from the table of the page', async () => {
  const graph = await wholeGraph()
  for (const id of graph.nodes.keys()) {
    const { states, searched } = await ask(id, { first: 10 })
    const lines = states.flatMap(({ state, mechanisms }) =>
      mechanisms.map(
        ({ mechanism, strength, status, chains }) =>
          `${state} ${mechanism} ${strength} ${status} ${chains.length} ${chains[0]!.entities.join(' ')}`,
      ),
    )
    const oracle = [...toldByOracle(graph, id, 4)].map(
      ([key, told]) =>
        `${key} ${told.best.grade} ${statusOf(told)} ${Math.min(10, told.through.size)} ${told.best.ids}`,
    )
    expect([id, searched.complete, lines.toSorted()]).toEqual([id, true, oracle.toSorted()])
  }
}, 300_000)

test('no link is told with what was searched', async () => {
  const answer = await ask('company:hikvision', { state: 'gov:north-korea', maxLength: 2 })
  expect(answer.states).toEqual([])
  expect(answer.searched).toMatchObject({ maxLength: 2, asOf: null, complete: true, stoppedBy: null })
  expect(answer.searched.relations).toBeGreaterThan(3)
  expect(answer.explanation).toMatch(
    /^No mechanism was found that ties “Hikvision[^”]*” to “North Korea \(government\)”: looked for in \d+ entities and \d+ relations, whenever they held, over chains of at most 2 relations\. That nothing is recorded here does not say that there is nothing\./,
  )
})

const during = (when: string) => {
  const { text, ...bounds } = parseEdtf(when)
  return { validity: text, ...bounds }
}
const id = (name: string) => `statelink-test:${name}`

describe('A chain through several firms', () => {
  beforeAll(async () => {
    let number = 0
    const claim = (subject: string, type: RelationType, object: string, more: object = {}) =>
      claimRecord(id(`claim-${++number}`), [id(subject), type, id(object)], id('paper'), more)
    await plant(own.db, {
      entities: [
        entityRecord(id('paper'), { kind: 'DOCUMENT' }),
        entityRecord(id('state'), { kind: 'GOVERNMENT', own: { level: 'STATE' } }),
        entityRecord(id('ministry'), { kind: 'GOVERNMENT', own: { level: 'BODY' } }),
        entityRecord(id('bill'), { kind: 'LAW', own: { lawType: 'BILL', lawStatus: 'PENDING' } }),
        ...['firm', 'holding', 'other'].map((name) => entityRecord(id(name))),
      ],
      claims: [
        claim('holding', RelationType.OWNS, 'firm', during('2010/2014')),
        claim('ministry', RelationType.OWNS, 'holding', during('2015/2019')),
        claim('ministry', RelationType.PART_OF, 'state', { stance: 'ALLEGES' }),
        claim('ministry', RelationType.OWNS, 'other', { control: ['GOLDEN_SHARE'] }),
        claim('other', RelationType.SUPPLIES_TO, 'state', { stance: 'DENIES' }),
        claim('bill', RelationType.OBLIGES, 'other'),
        claim('state', RelationType.LEGISLATES, 'bill'),
      ],
    })
  }, 300_000)

  test('ends at a body, goes on to its state with the doubt of that, and never held at one time', async () => {
    const [link] = (await ask(id('firm'))).states
    expect(link).toMatchObject({
      state: id('state'),
      mechanisms: [{ mechanism: 'OWNERSHIP', status: 'ALLEGED', strength: 1, period: null }],
    })
    expect(link!.mechanisms[0]!.chains[0]!.entities).toEqual(['firm', 'holding', 'ministry', 'state'].map(id))
    expect(await mechanismsOf(id('firm'), { state: id('ministry') })).toEqual([
      [id('ministry'), ['OWNERSHIP ASSERTED 3']],
    ])
    expect(await mechanismsOf(id('firm'), { maxLength: 1 })).toEqual([])
    expect(await mechanismsOf(id('firm'), { asOf: '2012' })).toEqual([])
  })

  test('makes control where no stake is told, and nothing by a bill or by what is denied', async () => {
    const { states, explanation } = await ask(id('other'))
    expect(states.map(({ mechanisms }) => mechanisms.map(({ mechanism }) => mechanism))).toEqual([['CONTROL']])
    expect(explanation).toContain('1 bill authorises nothing')
  })
})

test.each([
  [{ maxLength: 7 }, 'maxLength is 7; it may be 1 to 6.'],
  [{ first: 11 }, 'first'],
  [{ asOf: '2010', filter: { asOf: '2011' } }, 'asOf and filter.asOf are two times; give one of them.'],
])('%j is refused', async (more, sentence) => {
  await expect(ask('company:zte', more)).rejects.toThrow(sentence)
})
